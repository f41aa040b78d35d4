import { html, type TemplateResult } from 'lit';
import { clearDrafts } from '../controllers/drafts.ts';
import type { Translate } from '../controllers/locale.ts';
import type { UiKey } from './ui.strings.ts';

/**
 * Leaves the page at once: for somebody who is not safe at home. What was typed goes with it; whoever goes back finds an
 * empty form. That the page was visited stays in the browser's history, which no page can change.
 */
function leave(event: Event): void {
  event.preventDefault();
  clearDrafts();
  addEventListener('pagehide', clearDrafts);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  location.replace((event.currentTarget as HTMLAnchorElement).href);
}

/** Stays in sight while the page is scrolled. */
export const quickExit = (t: Translate<UiKey>, url: string): TemplateResult =>
  html`<div class="exit no-print">
    <a class="button" part="exit" href=${url} rel="noreferrer" @click=${leave}>${t('ui.exit')}</a>
  </div>`;
