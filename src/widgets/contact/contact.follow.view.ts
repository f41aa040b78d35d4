/** Following a message: found by reference and code, read, added to, closed, or asked again of somebody else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Enquiry } from '../../backend/contract/contact.ts';
import { localTime } from '../../core/dates.ts';
import { inGroups } from '../../core/text.ts';
import { accessFields } from '../../ui/access.ts';
import { backButton, primaryButton } from '../../ui/buttons.ts';
import { textArea } from '../../ui/fields.ts';
import { heading } from '../../ui/heading.ts';
import { doneIcon, infoIcon } from '../../ui/icons.ts';
import { byPhone, problemNotice, skeleton } from '../../ui/panel.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { errorSummary } from '../../ui/summary.ts';
import type { Following } from './contact.conversation.ts';
import { errorOf, mistakesFor, named, type StepsView } from './contact.steps.view.ts';
import { newsSentence, timeline } from './contact.timeline.view.ts';
import { placeHeading } from './contact.view.ts';

type Shown = Extract<Following, { enquiry: Enquiry }>;

export function followView(view: StepsView, now: Exclude<Following, { state: 'closed' }>): TemplateResult {
  switch (now.state) {
    case 'asking':
      return findView({ ...view, mistakes: now.mistakes }, now);
    case 'loading':
      return skeleton(view.t);
    case 'shown':
      return shownView(view, now);
    case 'closing':
      return closingView(view);
    case 'escalating':
      return escalatingView(view);
  }
}

function findView(view: StepsView, { problem }: Extract<Following, { state: 'asking' }>): TemplateResult {
  const { t, phone, typed, act } = view;
  const missing = problem?.kind === 'missing';
  const mistakes = missing
    ? [{ field: 'reference', message: t('contact.find.notfound') }]
    : mistakesFor(view);
  return html`${backButton(t, act.again)} ${placeHeading(view, t('contact.find.title'))}
    ${errorSummary(t, mistakes)} ${problem && !missing ? problemNotice(t, problem, phone) : nothing}
    <form class="stack" novalidate @submit=${act.find} @input=${act.type}>
      ${accessFields(t, { ...typed, phone, errorOf: (field) => errorOf(view, field) })}
      <div class="actions">${primaryButton(t('contact.find.show'))}</div>
    </form>`;
}

function shownView(view: StepsView, { enquiry, fresh, told, held, added }: Shown): TemplateResult {
  const { t, level, act } = view;
  const { happenings, status } = enquiry;
  return html`<div class="stack tight">
      ${placeHeading(view, t('contact.follow.title'))}
      <p class="quiet">
        ${enquiry.topic ? html`${t('contact.follow.about', { topic: enquiry.topic })} · ` : nothing}
        ${t('form.reference.yours')} <strong dir="ltr">${inGroups(enquiry.reference)}</strong>
      </p>
    </div>
    ${nowPanel(view, enquiry)}
    <div class="stack tight">
      ${heading(level + 2, t('contact.follow.history'), { look: 'row-title' })}
      ${timeline(view, happenings, fresh)} ${zoneNote(view, enquiry)}
    </div>
    ${addForm(view, enquiry, added)} ${news(view, newsSentence(view, told), held)}
    <div class="actions no-print">
      ${
        status === 'open'
          ? html`<button
                class="button"
                part="button"
                type="button"
                @click=${() => {
                  act.show('escalating');
                }}
              >
                ${t('contact.escalate')}
              </button>
              <button
                class="button"
                part="button"
                type="button"
                @click=${() => {
                  act.show('closing');
                }}
              >
                ${t('contact.close')}
              </button>`
          : html`<button class="button" part="button" type="button" @click=${act.again}>
              ${t('contact.follow.another')}
            </button>`
      }
    </div>`;
}

/** Who has it now and since when, and the promise. */
function nowPanel(view: StepsView, enquiry: Enquiry): TemplateResult {
  const { t, formats } = view;
  const { status, staff, since } = enquiry;
  if (status === 'closed')
    return html`<div class="panel" part="panel">
      <p class="strong">${t('contact.follow.closed')}</p>
      <p>${t('contact.follow.closed.text')}</p>
    </div>`;
  return html`<div class="panel now" part="panel">
    <p class="now-who"><bdi>${t('contact.follow.now', { name: named(staff) })}</bdi></p>
    <p class="small quiet">${t('contact.follow.since', { time: formats.dayAndTime(since) })}</p>
    ${promise(view, enquiry)}
  </div>`;
}

