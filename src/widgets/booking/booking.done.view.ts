import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../backend/contract/booking.ts';
import { localTime } from '../../core/dates.ts';
import { accessFacts, linkBox } from '../../ui/access.ts';
import { heading } from '../../ui/heading.ts';
import { doneIcon } from '../../ui/icons.ts';
import { byPhone } from '../../ui/panel.ts';
import { download, googleLink, outlookLink, type CalendarEntry } from './booking.calendar.ts';
import { type Outcome, type StepsView } from './booking.steps.view.ts';

/** It is done, and the backend has said so. */
export function doneView(view: StepsView, outcome: Outcome): TemplateResult {
  const { t, level, act } = view;
  const { kind, booking } = outcome;
  return html`
    <div class="panel done" part="panel">
      <div class="done-title">
        ${doneIcon()} ${heading(level + 1, t(`booking.done.${kind}`), { look: 'step-title', id: 'step' })}
      </div>
      ${
        kind === 'cancelled'
          ? html`<p>${t('booking.done.cancelled.text')}</p>`
          : booking
            ? html`${bookingFacts(view, booking)}
              ${
                booking.mode === 'phone' && outcome.phone
                  ? html`<p>${byPhone(t, 'booking.done.phone.text', outcome.phone)}</p>`
                  : nothing
              }`
            : requestText(view, outcome)
      }
      ${outcome.earlier ? html`<p>${t('booking.done.earlier')}</p>` : nothing}
      ${kind === 'cancelled' ? nothing : accessFacts(t, outcome, t('booking.done.keep'))}
    </div>
    <slot name="success"></slot>
    ${booking && kind !== 'cancelled' ? calendarLinks(view, booking) : nothing}
    ${outcome.token && kind !== 'cancelled' ? linkBox(t, { title: t('booking.done.link'), link: view.link, copied: view.copied, copy: act.copy }) : nothing}
    <div>
      <button class="button" part="button" type="button" @click=${act.again}>
        ${t('booking.done.again')}
      </button>
    </div>
  `;
}

function requestText({ t }: StepsView, { kind, phone }: Outcome): TemplateResult {
  return html`<p>
    ${kind === 'callback' && phone ? byPhone(t, 'booking.done.callback.text', phone) : t('booking.done.waitlist.text')}
  </p>`;
}

/** When, who with, how and where. */
export function bookingFacts({ t, formats }: StepsView, { slot, mode }: Booking): TemplateResult {
  const { start, end, staff, location } = slot;
  return html`<div class="stack tight" part="facts">
    <p class="strong when">
      ${formats.day(localTime(start, formats.shown).day)}<br />${formats.times(start, end)}
    </p>
    <p><bdi>${staff.role ? `${staff.name}, ${staff.role}` : staff.name}</bdi></p>
    <p>${t(`booking.how.${mode}`)}${mode === 'in-person' && location ? html`<br />${location}` : nothing}</p>
    ${formats.differs(start) ? html`<p class="hint">${t('booking.when.zone', { zone: formats.shown })}</p>` : nothing}
  </div>`;
}

/** No place either: "Medical room" on a shared calendar says too much. */
function calendarLinks({ t }: StepsView, { reference, slot, version }: Booking): TemplateResult {
  const entry: CalendarEntry = {
    reference,
    title: t('booking.calendar.title'),
    sequence: Number(version) || 0,
    start: slot.start,
    end: slot.end,
  };
  return html`<div class="stack tight no-print" part="calendar" role="group" aria-labelledby="calendar">
    <p class="strong" id="calendar">${t('booking.done.calendar')}</p>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => {
          download(entry);
        }}
      >
        ${t('booking.done.ics')}
      </button>
      <a href=${googleLink(entry)} target="_blank" rel="noopener noreferrer">${t('booking.done.google')}</a>
      <a href=${outlookLink(entry)} target="_blank" rel="noopener noreferrer">${t('booking.done.outlook')}</a>
    </div>
  </div>`;
}
