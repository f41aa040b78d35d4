import { html, nothing, type TemplateResult } from 'lit';
import { accessFacts, linkBox } from '../../ui/access.ts';
import { doneIcon } from '../../ui/icons.ts';
import { byPhone } from '../../ui/panel.ts';
import { named, type Outcome, type StepsView } from './contact.steps.view.ts';
import { placeHeading } from './contact.view.ts';

/** The school has it: who, by when, and the way back. */
export function doneView(view: StepsView, outcome: Outcome): TemplateResult {
  const { t, formats, link, copied, act } = view;
  const { enquiry, token } = outcome;
  const { reference, staff, answerBy } = enquiry;
  return html`<div class="panel done" part="panel">
      <div class="done-title">${doneIcon()} ${placeHeading(view, t('contact.done.title'))}</div>
      <div class="stack tight">
        <p>
          ${t('contact.done.with', { name: named(staff) })}
          ${answerBy ? t('contact.done.by', { day: formats.day(answerBy) }) : nothing}
        </p>
        <p>${reply(view, outcome)}</p>
      </div>
      ${outcome.newer ? html`<p>${t('contact.done.newer')}</p>` : nothing}
      ${accessFacts(t, { reference, token }, t('contact.done.keep'))}
    </div>
    <slot name="success"></slot>
    ${linkBox(t, { title: t('contact.done.link'), link, copied, copy: act.copy })}
    <div class="actions">
      <button class="button primary" part="button-primary" type="button" @click=${act.followThis}>
        ${t('contact.done.follow')}
      </button>
      <button class="button" part="button" type="button" @click=${act.again}>
        ${t('contact.done.again')}
      </button>
    </div>`;
}

function reply({ t }: StepsView, { replyBy, phone }: Outcome): unknown {
  if (replyBy === 'phone' || replyBy === 'text') return byPhone(t, `contact.done.how.${replyBy}`, phone);
  return replyBy ? t(`contact.done.how.${replyBy}`) : nothing;
}
