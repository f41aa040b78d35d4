import { css } from 'lit';

/** What differs from the shared styles; `contact.steps.styles.ts` has what comes after the first screen. */
export const contactStyles = css`
  .widget {
    min-block-size: var(--open-door-contact-reserve, 24em);
    align-content: start;
  }
  @media print {
    .look {
      display: none;
    }
  }
`;
