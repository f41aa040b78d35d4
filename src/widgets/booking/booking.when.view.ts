import { html, nothing, type TemplateResult } from 'lit';
import { DAY_PARTS, LIMITS, WEEKDAYS, type Slot } from '../../backend/contract/booking.ts';
import { primaryButton } from '../../ui/buttons.ts';
import { checkboxes, textArea } from '../../ui/fields.ts';
import { heading } from '../../ui/heading.ts';
import { errorIcon, infoIcon } from '../../ui/icons.ts';
import { problemPanel, skeleton, slowNotice } from '../../ui/panel.ts';
import { byDay, byPart, isFree, type Day } from './booking.slots.ts';
import type { Timetable } from './booking.source.ts';
import { timeText, type StepsView } from './booking.steps.view.ts';
import { stepHeading } from './booking.view.ts';

/** Times as radio buttons, by day and part of the day. */
export function whenView(view: StepsView): TemplateResult {
  const { t, times, phone, act } = view;
  const { value } = times;
  return html`
    ${titleOf(view)} ${troubleNotice(view)}
    ${times.state === 'error' ? problemPanel(t, times.problem, { phone, retry: act.retryTimes }) : nothing}
    ${
      value
        ? timetable(view, value)
        : times.state === 'error'
          ? nothing
          : html`${skeleton(t, 6)} ${view.timesSlow ? slowNotice(t, phone) : nothing}`
    }
    ${value?.slots.some(isFree) ? html`<div class="actions">${primaryButton(t('ui.continue'), view.keeping)}<span role="status">${view.keeping ? t('booking.when.keeping') : nothing}</span></div>` : nothing}
    ${unsuited(view)}
  `;
}

/** Choosing another time is no step of a form. */
function titleOf(view: StepsView): TemplateResult {
  const { t, level, manage } = view;
  const title = t('booking.when.title');
  return manage.state === 'choosing'
    ? heading(level + 1, title, { look: 'step-title', id: 'step' })
    : stepHeading(view, title);
}

function timetable(view: StepsView, table: Timetable): TemplateResult {
  const { t, formats, times, act } = view;
  const days = byDay(table.slots, table.closures, { zone: formats.shown, ...table });
  const day = days.find((one) => one.day === view.day) ?? days.find(({ free }) => free > 0) ?? days[0];
  const loading = times.state === 'loading';
  return html`
    ${table.first ? firstFreeButton(view, table.first) : nothing}
    ${days.some(({ free }) => free > 0) ? nothing : nothingFree(view, table)}
    ${days.length ? dayChoice(view, days, day) : nothing}
    <div>
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${loading ? 'true' : nothing}
        @click=${act.later}
      >
        ${t('booking.when.later')}
      </button>
    </div>
    ${day?.slots.length ? timeChoice(view, day) : nothing}
  `;
}

/** A time on a button of its own: with whom, when that is not settled yet. */
const offered = (view: StepsView, slot: Slot): string =>
  namesPeople(view)
    ? `${timeText(view, slot.start)} ${view.t('booking.when.with', { name: slot.staff.name })}`
    : timeText(view, slot.start);

const firstFreeButton = (view: StepsView, slot: Slot) =>
  html`<div>
    <button
      class="button first"
      part="button"
      type="button"
      @click=${() => {
        view.act.choose(slot, true);
      }}
    >
      ${view.t('booking.when.first', { time: offered(view, slot) })}
    </button>
  </div>`;

function nothingFree({ t, formats }: StepsView, { until }: Timetable): TemplateResult {
  return html`<div class="notice" part="notice" role="status">
    ${infoIcon()}
    <div class="stack tight">
      <p>${t('booking.when.none', { day: formats.day(until) })} ${t('booking.when.none.later')}</p>
      <slot name="empty"></slot>
    </div>
  </div>`;
}

