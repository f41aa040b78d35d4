import { css } from 'lit';

/** The ballot on paper, on the page and in print. */
export const paperStyles = css`
  .ballot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .paper-question {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .paper-list {
    display: grid;
    gap: calc(var(--_space) * 2.5);
  }
  .paper-row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(var(--_space) * 3);
    break-inside: avoid;
  }
  .paper-row > span:not(.box, .circles) {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .box {
    flex: none;
    display: inline-block;
    inline-size: 1.35em;
    block-size: 1.35em;
    border: 1.5px solid currentColor;
    border-radius: 2px;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }
  .boxes .box {
    inline-size: 1.7em;
    block-size: 2em;
  }
  .boxes .box:nth-child(4) {
    margin-inline-end: 0.7em;
  }
  .circles {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }
  .circle {
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: 1px solid currentColor;
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
  }
  .writing {
    display: grid;
  }
  .writing i {
    block-size: 2.2em;
    border-block-end: 1px solid var(--_edge);
  }
  @container (min-inline-size: 34em) {
    .columns {
      columns: 2;
      display: block;
    }
    .columns > li {
      margin-block-end: calc(var(--_space) * 2.5);
    }
  }
  @media print {
    .ballot {
      padding: 0;
      border: 0;
    }
  }
`;
