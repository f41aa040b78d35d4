import { css } from 'lit';
import { steps } from '../../ui/styles/steps.ts';
import { peopleStyles } from './contact.people.styles.ts';

/** What comes after the first screen looks like. */
export const stepsStyles = [
  steps,
  peopleStyles,
  css`
    .place,
    form.write {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 6);
    }
    .addressee .avatar {
      --_size: 3.5em;
    }
    .addressee .avatar > span {
      font-size: 1.1em;
    }
    .message textarea {
      min-block-size: 12em;
    }
    .message .field {
      justify-items: stretch;
    }
    .now {
      border-inline-start: 4px solid var(--_link);
      gap: calc(var(--_space) * 1.5);
      padding: calc(var(--_space) * 5);
    }
    .now-who {
      font-size: 1.2em;
      font-weight: 700;
      line-height: 1.3;
    }
    .timeline {
      display: grid;
      margin-block-start: calc(var(--_space) * 2);
    }
    .entry {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1);
      padding-block-end: calc(var(--_space) * 6);
      padding-inline-start: 1.75em;
    }
    .entry:last-child {
      padding-block-end: calc(var(--_space) * 2);
    }
    .entry::before {
      content: '';
      position: absolute;
      inset-block: 0.4em 0;
      inset-inline-start: 0.4em;
      border-inline-start: 2px solid var(--_line);
    }
    .entry:last-child::before {
      display: none;
    }
    .entry::after {
      content: '';
      position: absolute;
      inset-block-start: 0.35em;
      inset-inline-start: 0;
      inline-size: 0.85em;
      block-size: 0.85em;
      border: 2px solid var(--_link);
      border-radius: 50%;
      background: var(--_surface);
    }
    .entry.ours::after {
      background: var(--_link);
    }
    .entry-title {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: calc(var(--_space) * 2);
    }
    .fresh {
      padding: 0 0.5em;
      border-radius: 1em;
      background: var(--_brand);
      color: var(--_on-brand);
      font-size: 0.8em;
      font-weight: 700;
    }
    .said {
      justify-self: start;
      margin-block: calc(var(--_space) * 1);
      padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_tint);
      white-space: pre-line;
    }
    .replied .said {
      background: var(--_tint-strong);
    }
    .news {
      display: grid;
      gap: calc(var(--_space) * 2);
    }
    .told {
      display: inline-flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      color: var(--_success);
      font-weight: 600;
    }
    @media (forced-colors: active) {
      .fresh {
        border: 1px solid;
      }
      .entry.ours::after {
        forced-color-adjust: none;
        background: Highlight;
        border-color: Highlight;
      }
    }
  `,
];