function dayChoice(
  { t, formats, act }: StepsView,
  days: readonly Day[],
  chosen: Day | undefined,
): TemplateResult {
  return html`<fieldset class="field" part="field">
    <legend part="label">${t('booking.when.day.legend')}</legend>
    <div class="days">
      ${days.map(({ day, free, closed }) => {
        const note = closed
          ? t('booking.when.day.closed', { reason: closed })
          : free
            ? t('booking.when.day.free', { count: free })
            : t('booking.when.day.full');
        if (closed)
          return html`<p class="day closed">
            <span class="strong">${formats.shortDay(day)}</span><span class="small">${note}</span>
          </p>`;
        return html`<label class="choice day ${free ? '' : 'full'}" part="day">
          <input
            class="visually-hidden"
            type="radio"
            name="day"
            .value=${day}
            .checked=${day === chosen?.day}
            @change=${() => {
              act.pickDay(day);
            }}
          />
          <span class="strong">${formats.shortDay(day)}</span>
          <span class="small">${note}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

function timeChoice(view: StepsView, { day, slots }: Day): TemplateResult {
  const { t, formats, answers } = view;
  const error = view.errorOf('slot');
  // the error summary's link goes to the chosen time, else to the first that can be had
  const target = slots.find(({ id }) => id === answers.slot) ?? slots.find(isFree);
  return html`<fieldset
    class="field ${error ? 'wrong' : ''}"
    part="field"
    aria-describedby=${error ? 'slot-error' : nothing}
  >
    <legend part="label">${t('booking.when.time.legend', { day: formats.day(day) })}</legend>
    ${error ? html`<span class="error" id="slot-error" part="error">${errorIcon()}<span>${error}</span></span>` : nothing}
    ${
      formats.differs(slots[0]!.start)
        ? html`<p class="hint">${t('booking.when.zone', { zone: formats.shown })}</p>`
        : nothing
    }
    ${byPart(worthShowing(view, slots), formats.shown).map(
      ({ part, slots: inPart }) =>
        html`<div class="part" role="group" aria-labelledby="part-${part}">
          <p class="quiet small strong" id="part-${part}">${t(`booking.when.part.${part}`)}</p>
          <div class="chips ${namesPeople(view) ? '' : 'short'}">
            ${inPart.slice(0, view.shown).map((slot) => timeChip(view, slot, slot === target))}
          </div>
          ${
            inPart.length > view.shown
              ? html`<div>
                  <button class="link" part="link" type="button" @click=${view.act.showMore}>
                    ${t('booking.when.more', { count: inPart.length - view.shown })}
                  </button>
                </div>`
              : nothing
          }
        </div>`,
    )}
  </fieldset>`;
}

/** Whether a time has to say with whom it is: the person is not chosen yet. */
const namesPeople = ({ answers, presetStaff, manage }: StepsView): boolean =>
  manage.state === 'closed' && !presetStaff && !answers.staff;

/** The time that is being changed. */
const isOwn = ({ manage }: StepsView, { id }: Slot): boolean =>
  'booking' in manage && manage.booking.slot.id === id;

/** With anyone, a time is not taken while somebody is free at it. */
function worthShowing(view: StepsView, slots: readonly Slot[]): readonly Slot[] {
  if (!namesPeople(view)) return slots;
  const starts = new Set(slots.filter(isFree).map(({ start }) => start));
  return slots.filter((slot) => isFree(slot) || !starts.has(slot.start));
}

function timeChip(view: StepsView, slot: Slot, target: boolean): TemplateResult {
  const { t, formats, answers, act } = view;
  const free = isFree(slot);
  return html`<label class="choice chip ${free ? '' : 'taken'}" part="time">
    <input
      class="visually-hidden"
      id=${target ? 'slot' : nothing}
      type="radio"
      name="slot"
      .value=${slot.id}
      .checked=${slot.id === answers.slot}
      ?disabled=${!free}
      @change=${() => {
        act.choose(slot);
      }}
    />
    <span class="strong">${formats.time(slot.start)}</span>
    ${free ? nothing : html`<span class="small">${t(isOwn(view, slot) ? 'booking.manage.from' : 'booking.when.taken')}</span>`}
    ${free && namesPeople(view) ? html`<span class="small">${t('booking.when.with', { name: slot.staff.name })}</span>` : nothing}
  </label>`;
}

/** The time is gone: what happened, and the nearest ones to choose from. */
function troubleNotice(view: StepsView): TemplateResult | typeof nothing {
  const { t, trouble, act } = view;
  if (!trouble) return nothing;
  return html`<div
    class="summary stack tight focusable"
    id="summary"
    part="error-summary"
    role="alert"
    tabindex="-1"
  >
    <p class="strong">${t(`booking.${trouble.kind}.title`)}</p>
    <p>${t('booking.taken.text')} ${trouble.nearest.length ? t('booking.when.nearest') : nothing}</p>
    <div class="actions">
      ${trouble.nearest.map(
        (slot) =>
          html`<button
            class="button"
            part="button"
            type="button"
            @click=${() => {
              act.choose(slot, true);
            }}
          >
            ${offered(view, slot)}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Never a dead end. */
function unsuited({ t, manage, act }: StepsView): TemplateResult | typeof nothing {
  if (manage.state !== 'closed') return nothing;
  return html`<div class="panel tight" part="panel">
    <p><span class="strong">${t('booking.when.unsuited')}</span> ${t('booking.when.unsuited.text')}</p>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => {
          act.other('waitlist');
        }}
      >
        ${t('booking.when.waitlist')}
      </button>
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => {
          act.other('callback');
        }}
      >
        ${t('booking.when.callback')}
      </button>
    </div>
  </div>`;
}

/** For a call back or the waiting list: days and times of day, not one time. */
export function ringView(view: StepsView): TemplateResult {
  const { t, formats, route, answers } = view;
  const waitlist = route === 'waitlist';
  return html`
    ${stepHeading(view, t(waitlist ? 'booking.ring.waitlist.title' : 'booking.ring.title'))}
    ${checkboxes(t, {
      name: 'days',
      label: t('booking.ring.days'),
      look: 'plain',
      value: answers.days,
      choices: WEEKDAYS.map((day, index) => ({ value: day, label: formats.weekday(index + 1) })),
      error: view.errorOf('days'),
    })}
    ${checkboxes(t, {
      name: 'times',
      label: t('booking.ring.times'),
      look: 'plain',
      value: answers.times,
      choices: DAY_PARTS.map((part) => ({ value: part, label: t(`booking.ring.${part}`) })),
      error: view.errorOf('times'),
    })}
    ${textArea(t, {
      name: 'note',
      label: t('ui.optional', { label: t('booking.ring.note.label') }),
      hint: t('booking.ring.note.hint'),
      value: answers.note,
      maxlength: LIMITS.text,
      error: view.errorOf('note'),
    })}
    <div class="actions">${primaryButton(t('ui.continue'))}</div>
  `;
}
