import { svg, html, type TemplateResult } from 'lit';

/** Line drawings in the colour of the text around them. They repeat words, so they are hidden from screen readers. */
const icon = (size: string, paths: TemplateResult) =>
  html`<svg
    aria-hidden="true"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${paths}
  </svg>`;

export const errorIcon = () =>
  icon('1.2em', svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v6M12 16.8v.2"/>`);
export const doneIcon = () =>
  icon('1.5em', svg`<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-7"/>`);
export const clockIcon = () =>
  icon('1.2em', svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l3.5 2.5"/>`);
export const infoIcon = () =>
  icon('1.2em', svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.2"/>`);

/** A door that stands open: for "nothing here" and "no answer". */
export const doorDrawing = () =>
  html`<svg
    aria-hidden="true"
    width="4em"
    height="4em"
    viewBox="0 0 64 64"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${svg`<path d="M6 57h52M14 57V9h28v48M42 9l-18 7v47l18-6"/><path d="M29.5 37.5v3"/>`}
  </svg>`;
