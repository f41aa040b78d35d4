import { css } from 'lit';

/** What differs from the shared styles; `contact.steps.styles.ts` has what comes after the first screen. */
export const contactStyles = css`
  .widget {
    min-block-size: var(--open-door-contact-reserve, 24em);
    align-content: start;
  }
  :host([layout='compact'][staff]) .widget {
    min-block-size: var(--open-door-contact-reserve, 14em);
  }
  .choices.chips {
    display: flex;
    flex-wrap: wrap;
  }
  .chips .choice {
    gap: calc(var(--_space) * 2);
    padding: 0.55em 0.9em;
  }
  .chips .choice-title::first-letter {
    text-transform: uppercase;
  }
  .chips .choice-title {
    display: inline-block;
  }
  .ends {
    gap: calc(var(--_space) * 1) calc(var(--_space) * 6);
  }
  @media print {
    .look {
      display: none;
    }
  }
`;
