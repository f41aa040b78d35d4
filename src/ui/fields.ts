/**
 * Fields as templates: label, hint, error and control in one root, joined by ids (`name`, `name-hint`, `name-error`).
 * The form around them hears every change (see `read`), so a field needs no handler of its own.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon } from './icons.ts';
import type { Translate } from '../controllers/locale.ts';
import type { UiKey } from './ui.strings.ts';

export interface Field {
  /** Name in the form; also the id of the control, or of the first choice. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do. */
  error?: string | undefined;
}

export interface Choice {
  value: string;
  label: string;
  /** BCP 47 language of the label, where it is not the widget's. */
  lang?: string | undefined;
  hint?: string | undefined;
  /** Asked only when this choice is made. */
  reveal?: TemplateResult | undefined;
}

export interface Choices extends Field {
  choices: readonly Choice[];
  /** `plain` has no bold titles, `wide` uses two columns where there is room, `chips` stand side by side. */
  look?: 'plain' | 'wide' | 'plain wide' | 'plain chips' | undefined;
}

/** For `aria-describedby`: what `hintAndError` shows. */
export const describedBy = ({ name, hint, error }: Omit<Field, 'label'>) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;

/** What helps with a field, and what is wrong with it, under the ids that `describedBy` names. */
export const hintAndError = (t: Translate<UiKey>, { name, hint, error }: Omit<Field, 'label'>) => html`
  ${hint ? html`<span class="hint" id="${name}-hint" part="hint">${hint}</span>` : nothing}
  ${
    error
      ? html`<span class="error" id="${name}-error" part="error">
          ${errorIcon()}<span><span class="visually-hidden">${t('ui.errorPrefix')} </span>${error}</span>
        </span>`
      : nothing
  }
`;

export const fieldClass = ({ error }: Field) => (error ? 'field wrong' : 'field');

export function textArea(
  t: Translate<UiKey>,
  field: Field & { value: string; maxlength?: number },
): TemplateResult {
  return html`<div class=${fieldClass(field)} part="field">
    <label for=${field.name} part="label">${field.label}</label>
    ${hintAndError(t, field)}
    <textarea
      id=${field.name}
      name=${field.name}
      part="input"
      dir="auto"
      maxlength=${field.maxlength ?? nothing}
      .value=${field.value}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
    ></textarea>
  </div>`;
}

export function selectField(
  t: Translate<UiKey>,
  field: Field & { value: string; choices: readonly Choice[] },
): TemplateResult {
  return html`<div class=${fieldClass(field)} part="field">
    <label for=${field.name} part="label">${field.label}</label>
    ${hintAndError(t, field)}
    <select
      id=${field.name}
      name=${field.name}
      part="input"
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
    >
      ${field.choices.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${value === field.value}>${label}</option>`,
      )}
    </select>
  </div>`;
}

export function radios(t: Translate<UiKey>, field: Choices & { value: string }): TemplateResult {
  return choiceGroup(t, field, 'radio', (value) => value === field.value);
}

export function checkboxes(
  t: Translate<UiKey>,
  field: Choices & { value: readonly string[] },
): TemplateResult {
  return choiceGroup(t, field, 'checkbox', (value) => field.value.includes(value));
}

function choiceGroup(
  t: Translate<UiKey>,
  field: Choices,
  type: 'radio' | 'checkbox',
  chosen: (value: string) => boolean,
): TemplateResult {
  return html`<fieldset class=${fieldClass(field)} part="field" aria-describedby=${describedBy(field)}>
    <legend part="label">${field.label}</legend>
    ${hintAndError(t, field)}
    <div class="choices ${field.look ?? ''}">
      ${field.choices.map((choice, index) => choiceCard(field.name, choice, type, chosen(choice.value), index))}
    </div>
  </fieldset>`;
}

/** One card with a radio button or a checkbox; the first of a group has the field's name as its id. */
export function choiceCard(
  name: string,
  choice: Choice,
  type: string,
  checked: boolean,
  index: number,
): TemplateResult {
  const { value, label, lang, hint, reveal } = choice;
  const id = index ? `${name}-${String(index)}` : name;
  return html`<label class="choice" part="choice">
      <input id=${id} type=${type} name=${name} .value=${value} .checked=${checked} />
      <span class="choice-text" lang=${lang ?? nothing}>
        <span class="choice-title"><bdi>${label}</bdi></span>
        ${hint ? html`<span class="hint" dir=${lang ? 'auto' : nothing}>${hint}</span>` : nothing}
      </span>
    </label>
    ${checked && reveal ? html`<div class="reveal">${reveal}</div>` : nothing}`;
}

/** One yes-or-no question as a checkbox. */
export function checkbox(
  field: { name: string; checked: boolean; reveal?: TemplateResult } & Omit<Choice, 'value'>,
): TemplateResult {
  const { name, checked, ...choice } = field;
  return html`<div class="choices plain">
    ${choiceCard(name, { ...choice, value: 'yes' }, 'checkbox', checked, 0)}
  </div>`;
}

/** What an `input` or `change` event of a form says: the field, and its value; a list for a group of checkboxes. */
export function read(event: Event): { name: string; value: string | string[] } | undefined {
  const control = event.target as HTMLInputElement;
  if (!control.name) return undefined;
  if (control.type !== 'checkbox') return { name: control.name, value: control.value };
  const group = control.form!.elements.namedItem(control.name);
  if (!(group instanceof RadioNodeList)) return { name: control.name, value: control.checked ? 'yes' : '' };
  const boxes = [...group] as HTMLInputElement[];
  return { name: control.name, value: boxes.filter((box) => box.checked).map((box) => box.value) };
}
