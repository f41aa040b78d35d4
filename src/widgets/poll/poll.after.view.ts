/** After the vote, and after the close. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../backend/contract/poll.ts';
import { heading } from '../../ui/heading.ts';
import { doneIcon, infoIcon } from '../../ui/icons.ts';
import { byPhone } from '../../ui/panel.ts';
import { answersList } from './poll.check.view.ts';
import { whenIn } from './poll.first.view.ts';
import { intro, local } from './poll.front.view.ts';
import { answerable } from './poll.model.ts';
import { resultsView } from './poll.results.view.ts';
import type { StepsView } from './poll.steps.view.ts';

export function afterView(view: StepsView, poll: Poll): TemplateResult {
  const { stage, resultsOnly } = view;
  return html`${intro(view, poll, whenIn(view, poll))}
  ${!resultsOnly && stage === 'voted' ? votedPanel(view, poll) : nothing}
  ${!resultsOnly && stage === 'late' ? latePanel(view, poll) : nothing} ${outcomeView(view, poll)}
  ${resultsView(view, poll)}`;
}

function votedPanel(view: StepsView, poll: Poll): TemplateResult {
  const { t, level, outcome, twice } = view;
  const { eligibility, changeable } = poll;
  const title = outcome ? t(`poll.done.${outcome}`) : t('poll.voted.title');
  return html`<div class="panel done" part="panel">
      <div class="done-title">
        ${doneIcon()} ${heading(level + 1, title, { look: 'step-title', id: 'step' })}
      </div>
      <p>${outcome ? t('poll.done.text') : t(`poll.voted.${eligibility}`)}</p>
      ${twice ? html`<p class="strong">${t('poll.voted.twice')}</p>` : nothing}
      ${changeable || eligibility === 'code' ? votedActions(view, poll) : nothing}
    </div>
    ${outcome ? html`<slot name="success"></slot>` : nothing}`;
}

const votedActions = ({ t, act }: StepsView, { eligibility, changeable }: Poll): TemplateResult =>
  html`<div class="actions">
    ${
      changeable
        ? html`<button class="button" part="button" type="button" @click=${act.change}>
            ${t('poll.voted.change')}
          </button>`
        : nothing
    }
    ${
      eligibility === 'code'
        ? html`<button class="link" part="link" type="button" @click=${act.anotherCode}>
            ${t('poll.voted.another')}
          </button>`
        : nothing
    }
  </div>`;

/** It closed while somebody was answering: nothing of it is lost, and there is something to do. */
function latePanel(view: StepsView, { voted }: Poll): TemplateResult {
  const { t, level, phone, asked, act } = view;
  return html`<div class="notice warning-tone" part="notice">
      ${infoIcon()}
      <div class="stack tight">
        ${heading(level + 1, t('poll.late.title'), { look: 'step-title', id: 'step' })}
        <p>${t('poll.late.text')} ${voted ? t('poll.late.earlier') : nothing}</p>
        ${phone ? html`<p>${byPhone(t, 'poll.late.phone', phone)}</p>` : nothing}
      </div>
    </div>
    <div class="stack tight">
      <p class="strong">${t('poll.late.answers')}</p>
      ${answersList(view, answerable(asked), false)}
      <div>
        <button class="button" part="button" type="button" @click=${act.seen}>${t('poll.late.seen')}</button>
      </div>
    </div>`;
}

/** "You said, we did" */
function outcomeView(view: StepsView, { status, outcome }: Poll): TemplateResult | typeof nothing {
  const { t, level, formats } = view;
  if (status !== 'closed') return nothing;
  if (!outcome) return html`<p class="quiet">${t('poll.outcome.waiting')}</p>`;
  return html`<div class="panel outcome" part="outcome">
    ${heading(level + 1, t('poll.outcome.title'), { look: 'step-title' })}
    <p class="small quiet">${formats.date(outcome.date)}</p>
    <p class="written">${local(view, outcome.text)}</p>
  </div>`;
}
