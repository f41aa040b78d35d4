import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../backend/contract/booking.ts';
import { primaryButton } from '../../ui/buttons.ts';
import { checkbox, selectField, textArea } from '../../ui/fields.ts';
import { textField } from '../../ui/text-field.ts';
import { personFields } from '../../ui/person.ts';
import { holdNotice, type StepsView } from './booking.steps.view.ts';
import { stepHeading } from './booking.view.ts';

export function whoView(view: StepsView): TemplateResult {
  const { t, answers, act } = view;
  return html`
    ${stepHeading(view, t('booking.who.title'))} ${holdNotice(view)}
    ${personFields(t, { values: answers, phoneNeeded: view.route === 'callback', errorOf: view.errorOf })}
    ${childrenFields(view)}
    ${textArea(t, {
      name: 'access',
      label: t('ui.optional', { label: t('booking.access.label') }),
      hint: t('booking.access.hint'),
      value: answers.access,
      maxlength: LIMITS.text,
      error: view.errorOf('access'),
    })}
    <div class="stack tight">
      ${checkbox({
        name: 'bringing',
        label: t('booking.bringing.label'),
        checked: answers.bringing === 'yes',
        reveal: textField(t, {
          name: 'accompanied',
          label: t('ui.optional', { label: t('booking.accompanied.label') }),
          value: answers.accompanied,
          dir: 'auto',
          error: view.errorOf('accompanied'),
        }),
      })}
      ${checkbox({
        name: 'behalf',
        label: t('booking.behalf.label'),
        checked: answers.behalf === 'yes',
        reveal: textField(t, {
          name: 'onBehalfOf',
          label: t('booking.onBehalfOf.label'),
          value: answers.onBehalfOf,
          dir: 'auto',
          error: view.errorOf('onBehalfOf'),
        }),
      })}
    </div>
    <div class="actions">${primaryButton(t('ui.continue'))}</div>
    ${privacy(view)}
    ${
      view.draftKept
        ? html`<p class="small quiet">
            ${t('form.draft.kept')}
            <button class="link" part="link" type="button" @click=${act.clear}>
              ${t('form.draft.clear')}
            </button>
          </p>`
        : nothing
    }
  `;
}

function childrenFields(view: StepsView): TemplateResult {
  const { t, answers, act } = view;
  const { children } = answers;
  return html`<fieldset class="stack" part="group">
    <legend part="label">${t('ui.optional', { label: t('booking.children.legend') })}</legend>
    <p class="hint">${t('booking.children.hint')}</p>
    ${children.map((_, index) => childFields(view, index))}
    ${
      children.length < LIMITS.children
        ? html`<div>
            <button class="button" part="button" type="button" id="add-child" @click=${act.addChild}>
              ${t('booking.child.add')}
            </button>
          </div>`
        : nothing
    }
  </fieldset>`;
}

function childFields(view: StepsView, index: number): TemplateResult {
  const { t, answers, years, act } = view;
  const { name, year } = answers.children[index]!;
  const several = answers.children.length > 1;
  const path = `children/${String(index)}`;
  const yearField = {
    name: `${path}/year`,
    label: t('booking.child.year'),
    value: year,
    error: view.errorOf(`${path}/year`),
  };
  return html`<div class="child" role="group" aria-label=${t('booking.child.legend', { number: index + 1 })}>
    ${textField(t, {
      name: `${path}/name`,
      label: t('booking.child.name'),
      value: name,
      dir: 'auto',
      error: view.errorOf(`${path}/name`),
    })}
    ${
      years.length
        ? selectField(t, {
            ...yearField,
            choices: [
              { value: '', label: t('booking.child.year.none') },
              ...years.map((one) => ({ value: one, label: one })),
            ],
          })
        : textField(t, { ...yearField, short: true, dir: 'auto' })
    }
    ${
      several
        ? html`<button
            class="link remove"
            part="link"
            type="button"
            @click=${() => {
              act.removeChild(index);
            }}
          >
            ${t('booking.child.remove', { number: index + 1 })}
          </button>`
        : nothing
    }
  </div>`;
}

export function privacy({ t, privacyUrl }: StepsView): TemplateResult {
  return html`<div class="small quiet" part="privacy">
    <slot name="privacy"><p>${t('booking.privacy.text')}</p></slot>
    ${privacyUrl ? html`<p><a href=${privacyUrl}>${t('form.privacy.link')}</a></p>` : nothing}
  </div>`;
}
