import { html, nothing, type TemplateResult } from 'lit';
import { primaryButton } from '../../ui/buttons.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { OTHER_LANGUAGE, type Step } from './booking.answers.ts';
import { holdNotice, timeText, type StepsView } from './booking.steps.view.ts';
import { nameOfLanguage } from '../../ui/language.ts';
import { stepHeading } from './booking.view.ts';
import { privacy } from './booking.who.view.ts';

interface Row {
  label: string;
  value: unknown;
  step: Step;
}

export function checkView(view: StepsView): TemplateResult {
  const { t, route, sending, act } = view;
  return html`
    ${stepHeading(view, t('form.check.title'))} ${holdNotice(view)}
    <dl class="answers" part="answers">
      ${rowsOf(view).map(
        ({ label, value, step }) =>
          html`<div class="answer">
            <dt class="strong">${label}</dt>
            <dd><bdi>${value}</bdi></dd>
            <dd>
              <button
                class="link"
                part="link"
                type="button"
                aria-label=${t('form.check.change', { what: label })}
                @click=${() => {
                  act.goTo(step);
                }}
              >
                ${t('ui.change')}
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    ${sendingNotice(t, view)}
    ${
      sending.state === 'queued'
        ? nothing
        : html`<div class="actions">
            ${primaryButton(t(`booking.send.${route}`), sending.state === 'sending')}
          </div>`
    }
    ${privacy(view)}
  `;
}

function rowsOf(view: StepsView): Row[] {
  const rows = [
    ...howRows(view),
    ...(view.route === 'slot' ? slotRows(view) : ringRows(view)),
    ...whoRows(view),
  ];
  return rows.filter(({ value }) => value !== '' && value !== undefined);
}

function howRows(view: StepsView): Row[] {
  const { t, answers, route, presetStaff, people } = view;
  const { how, staff, topic, inPerson, otherLanguage, language, languageName, interpreter } = answers;
  const asked = people.value?.find(({ id }) => id === (presetStaff || staff))?.name;
  const named =
    language === OTHER_LANGUAGE ? languageName.trim() : language && nameOfLanguage(view, language);
  const spoken = otherLanguage ? named : '';
  const helped = otherLanguage && interpreter !== 'none' ? t(`booking.interpreter.${interpreter}`) : '';
  return [
    { label: t('booking.check.way'), value: how && t(`booking.how.${how}`), step: 'how' },
    // a chosen time says who it is with
    {
      label: t('booking.check.staff'),
      value: route === 'slot' ? '' : (asked ?? t('booking.staff.anyone')),
      step: 'how',
    },
    {
      label: t('booking.check.topic'),
      value: inPerson ? t('booking.check.later') : topic.trim(),
      step: 'how',
    },
    { label: t('booking.check.language'), value: [spoken, helped].filter(Boolean).join(' · '), step: 'how' },
  ];
}

function slotRows(view: StepsView): Row[] {
  const { t, chosen, answers } = view;
  if (!chosen) return [];
  const { start, staff, location = '' } = chosen;
  return [
    { label: t('booking.check.when'), value: timeText(view, start), step: 'when' },
    {
      label: t('booking.check.staff'),
      value: staff.role ? `${staff.name}, ${staff.role}` : staff.name,
      step: 'when',
    },
    { label: t('booking.check.where'), value: answers.how === 'in-person' ? location : '', step: 'when' },
  ];
}

function ringRows({ t, formats, answers, route }: StepsView): Row[] {
  const days = answers.days.map((day) =>
    formats.weekday(['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(day)),
  );
  const times = answers.times.map((part) => t(`booking.ring.${part}`));
  const label = t(route === 'waitlist' ? 'booking.check.suits' : 'booking.check.days');
  return [
    { label, value: html`${days.join(', ')}<br />${times.join('; ')}`, step: 'when' },
    { label: t('booking.check.note'), value: answers.note.trim(), step: 'when' },
  ];
}

function whoRows({ t, answers }: StepsView): Row[] {
  const { voicemail, children, bringing, accompanied, behalf, onBehalfOf } = answers;
  const named = children
    .map(({ name, year }) => [name.trim(), year.trim()].filter(Boolean).join(', '))
    .filter(Boolean);
  const phone = answers.phone.trim();
  const who: [label: string, value: unknown][] = [
    [t('form.check.name'), answers.name.trim()],
    [t('form.check.phone'), phone && html`<bdi>${phone}</bdi>`],
    [t('form.check.voicemail'), phone && voicemail && t(`form.voicemail.${voicemail}`)],
    [t('form.check.email'), answers.email.trim()],
    [t('booking.check.children'), named.join('\n')],
    [t('booking.check.access'), answers.access.trim()],
    [t('booking.check.bringing'), bringing && (accompanied.trim() || t('booking.check.bringing.someone'))],
    [t('booking.check.behalf'), behalf && onBehalfOf.trim()],
  ];
  return who.map(([label, value]) => ({ label, value, step: 'who' }));
}
