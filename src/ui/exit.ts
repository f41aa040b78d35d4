import { html, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { UiKey } from './ui.strings.ts';

/** Leaves the page at once, and leaves no way back to it: for somebody who is not safe at home. */
export function quickExit(t: Translate<UiKey>, url: string): TemplateResult {
  const leave = (event: Event) => {
    event.preventDefault();
    location.replace(url);
  };
  return html`<div class="no-print">
    <a class="button" part="exit" href=${url} rel="noreferrer" @click=${leave}>${t('ui.exit')}</a>
  </div>`;
}
