import { css } from 'lit';

/** What comes after the first screen of a form: the way back, the answers to check, and the end. */
export const steps = css`
  /* a live region has to be there before its words; without them it takes no room */
  .status:not(:has(*)) {
    position: absolute;
  }
  .back::before {
    content: '‹';
    content: '‹' / ''; /* a picture: nobody needs to hear it */
    display: inline-block;
    margin-inline-end: 0.4em;
    text-decoration: none;
  }
  .answers {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .answer {
    display: grid;
    align-items: baseline;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
  }
  .answer dt {
    grid-column: 1 / -1;
  }
  .answer dd:first-of-type {
    white-space: pre-line;
  }
  .answer .link {
    padding-block: 0.3em;
  }
  @container (min-inline-size: 34em) {
    .answer {
      grid-template-columns: 11em minmax(0, 1fr) auto;
    }
    .answer dt {
      grid-column: auto;
    }
  }
  .done {
    border-color: var(--_success);
  }
  .done-title {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    color: var(--_success);
  }
  .reference {
    font-size: 1.2em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
`;
