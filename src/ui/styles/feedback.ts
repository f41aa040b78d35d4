import { css } from 'lit';

/** Notices, the error summary, the skeleton, and what is shown when there is nothing or no answer. */
export const feedback = css`
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_tone, var(--_link));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone, var(--_brand)) 6%, transparent);
  }
  .notice > svg {
    margin-block-start: 0.1em;
    color: var(--_tone, var(--_link));
  }
  .notice.error-tone {
    --_tone: var(--_error);
  }
  .notice.warning-tone {
    --_tone: var(--_warning);
  }
  .notice.success-tone {
    --_tone: var(--_success);
  }
  .summary {
    padding: calc(var(--_space) * 4);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  .summary a {
    display: inline-block;
    padding-block: 0.35em;
    color: var(--_error);
    font-weight: 600;
  }
  .panel {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .panel > svg {
    color: var(--_link);
  }
  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 3);
    min-block-size: var(--open-door-reserve, 22em);
    align-content: start;
    opacity: 0;
    animation: appear 200ms ease-out 300ms forwards;
  }
  .skeleton i {
    display: block;
    block-size: 3.4em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }
  .skeleton i:first-of-type {
    block-size: 1.6em;
    inline-size: 55%;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .skeleton i {
      border: 1px solid;
    }
  }
`;
