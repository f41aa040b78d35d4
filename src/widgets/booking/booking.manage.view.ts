import { html, nothing, type TemplateResult } from 'lit';
import type { Booking, Slot } from '../../backend/contract/booking.ts';
import { backButton, primaryButton } from '../../ui/buttons.ts';
import { accessFacts, accessFields } from '../../ui/access.ts';
import { heading } from '../../ui/heading.ts';
import { infoIcon } from '../../ui/icons.ts';
import { problemNotice, skeleton } from '../../ui/panel.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { errorSummary } from '../../ui/summary.ts';
import { bookingFacts } from './booking.done.view.ts';
import type { Managing } from './booking.manage.ts';
import { holdNotice, type StepsView } from './booking.steps.view.ts';

/** Changing and cancelling, one thing at a time. */
export function manageView(
  view: StepsView,
  now: Exclude<Managing, { state: 'closed' | 'choosing' }>,
): TemplateResult {
  switch (now.state) {
    case 'asking':
      return findView(view, now);
    case 'loading':
      return skeleton(view.t);
    case 'shown':
      return shownView(view, now.booking, now.stale === true);
    case 'cancelling':
      return cancellingView(view, now.booking);
    case 'confirming':
      return confirmingView(view, now.booking, now.slot);
  }
}

const title = ({ level }: StepsView, words: string) =>
  heading(level + 1, words, { look: 'step-title', id: 'step' });

function findView(view: StepsView, { problem }: Extract<Managing, { state: 'asking' }>): TemplateResult {
  const { t, phone, reference, token, act } = view;
  const missing = problem?.kind === 'missing';
  return html`
    ${backButton(t, act.again)} ${title(view, t('booking.manage.find'))}
    ${errorSummary(t, missing ? [{ field: 'reference', message: t('booking.manage.notfound') }] : view.mistakes)}
    ${problem && !missing ? problemNotice(t, problem, phone) : nothing}
    <form class="stack" novalidate @submit=${act.find} @input=${act.input}>
      ${accessFields(t, { reference, token, phone, errorOf: view.errorOf })}
      <div class="actions">${primaryButton(t('booking.manage.show'))}</div>
    </form>
  `;
}

function shownView(view: StepsView, booking: Booking, stale: boolean): TemplateResult {
  const { t, act } = view;
  const cancelled = booking.status === 'cancelled';
  return html`
    ${title(view, t('booking.manage.yours'))}
    ${
      stale
        ? html`<div class="notice warning-tone" part="notice" role="alert">
            ${infoIcon()}
            <p>${t('booking.manage.stale')}</p>
          </div>`
        : nothing
    }
    <div class="panel" part="panel">
      ${cancelled ? html`<p class="strong">${t('booking.manage.cancelled')}</p>` : nothing}
      ${bookingFacts(view, booking)} ${accessFacts(t, { reference: booking.reference }, '')}
    </div>
    ${sendingNotice(t, view)}
    ${
      cancelled
        ? html`<div>
            <button class="button" part="button" type="button" @click=${act.again}>
              ${t('booking.manage.book')}
            </button>
          </div>`
        : html`<div class="actions">
            <button
              class="button primary"
              part="button-primary"
              type="button"
              @click=${() => {
                act.show({ state: 'choosing' });
              }}
            >
              ${t('booking.manage.change')}
            </button>
            <button
              class="button"
              part="button"
              type="button"
              @click=${() => {
                act.show({ state: 'cancelling' });
              }}
            >
              ${t('booking.manage.cancel')}
            </button>
          </div>`
    }
  `;
}

function cancellingView(view: StepsView, booking: Booking): TemplateResult {
  const { t, sending, act } = view;
  const busy = sending.state === 'sending';
  return html`
    ${title(view, t('booking.manage.sure'))}
    <div class="panel" part="panel">${bookingFacts(view, booking)}</div>
    <p>${t('booking.manage.sure.text')}</p>
    ${sendingNotice(t, view)}
    <div class="actions">
      <button
        class="button primary"
        part="button-primary"
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${act.cancel}
      >
        ${t('booking.manage.yes')}
      </button>
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => {
          act.show({ state: 'shown' });
        }}
      >
        ${t('booking.manage.no')}
      </button>
    </div>
  `;
}

function confirmingView(view: StepsView, booking: Booking, slot: Slot): TemplateResult {
  const { t, sending, act } = view;
  const busy = sending.state === 'sending';
  return html`
    ${backButton(t, () => {
      act.show({ state: 'choosing' });
    })}
    ${title(view, t('form.check.title'))} ${holdNotice(view)}
    <div class="panel" part="panel">
      <p class="quiet">${t('booking.manage.from')}</p>
      ${bookingFacts(view, booking)}
      <p class="quiet">${t('booking.manage.to')}</p>
      ${bookingFacts(view, { ...booking, slot })}
    </div>
    <p>${t('booking.manage.kept')}</p>
    ${sendingNotice(t, view)}
    <div class="actions">
      <button
        class="button primary"
        part="button-primary"
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${act.change}
      >
        ${t('booking.send.change')}
      </button>
    </div>
  `;
}
