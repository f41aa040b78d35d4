import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { UiKey } from './ui.strings.ts';

/** The one primary button of a form. */
export const primaryButton = (words: string, busy = false): TemplateResult =>
  html`<button
    class="button primary"
    part="button-primary"
    type="submit"
    aria-disabled=${busy ? 'true' : nothing}
  >
    ${words}
  </button>`;

/** The way back, above everything else. */
export const backButton = (t: Translate<UiKey>, back: () => void): TemplateResult =>
  html`<div>
    <button class="link back" part="back" type="button" @click=${back}>${t('ui.back')}</button>
  </div>`;
