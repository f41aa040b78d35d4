import { html, nothing, type TemplateResult } from 'lit';

/** A heading whose level the page decides: WAI-ARIA's `heading` role, since a tag's name cannot be computed. */
export function heading(
  level: number,
  words: unknown,
  {
    look,
    id,
  }: {
    look: 'title' | 'step-title' | 'row-title';
    /** Makes it a place that the focus can be moved to. */ id?: string;
  },
): TemplateResult {
  return html`<div
    class="${look} ${id ? 'focusable' : ''}"
    role="heading"
    aria-level=${Math.min(level, 6)}
    id=${id ?? nothing}
    tabindex=${id ? '-1' : nothing}
    part="heading"
  >
    ${words}
  </div>`;
}
