/** Reference and code: shown when something was sent, and asked for when somebody comes back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import { inGroups } from '../core/text.ts';
import { textField } from './text-field.ts';
import type { FormKey } from './form.strings.ts';
import { byPhone } from './panel.ts';
import type { UiKey } from './ui.strings.ts';

type Words = Translate<UiKey | FormKey>;

/** Both in groups, as they are said on the phone. `keep` says what they are needed for. */
export function accessFacts(
  t: Words,
  access: { reference: string; token?: string },
  keep: string,
): TemplateResult {
  const { reference, token } = access;
  return html`<div class="stack tight">
    <p>
      ${t('form.reference.yours')}
      <strong class="reference" part="reference" dir="ltr">${inGroups(reference)}</strong>
    </p>
    ${
      token
        ? html`<p>
            ${t('form.code.yours')}
            <strong class="reference" part="reference" dir="ltr">${inGroups(token, 4)}</strong>
          </p>`
        : nothing
    }
    <p class="small quiet">${token ? keep : nothing} ${t('form.reference.say')}</p>
  </div>`;
}

/** The link that holds both, to be copied or kept. */
export function linkBox(
  t: Words,
  { title, link, copied, copy }: { title: string; link: string; copied: boolean; copy: () => void },
): TemplateResult {
  return html`<div class="stack tight" part="link-box">
    <p class="strong">${title}</p>
    <p class="small" dir="ltr"><a class="plain" href=${link}>${link}</a></p>
    <div class="actions no-print">
      <button class="button" part="button" type="button" @click=${copy}>${t('form.link.copy')}</button>
      <span role="status">${copied ? t('form.link.copied') : nothing}</span>
    </div>
  </div>`;
}

export interface AccessView {
  reference: string;
  token: string;
  phone: string;
  errorOf(field: string): string | undefined;
}

/** Two fields, and what to do when they are lost. */
export function accessFields(t: Words, { reference, token, phone, errorOf }: AccessView): TemplateResult {
  const field = { short: true, dir: 'ltr', capitals: true } as const;
  return html`${textField(t, {
      ...field,
      name: 'reference',
      label: t('form.reference.label'),
      hint: t('form.reference.hint'),
      value: reference,
      error: errorOf('reference'),
    })}
    ${textField(t, {
      ...field,
      name: 'token',
      label: t('form.code.label'),
      hint: t('form.code.hint'),
      value: token,
      error: errorOf('token'),
    })}
    <p class="small quiet">${phone ? byPhone(t, 'form.lost.phone', phone) : t('form.lost')}</p>`;
}
