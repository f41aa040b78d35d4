import { html, nothing, type TemplateResult } from 'lit';
import type { Staff } from '../../backend/contract/staff.ts';
import { LIMITS } from '../../backend/contract/vocabulary.ts';
import { primaryButton } from '../../ui/buttons.ts';
import { checkbox, radios, selectField, textArea, type Choice } from '../../ui/fields.ts';
import { waitingView } from '../../ui/shell.ts';
import { stepHeading, type View } from './booking.view.ts';

/** From this many people on, a list is quicker than cards. */
const MANY = 6;

export function howView(view: View): TemplateResult {
  const { t, answers, modes, act } = view;
  const ways: Choice[] = [...modes, 'callback' as const].map((way) => ({
    value: way,
    label: t(`booking.how.${way}`),
    hint: t(`booking.how.${way}.hint`),
  }));
  return html`
    ${stepHeading(view, t('booking.how.title'))}
    ${radios(t, {
      name: 'how',
      label: t('booking.how.legend'),
      choices: ways,
      look: 'wide',
      value: answers.how,
      error: view.errorOf('how'),
    })}
    ${view.presetStaff ? nothing : staffQuestion(view)} ${topicQuestion(view)} ${languageQuestion(view)}
    <div class="actions">
      ${primaryButton(t('ui.continue'))}
      <button class="link" part="link" type="button" @click=${act.manage}>${t('booking.manageLink')}</button>
    </div>
  `;
}

const named = ({ name, role }: Staff) => (role ? `${name}, ${role}` : name);

function staffQuestion({
  t,
  people: { value: people = [] },
  answers,
}: View): TemplateResult | typeof nothing {
  if (people.length < 2) return nothing;
  const field = { name: 'staff', label: t('booking.staff.legend'), value: answers.staff };
  const anyone = { value: '', label: t('booking.staff.anyone') };
  return people.length > MANY
    ? selectField(t, {
        ...field,
        choices: [anyone, ...people.map((one) => ({ value: one.id, label: named(one) }))],
      })
    : radios(t, {
        ...field,
        look: 'wide',
        choices: [anyone, ...people.map(({ id, name, role }) => ({ value: id, label: name, hint: role }))],
      });
}

function topicQuestion(view: View): TemplateResult {
  const { t, answers } = view;
  return html`<div class="stack tight">
    ${
      answers.inPerson
        ? nothing
        : textArea(t, {
            name: 'topic',
            label: t('ui.optional', { label: t('booking.topic.label') }),
            hint: t('booking.topic.hint'),
            value: answers.topic,
            maxlength: LIMITS.text,
            error: view.errorOf('topic'),
          })
    }
    ${checkbox({ name: 'inPerson', label: t('booking.topic.inPerson'), checked: answers.inPerson === 'yes' })}
  </div>`;
}

/** Asked before the times, so that only times are shown at which the person can be understood. */
function languageQuestion(view: View): TemplateResult {
  const { t, answers } = view;
  const open = answers.otherLanguage === 'yes';
  return checkbox({
    name: 'otherLanguage',
    label: t('booking.language.ask'),
    checked: open,
    ...(open && { reveal: view.languages?.() ?? waitingView(view) }),
  });
}
