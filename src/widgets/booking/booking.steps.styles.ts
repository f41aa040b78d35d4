import { css } from 'lit';

/** What the later steps look like. */
export const stepsStyles = css`
  .back::before {
    content: '‹';
    display: inline-block;
    margin-inline-end: 0.4em;
    text-decoration: none;
  }
  :dir(rtl) > .back::before {
    content: '›';
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
  }
  .day {
    display: grid;
    gap: 0.1em;
    align-content: center;
    line-height: 1.3;
  }
  .day.closed {
    padding: 0.7em 0.9em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    color: var(--_quiet);
  }
  .day.full {
    background: transparent;
  }
  .part {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 2);
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(var(--open-door-booking-chip, 7.5em), 100%), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .chips.short {
    grid-template-columns: repeat(auto-fill, minmax(min(var(--open-door-booking-chip, 6em), 100%), 1fr));
  }
  .chip {
    display: grid;
    gap: 0;
    justify-items: center;
    align-content: center;
    padding: 0.45em 0.6em;
    text-align: center;
    line-height: 1.3;
    border-color: var(--_edge);
  }
  .chip:has(:checked),
  .day:has(:checked) {
    background: var(--_brand);
    border-color: var(--_brand);
    color: var(--_on-brand);
  }
  .chip.taken {
    cursor: not-allowed;
    border: 1px dashed var(--_line);
    background: transparent;
    color: var(--_quiet);
  }
  .chip.taken .strong {
    font-weight: 400;
    text-decoration: line-through;
  }
  .child {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .child .field {
    inline-size: 100%;
  }
  @container (min-inline-size: 34em) {
    .child {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      align-items: end;
    }
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
  .when {
    font-size: 1.2em;
  }
  .reference {
    font-size: 1.2em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .chip:has(:checked),
    .day:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
