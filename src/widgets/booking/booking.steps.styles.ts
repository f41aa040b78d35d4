import { css } from 'lit';
import { steps } from '../../ui/styles/steps.ts';

/** What the later steps look like. */
export const stepsStyles = [
  steps,
  css`
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
      border-color: var(--_link);
      box-shadow: inset 0 0 0 2px var(--_link);
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
    .when {
      font-size: 1.2em;
    }
    @media (forced-colors: active) {
      .chip:has(:checked),
      .day:has(:checked) {
        forced-color-adjust: none;
        border-color: Highlight;
        outline-color: Highlight;
        box-shadow: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
