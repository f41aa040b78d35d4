import { css } from 'lit';
import { steps } from '../../ui/styles/steps.ts';
import { paperStyles } from './poll.paper.styles.ts';
import { questionStyles } from './poll.question.styles.ts';

/** What the parts after the first screen look like. */
export const stepsStyles = [
  steps,
  questionStyles,
  paperStyles,
  css`
    .row-title {
      font-weight: 700;
      line-height: 1.3;
    }
    .answer dd:first-of-type {
      white-space: normal;
    }
    .numbered {
      padding-inline-start: 1.5em;
      list-style: decimal;
    }
    .answer .written,
    .written {
      white-space: pre-line;
    }
    .outcome {
      border-inline-start: 4px solid var(--_link);
    }
    .ranking {
      display: grid;
      gap: calc(var(--_space) * 2);
      inline-size: 100%;
    }
    .ranking:empty {
      display: none;
    }
    .others {
      margin-block-start: calc(var(--_space) * 4);
    }
    .rank {
      display: grid;
      grid-template-columns: auto auto minmax(0, 1fr);
      align-items: center;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
      padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_tint-strong);
    }
    .rank.out {
      grid-template-columns: minmax(0, 1fr) auto;
      border-color: var(--_line);
      background: var(--_tint);
    }
    .rank-text {
      display: grid;
      gap: 0.15em;
    }
    .grip {
      display: grid;
      place-items: center;
      min-inline-size: 1.5em;
      min-block-size: 2.75em;
      color: var(--_quiet);
      cursor: grab;
      touch-action: none;
    }
    .dragging,
    .dragging .grip {
      cursor: grabbing;
    }
    .place {
      min-inline-size: 1.4em;
      font-size: 1.2em;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
    .moves {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2);
      grid-column: 1 / -1;
    }
    .move {
      padding-inline: 0.75em;
    }
    .move[aria-disabled='true'] {
      cursor: default;
      opacity: 0.45;
    }
    .result {
      padding-block-start: calc(var(--_space) * 5);
      border-block-start: 1px solid var(--_line);
    }
    .bars {
      display: grid;
      gap: calc(var(--_space) * 4);
      margin-block: calc(var(--_space) * 2);
    }
    .bar-row {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
      break-inside: avoid;
    }
    .bar-number {
      font-variant-numeric: tabular-nums;
    }
    .track {
      display: block;
      block-size: 1em;
      border: 1px solid var(--_edge);
      border-radius: 0.25em;
      overflow: hidden;
    }
    .bar {
      display: block;
      block-size: 100%;
      background: color-mix(in srgb, var(--open-door-poll-bar, var(--_link)) 60%, transparent);
      print-color-adjust: exact;
    }
    .bar.front {
      background: var(--open-door-poll-bar, var(--_link));
    }
    .spread {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(1.6em, 3.5em);
      gap: calc(var(--_space) * 1);
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
    .spread li {
      display: grid;
      grid-template-rows: auto 2em auto;
      align-items: end;
      line-height: 1.3;
    }
    .column {
      block-size: max(1px, calc(2em * var(--_share, 0)));
      background: color-mix(in srgb, var(--open-door-poll-bar, var(--_link)) 45%, transparent);
      border-block-start: 2px solid var(--open-door-poll-bar, var(--_link));
      print-color-adjust: exact;
    }
    .rounds {
      display: grid;
      gap: calc(var(--_space) * 4);
    }
    .rounds > li {
      display: grid;
      gap: calc(var(--_space) * 1);
    }
    .comments {
      display: grid;
      gap: calc(var(--_space) * 3);
    }
    .comments li {
      padding-inline-start: calc(var(--_space) * 4);
      border-inline-start: 3px solid var(--_line);
      max-inline-size: 66ch;
      white-space: pre-line;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      min-inline-size: 100%;
      overflow-wrap: normal;
    }
    caption {
      caption-side: bottom;
      padding-block: calc(var(--_space) * 2);
      text-align: start;
    }
    th,
    td {
      padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
    }
    tbody th {
      min-inline-size: 5.5em;
      font-weight: 400;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    [aria-pressed='true'] {
      border-color: var(--_link);
      background: var(--_tint-strong);
      box-shadow: inset 0 0 0 1px var(--_link);
    }
    @container (min-inline-size: 34em) {
      tbody th {
        min-inline-size: 9em;
      }
      .rank {
        grid-template-columns: auto auto minmax(0, 1fr) auto;
      }
      .moves {
        grid-column: auto;
      }
      .bar-row {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: baseline;
      }
      .track,
      .spread {
        grid-column: 1 / -1;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .bar {
        transition: inline-size 400ms ease-out;
      }
      @starting-style {
        .bar {
          inline-size: 0 !important;
        }
      }
    }
    @media (forced-colors: active) {
      .bar,
      .bar.front,
      .column {
        forced-color-adjust: none;
        background: CanvasText;
        border-color: CanvasText;
      }
      .rank {
        border-width: 2px;
      }
      .rank.out {
        border-width: 1px;
      }
    }
    @media print {
      :focus-visible {
        outline: none;
      }
      .grip,
      .moves {
        display: none;
      }
    }
  `,
];
