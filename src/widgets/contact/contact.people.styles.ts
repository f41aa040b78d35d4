import { css } from 'lit';

/** How people look: on a card, and in a list. */
export const peopleStyles = css`
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }
  .who > div {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .avatar {
    --_size: var(--open-door-contact-photo, 5.5em);
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_size);
    block-size: var(--_size);
    overflow: hidden;
    border-radius: 50%;
    background: var(--_tint-strong);
    color: var(--_link);
    font-weight: 700;
  }
  .avatar > span {
    font-size: 1.6em;
    letter-spacing: 0.02em;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    opacity: 0;
    transition: opacity 150ms ease-out;
  }
  .avatar img.there {
    opacity: 1;
  }
  .avatar.door svg {
    inline-size: 55%;
    block-size: 55%;
  }
  .facts {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .facts > div {
    display: grid;
    gap: 0 calc(var(--_space) * 4);
  }
  .facts dt {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }
  .tags li {
    padding: 0.1em 0.65em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.875em;
  }
  .ways .link {
    margin-inline-start: 0.2em;
  }
  .row-title {
    font-weight: 700;
    line-height: 1.3;
  }
  .people {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .people:empty {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .row .avatar {
    --_size: 3.5em;
  }
  .row .avatar > span {
    font-size: 1.1em;
  }
  .row > .button {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .row-text {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .people.compact .row {
    padding-block: calc(var(--_space) * 2);
  }
  .people.compact .avatar {
    --_size: 2.75em;
  }
  .person.compact {
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
  }
  .person.compact .avatar {
    --_size: 3.5em;
  }
  .filters {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  @container (max-inline-size: 23.99em) {
    .ways .button {
      inline-size: 100%;
    }
  }
  @container (min-inline-size: 34em) {
    .facts > div {
      grid-template-columns: 8em minmax(0, 1fr);
      align-items: baseline;
    }
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .row > .button {
      grid-column: auto;
    }
    .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: end;
    }
    .filters > :first-child {
      grid-column: 1 / -1;
    }
  }
  @media (prefers-color-scheme: dark) {
    .avatar img.there {
      opacity: 0.9;
    }
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
  @media print {
    .ways a[href^='mailto']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