/** The day by which an answer is promised, and what to do when it has passed. */
function promise({ t, formats, phone }: StepsView, { answerBy }: Enquiry) {
  if (!answerBy) return nothing;
  const day = formats.day(answerBy);
  if (localTime(Date.now(), formats.shown).day <= answerBy)
    return html`<p>${t('contact.follow.by', { day })}</p>`;
  return html`<p>
    ${t('contact.follow.late', { day })} ${phone ? byPhone(t, 'contact.follow.late.phone', phone) : nothing}
  </p>`;
}

const zoneNote = ({ t, formats }: StepsView, { since }: Enquiry) =>
  formats.differs(since)
    ? html`<p class="hint">${t('contact.follow.zone', { zone: formats.shown })}</p>`
    : nothing;

function addForm(view: StepsView, { staff }: Enquiry, added: boolean): TemplateResult {
  const { t, typed, sending, act } = view;
  return html`<form class="stack no-print" novalidate @submit=${act.add} @input=${act.type}>
    ${errorSummary(t, mistakesFor(view))}
    ${textArea(t, {
      name: 'text',
      label: t('contact.add.label'),
      hint: t('contact.add.hint'),
      value: typed.text,
      error: errorOf(view, 'text'),
    })}
    ${sendingNotice(t, view)}
    <div class="actions">
      ${primaryButton(t('contact.add.send'), sending.state === 'sending')}
      <span role="status" class="told"
        >${added ? html`${doneIcon()} ${t('contact.add.sent', { name: staff.name })}` : nothing}</span
      >
    </div>
  </form>`;
}

/** The only place that speaks by itself. It stands below the field, so that nothing that is typed in moves. */
function news({ t, lost, following, act }: StepsView, sentence: string, held: boolean): TemplateResult {
  const open = 'enquiry' in following && following.enquiry.status === 'open';
  return html`<div class="news no-print">
    <div class=${sentence ? 'notice' : ''}>
      ${sentence ? infoIcon() : nothing}
      <div class="stack tight">
        <p role="status">${sentence}</p>
        ${
          held
            ? html`<div>
                <button class="button" part="button" type="button" @click=${act.showNews}>
                  ${t('contact.news.show')}
                </button>
              </div>`
            : nothing
        }
      </div>
    </div>
    ${open ? html`<p class="small quiet">${t(lost ? 'contact.follow.lost' : 'contact.follow.live')}</p>` : nothing}
  </div>`;
}

const backToIt = ({ t, act }: StepsView) =>
  backButton(t, () => {
    act.show('shown');
  });

function closingView(view: StepsView): TemplateResult {
  const { t, sending, act } = view;
  return html`${backToIt(view)} ${placeHeading(view, t('contact.close.sure'))}
    <p>${t('contact.close.text')}</p>
    <form class="stack" novalidate @submit=${act.close}>
      ${sendingNotice(t, view)}
      <div class="actions">
        ${primaryButton(t('contact.close.yes'), sending.state === 'sending')}
        <button
          class="button"
          part="button"
          type="button"
          @click=${() => {
            act.show('shown');
          }}
        >
          ${t('contact.close.no')}
        </button>
      </div>
    </form>`;
}

function escalatingView(view: StepsView): TemplateResult {
  const { t, sending, typed, act } = view;
  return html`${backToIt(view)} ${placeHeading(view, t('contact.escalate.title'))}
    <p>${t('contact.escalate.text')}</p>
    <form class="stack" novalidate @submit=${act.escalate} @input=${act.type}>
      ${errorSummary(t, mistakesFor(view))}
      ${textArea(t, {
        name: 'why',
        label: t('ui.optional', { label: t('contact.escalate.label') }),
        value: typed.why,
        error: errorOf(view, 'why'),
      })}
      ${sendingNotice(t, view)}
      <div class="actions">${primaryButton(t('contact.escalate.send'), sending.state === 'sending')}</div>
    </form>`;
}
