import { css } from 'lit';

/** The box of a widget, its text and its focus ring. Sizes are in em: the page decides what 1em is. */
export const base = css`
  :host {
    display: block !important;
    visibility: visible !important;
    text-transform: none !important;
    container-type: inline-size;
    font-family: var(--open-door-font, inherit);
    color: var(--_text);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    accent-color: var(--_brand);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .widget {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    max-inline-size: 44em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
  }
  .tight {
    gap: calc(var(--_space) * 2);
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .title,
  .step-title {
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .title {
    font-size: 1.45em;
  }
  .step-title {
    font-size: 1.2em;
  }
  p,
  dd {
    max-inline-size: 66ch;
  }
  .quiet {
    color: var(--_quiet);
  }
  .exit {
    position: sticky;
    inset-block-start: calc(var(--_space) * 2);
    z-index: 1;
    justify-self: start;
  }
  .exit .button {
    background: var(--_surface);
  }
  .small {
    font-size: 0.875em;
  }
  .strong {
    font-weight: 700;
  }
  a,
  .link {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.15em;
  }
  /* a number is read and dialled as one */
  a[href^='tel:'] {
    white-space: nowrap;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: max(3px, 0.1875em);
  }
  .focusable {
    scroll-margin-block-start: 6em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
  }
  /* the gaps of the widget are enough: without this, a browser's own margins of a paragraph come on top */
  ::slotted(*) {
    margin-block: 0;
  }
  @media print {
    :host {
      color: #000;
    }
    button,
    .actions,
    .no-print {
      display: none !important;
    }
    a[href^='http']:not(.plain)::after {
      content: ' (' attr(href) ')';
    }
  }
`;
