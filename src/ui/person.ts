import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import type { Reach } from '../core/person.ts';
import { radios } from './fields.ts';
import { textField } from './text-field.ts';
import type { FormKey } from './form.strings.ts';
import type { UiKey } from './ui.strings.ts';

export interface PersonView {
  values: Reach & { voicemail: string };
  /** They want to be rung: the phone number is what it is about. */
  phoneNeeded?: boolean;
  errorOf(field: string): string | undefined;
}

type Words = Translate<UiKey | FormKey>;

export const nameField = (t: Words, { values, errorOf }: PersonView): TemplateResult =>
  textField(t, {
    name: 'name',
    label: t('form.name.label'),
    value: values.name,
    autocomplete: 'name',
    dir: 'auto',
    error: errorOf('name'),
  });

/** The number, and whether a voicemail is safe. */
export const phoneFields = (t: Words, { values, errorOf }: PersonView): TemplateResult =>
  html`${textField(t, {
    name: 'phone',
    label: t('form.phone.label'),
    value: values.phone,
    type: 'tel',
    autocomplete: 'tel',
    short: true,
    dir: 'ltr',
    error: errorOf('phone'),
  })}
  ${radios(t, {
    name: 'voicemail',
    label: t('ui.optional', { label: t('form.voicemail.legend') }),
    look: 'plain wide',
    value: values.voicemail,
    choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`form.voicemail.${value}`) })),
  })}`;

export function emailField(t: Words, { values, phoneNeeded = false, errorOf }: PersonView): TemplateResult {
  const label = t('form.email.label');
  return textField(t, {
    name: 'email',
    label: phoneNeeded ? t('ui.optional', { label }) : label,
    value: values.email,
    type: 'email',
    autocomplete: 'email',
    dir: 'ltr',
    error: errorOf('email'),
  });
}

/** Who one is and how one can be reached: one name field, phone or email, and whether a voicemail is safe. */
export const personFields = (t: Words, view: PersonView): TemplateResult =>
  html`${nameField(t, view)}
    <fieldset class="stack" part="group">
      <legend part="label">${t('form.reach.legend')}</legend>
      ${view.phoneNeeded ? nothing : html`<p class="hint">${t('form.reach.hint')}</p>`}
      ${phoneFields(t, view)} ${emailField(t, view)}
    </fieldset>`;
