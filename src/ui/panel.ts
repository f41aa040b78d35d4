/** Loading, nothing there, no answer: drawn once, for every widget. A failure never looks like "nothing here". */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { Problem } from '../core/problem.ts';
import { doorDrawing, errorIcon } from './icons.ts';
import type { UiKey } from './ui.strings.ts';

/** Grey lines of about the right height, after a third of a second; the words are for screen readers. */
export function skeleton(t: Translate<UiKey>, rows = 4): TemplateResult {
  return html`<div class="skeleton" part="skeleton">
    <span class="visually-hidden" role="status">${t('ui.loading')}</span>
    ${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}

/** It takes longer than people wait: say so, and say what else they can do. */
export function slowNotice(t: Translate<UiKey>, phone: string): TemplateResult {
  return html`<p role="status">
    ${t('ui.slow')} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}
  </p>`;
}

/** No answer: what happened, what to do, the phone number, and what the page's author wrote for this case. */
export function problemPanel(
  t: Translate<UiKey>,
  problem: Problem,
  { phone, retry, fallback = true }: { phone: string; retry?: (event: Event) => void; fallback?: boolean },
): TemplateResult {
  return html`<div class="panel" part="panel" role="alert">
    ${doorDrawing()}
    <p class="strong">${problemTitle(t, problem)}</p>
    <p>${problemText(t, problem)} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
    ${
      retry && problem.kind !== 'config'
        ? html`<button class="button" part="button" type="button" @click=${retry}>${t('ui.retry')}</button>`
        : nothing
    }
    ${fallback ? html`<slot></slot>` : nothing}
  </div>`;
}

/** The same, in one line, for where the rest of the widget stays on screen. */
export function problemNotice(
  t: Translate<UiKey>,
  problem: Problem,
  phone: string,
  actions?: unknown,
): TemplateResult {
  return html`<div class="notice error-tone" part="notice" role="alert">
    ${errorIcon()}
    <div class="stack tight">
      <p class="strong">${problemTitle(t, problem)}</p>
      <p>${problemText(t, problem)} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
      ${actions ?? nothing}
    </div>
  </div>`;
}

const problemTitle = (t: Translate<UiKey>, problem: Problem): string =>
  t(problem.status === 429 ? 'ui.problem.busy.title' : `ui.problem.${problem.kind}.title`);

export const problemText = (t: Translate<UiKey>, problem: Problem): string =>
  t(problem.status === 429 ? 'ui.problem.busy.text' : `ui.problem.${problem.kind}.text`);

/** A sentence with the phone number in it as a link. */
export function byPhone<K extends string>(t: Translate<K>, key: NoInfer<K>, phone: string): TemplateResult {
  const [before, after] = t(key, { phone: '\n' }).split('\n');
  return html`${before}<a href="tel:${phone.replace(/[^\d+]/g, '')}" dir="ltr">${phone}</a>${after}`;
}
