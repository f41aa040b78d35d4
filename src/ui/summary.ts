import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { FormKey } from './form.strings.ts';
import type { UiKey } from './ui.strings.ts';

export interface Mistake {
  /** The name of the field that the link goes to; empty for what concerns no field. */
  field: string;
  message: string;
}

/** Focuses a field by script: a hash link neither scrolls nor focuses inside a shadow root. */
function go(event: Event, field: string): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.getElementById(field)?.focus();
}

/** What has to be put right, in one place, each line a link to its field. Takes the focus: see `focusOn`. */
export function errorSummary(
  t: Translate<UiKey | FormKey>,
  mistakes: readonly Mistake[],
  title?: string,
): TemplateResult | typeof nothing {
  if (!mistakes.length) return nothing;
  return html`<div
    class="summary stack tight focusable"
    id="summary"
    part="error-summary"
    role="alert"
    tabindex="-1"
  >
    <p class="strong">${title ?? t('form.summaryTitle')}</p>
    <ul>
      ${mistakes.map(
        ({ field, message }) =>
          html`<li>
            ${
              field
                ? html`<a
                    href="#${field}"
                    @click=${(event: Event) => {
                      go(event, field);
                    }}
                    >${message}</a
                  >`
                : message
            }
          </li>`,
      )}
    </ul>
  </div>`;
}
