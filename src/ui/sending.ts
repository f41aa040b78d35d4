import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { Sending } from '../controllers/submission.ts';
import type { Problem } from '../core/problem.ts';
import type { FormKey } from './form.strings.ts';
import { clockIcon, infoIcon } from './icons.ts';
import { byPhone, problemNotice, slowNotice } from './panel.ts';
import type { UiKey } from './ui.strings.ts';

type Words = Translate<UiKey | FormKey>;

export interface SendingView {
  sending: Sending;
  sendingSlow: boolean;
  phone: string;
  act: { sendNow(): void };
}

/** How sending goes, in words: beside the button, with everything that was typed still on screen. */
export function sendingNotice(t: Words, { sending, sendingSlow, phone, act }: SendingView): TemplateResult {
  const { state } = sending;
  return html`<div class="status" role="status">
      ${state === 'sending' ? html`<p class="quiet">${t('form.sending')}</p>` : nothing}
      ${state === 'sending' && sendingSlow ? slowNotice(t, phone) : nothing}
      ${state === 'queued' ? queuedNotice(t, phone, act.sendNow) : nothing}
    </div>
    ${state === 'error' ? failedNotice(t, sending.problem, phone) : nothing}`;
}

const queuedNotice = (t: Words, phone: string, sendNow: () => void) =>
  html`<div class="notice warning-tone focusable" part="notice" id="queued" tabindex="-1">
    ${clockIcon()}
    <div class="stack tight">
      <p class="strong">${t('form.queued.title')}</p>
      <p>${t('form.queued.text')} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
      <div>
        <button class="button" part="button" type="button" @click=${sendNow}>${t('form.sendNow')}</button>
      </div>
    </div>
  </div>`;

/** When no usable answer came, nobody knows: that is said, and that trying again is safe. */
function failedNotice(t: Words, problem: Problem, phone: string): TemplateResult {
  if (problem.kind !== 'timeout' && problem.kind !== 'shape') return problemNotice(t, problem, phone);
  return html`<div class="notice warning-tone" part="notice" role="alert">
    ${infoIcon()}
    <div class="stack tight">
      <p class="strong">${t('form.unsent.title')}</p>
      <p>${t('form.unsent.text')} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
    </div>
  </div>`;
}
