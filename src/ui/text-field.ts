import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import { describedBy, fieldClass, hintAndError, type Field } from './fields.ts';
import type { UiKey } from './ui.strings.ts';

export interface TextField extends Field {
  value: string;
  type?: 'text' | 'tel' | 'email';
  autocomplete?: AutoFill;
  inputmode?: 'text' | 'tel' | 'email';
  /** Direction of what is typed; `auto` for names in any script. */
  dir?: 'auto' | 'ltr';
  maxlength?: number;
  short?: boolean;
  capitals?: boolean;
}

/** One line of text. */
export function textField(t: Translate<UiKey>, field: TextField): TemplateResult {
  const {
    name,
    label,
    value,
    type = 'text',
    autocomplete,
    inputmode,
    dir,
    maxlength,
    short,
    capitals,
    error,
  } = field;
  return html`<div class=${fieldClass(field)} part="field">
    <label for=${name} part="label">${label}</label>
    ${hintAndError(t, field)}
    <input
      id=${name}
      name=${name}
      class=${short ? 'short' : ''}
      part="input"
      type=${type}
      autocomplete=${autocomplete ?? 'off'}
      inputmode=${inputmode ?? nothing}
      dir=${dir ?? nothing}
      maxlength=${maxlength ?? nothing}
      .value=${value}
      autocapitalize=${capitals ? 'characters' : nothing}
      spellcheck="false"
      aria-describedby=${describedBy(field)}
      aria-invalid=${error ? 'true' : nothing}
    />
  </div>`;
}
