import { css } from 'lit';

/** What differs from the shared styles; `poll.steps.styles.ts` has what comes after the first screen. */
export const pollStyles = css`
  .widget {
    min-block-size: var(--open-door-poll-reserve, 24em);
    align-content: start;
  }
  .life {
    display: flex;
    gap: calc(var(--_space) * 2);
    font-weight: 600;
  }
  .life svg {
    margin-block-start: 0.15em;
    color: var(--_link);
  }
  .trust {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_link);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
`;
