import { css } from 'lit';

/** What questions look like. */
export const questionStyles = css`
  form.step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
  }
  .question + .question {
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_line);
  }
  .left {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_tint-strong);
    font-size: 0.875em;
    white-space: nowrap;
  }
  summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .lines {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.2em;
    list-style: disc;
    max-inline-size: 66ch;
  }
  .picture {
    display: block;
    inline-size: 100%;
    max-inline-size: 30em;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .part {
    display: grid;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 2);
  }
  .over {
    color: var(--_error);
    font-weight: 600;
  }
  [role='status']:empty {
    display: none;
  }
  fieldset > [role='status'] {
    min-block-size: 1.5em;
  }
  .scores {
    display: grid;
    gap: calc(var(--_space) * 5);
    inline-size: 100%;
  }
  .score {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 34em;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(2.75em, 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .mark {
    display: grid;
    place-items: center;
    padding: 0.3em;
    border-color: var(--_edge);
    font-variant-numeric: tabular-nums;
  }
  .mark:has(:checked) {
    border-color: var(--_link);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }
  .ends > :last-child {
    text-align: end;
  }
  @media (prefers-color-scheme: dark) {
    .picture {
      opacity: 0.9;
    }
  }
  @media (forced-colors: active) {
    .mark:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary {
      display: none;
    }
  }
`;
