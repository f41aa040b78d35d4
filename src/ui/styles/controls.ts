import { css } from 'lit';

/** Buttons, fields and choices. Targets are at least 2.75em (44 px) high; borders carry them in forced colours. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    transition: background-color 150ms ease-out;
  }
  .button:hover {
    background: var(--_tint-strong);
    text-decoration: none;
  }
  .button.primary {
    /* a brand as dark, or as light, as the page still has an edge */
    border-color: var(--_link);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_brand) 90%, #000);
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .link {
    display: inline;
    min-block-size: 2.75em;
    padding: 0.6em 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 5);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    justify-items: start;
  }
  .field.wrong {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_error);
  }
  label,
  legend {
    font-weight: 600;
  }
  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
  }
  .hint {
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_quiet);
    max-inline-size: 66ch;
  }
  .error {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    font-weight: 600;
    color: var(--_error);
  }
  .error svg {
    margin-block-start: 0.2em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: 2.75em;
    padding: 0.5em 0.65em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.4;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  textarea {
    min-block-size: 6.5em;
    max-inline-size: 100%;
    resize: vertical;
  }
  .short {
    max-inline-size: 16em;
  }
  [aria-invalid='true'] {
    border-color: var(--_error) !important;
    border-width: 2px !important;
  }
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_space) * 3);
    min-block-size: 2.75em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
    font-weight: 400;
    cursor: pointer;
    transition: background-color 150ms ease-out;
  }
  .choice:hover {
    background: var(--_tint-strong);
  }
  .choice:has(:checked) {
    border-color: var(--_link);
    background: var(--_tint-strong);
    box-shadow: inset 0 0 0 1px var(--_link);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice :focus-visible {
    outline: none;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.1em 0 0;
  }
  .choice-text {
    display: grid;
    gap: 0.15em;
  }
  .choice-title {
    font-weight: 600;
  }
  .choices.plain .choice-title {
    font-weight: 400;
  }
  .reveal {
    margin-inline-start: 0.6em;
    padding: 0.25em 0 0.5em 1.4em;
    border-inline-start: 3px solid var(--_line);
    inline-size: calc(100% - 0.6em);
  }
  @container (min-inline-size: 34em) {
    .choices.wide {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* an odd one out is as wide as a pair: no choice looks left over */
    .choices.wide > :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked),
    .button.primary {
      border: 3px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
