import { html, nothing, type TemplateResult } from 'lit';
import { byPhone, problemNotice, slowNotice } from '../../ui/panel.ts';
import { clockIcon, infoIcon } from '../../ui/icons.ts';
import type { Step } from './booking.model.ts';
import { holdNotice, type StepsView } from './booking.steps.view.ts';
import { primaryButton, stepHeading, type Words } from './booking.view.ts';
import { privacy } from './booking.who.view.ts';

interface Row {
  label: string;
  value: unknown;
  step: Step;
}

export function checkView(view: StepsView): TemplateResult {
  const { t, route, sending, act } = view;
  return html`
    ${stepHeading(view, t('booking.check.title'))} ${holdNotice(view)}
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
                aria-label=${t('booking.check.change', { what: label })}
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
    ${sendingNotice(view)}
    <div class="actions">${primaryButton(t(`booking.send.${route}`), sending.state === 'sending')}</div>
    ${privacy(view)}
  `;
}

/** How sending goes, in words: beside the button, with everything still on screen. */
export function sendingNotice({ t, sending, sendingSlow, phone, act }: StepsView): TemplateResult {
  return html`<div role="status">
      ${sending.state === 'sending' ? html`<p class="quiet">${t('booking.sending')}</p>` : nothing}
      ${sending.state === 'sending' && sendingSlow ? slowNotice(t, phone) : nothing}
      ${
        sending.state === 'queued'
          ? html`<div class="notice warning-tone" part="notice">
              ${clockIcon()}
              <div class="stack tight">
                <p class="strong">${t('booking.queued.title')}</p>
                <p>${t('booking.queued.text')} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
                <div>
                  <button class="button" part="button" type="button" @click=${act.sendNow}>
                    ${t('ui.sendNow')}
                  </button>
                </div>
              </div>
            </div>`
          : nothing
      }
    </div>
    ${sending.state === 'error' ? failedNotice(t, sending.problem, phone) : nothing}`;
}

/** No answer came, so nobody knows: that is said, and that trying again is safe. */
function failedNotice(t: Words, problem: Parameters<typeof problemNotice>[1], phone: string): TemplateResult {
  if (!['timeout', 'shape'].includes(problem.kind)) return problemNotice(t, problem, phone);
  return html`<div class="notice warning-tone" part="notice" role="alert">
    ${infoIcon()}
    <div class="stack tight">
      <p class="strong">${t('booking.unsent.title')}</p>
      <p>${t('booking.unsent.text')} ${phone ? byPhone(t, 'ui.problem.phone', phone) : nothing}</p>
    </div>
  </div>`;
}

function rowsOf(view: StepsView): Row[] {
  const rows = [
    ...howRows(view),
    ...(view.route === 'slot' ? slotRows(view) : ringRows(view)),
    ...whoRows(view),
  ];
  return rows.filter(({ value }) => value !== '' && value !== undefined);
}

function howRows({ t, formats, answers, route, presetStaff, people }: StepsView): Row[] {
  const { how, staff, topic, inPerson, otherLanguage, language, interpreter } = answers;
  const asked = people.value?.find(({ id }) => id === (presetStaff || staff))?.name;
  const spoken = otherLanguage && language ? formats.language(language) : '';
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

function slotRows({ t, formats, chosen, answers }: StepsView): Row[] {
  if (!chosen) return [];
  const { start, staff, location = '' } = chosen;
  return [
    { label: t('booking.check.when'), value: formats.dayAndTime(start), step: 'when' },
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
    [t('booking.check.name'), answers.name.trim()],
    [t('booking.check.phone'), phone && html`<bdi>${phone}</bdi>`],
    [t('booking.check.voicemail'), phone && voicemail && t(`booking.voicemail.${voicemail}`)],
    [t('booking.check.email'), answers.email.trim()],
    [t('booking.check.children'), named.length ? named.map((child) => html`<p>${child}</p>`) : ''],
    [t('booking.check.access'), answers.access.trim()],
    [t('booking.check.bringing'), bringing && (accompanied.trim() || t('booking.check.bringing.someone'))],
    [t('booking.check.behalf'), behalf && onBehalfOf.trim()],
  ];
  return who.map(([label, value]) => ({ label, value, step: 'who' }));
}
