/** The code, the questions, and why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../backend/contract/poll.ts';
import { backButton, primaryButton } from '../../ui/buttons.ts';
import { textField } from '../../ui/text-field.ts';
import { heading } from '../../ui/heading.ts';
import { doorDrawing } from '../../ui/icons.ts';
import { errorSummary } from '../../ui/summary.ts';
import { intro } from './poll.front.view.ts';
import { timeLeft } from './poll.model.ts';
import { questionView } from './poll.question.view.ts';
import { trustView } from './poll.trust.view.ts';
import { errorOf, mistakesFor, type Parts, type View } from './poll.view.ts';

export function firstView(view: View, poll: Poll, parts: Parts): TemplateResult {
  const { stage, step } = view;
  const opening = stage === 'code' || (stage === 'questions' && step === 0);
  return html`${stage === 'questions' && step > 0 ? nothing : intro(view, poll, whenIn(view, poll))}
  ${opening ? trustView(view, poll) : nothing} ${stageView(view, parts)}`;
}

/** "Open until Friday 4 December, 4:00pm · 3 days left" */
export function whenIn({ t, formats, dates, left }: View, { status, opens, closes }: Poll): TemplateResult {
  const day = dates && { upcoming: opens, open: closes, closed: closes, withdrawn: undefined }[status];
  const words =
    day && status !== 'withdrawn'
      ? t(`poll.life.${status}.day`, { time: formats.dayAndTime(day) })
      : t(`poll.life.${status}`);
  // how long it is until it opens says the date
  if (left === undefined || status !== 'open') return html`${words}`;
  const { unit, count } = timeLeft(left);
  return html`${words}
    <span class="left">${unit === 'soon' ? t('poll.left.soon') : t(`poll.left.${unit}`, { count })}</span>`;
}

function stageView(view: View, parts: Parts): TemplateResult {
  const { t, stage } = view;
  switch (stage) {
    case 'upcoming':
      return message(t('poll.life.upcoming.text'));
    case 'withdrawn':
      return message(t('poll.life.withdrawn.text'));
    case 'nothing':
      return message(t('poll.life.nothing'));
    case 'code':
      return codeView(view);
    case 'questions':
      return questionsView(view, parts);
    default:
      return html``;
  }
}

const message = (words: string) =>
  html`<div class="panel" part="panel">
    ${doorDrawing()}
    <p>${words}</p>
    <slot name="empty"></slot>
  </div>`;

/** The code on paper comes first: who has voted with it already need not answer again. */
function codeView(view: View): TemplateResult {
  const { t, code, level, poll, act } = view;
  return html`<form class="step" novalidate @submit=${act.enterCode} @input=${act.input}>
    ${errorSummary(t, mistakesFor(view))}
    ${heading(level + 1, t('poll.code.title'), { look: 'step-title', id: 'step' })}
    ${textField(t, {
      name: 'code',
      label: t('poll.code.label'),
      hint: t('poll.code.hint'),
      value: code,
      error: errorOf(view, 'code'),
      dir: 'ltr',
      short: true,
      capitals: true,
    })}
    <div class="actions">${primaryButton(t('ui.continue'), poll.state === 'loading')}</div>
  </form>`;
}

/** A real form: Enter sends it, and one listener hears every field. */
function questionsView(view: View, parts: Parts): TemplateResult {
  const { t, page, step, isLast, act } = view;
  return html`<form class="step" novalidate @submit=${act.next} @input=${act.input}>
      ${step > 0 ? backButton(t, act.back) : nothing} ${errorSummary(t, mistakesFor(view))}
      ${page.map((question, index) => questionView(view, question, parts, index === 0))}
      <div class="stack tight">
        ${isLast ? parts.sending : nothing}
        <div class="actions">
          ${primaryButton(isLast ? t('poll.send') : t('ui.continue'), isLast && parts.busy)}
        </div>
      </div>
    </form>
    ${step === 0 ? parts.below : nothing}`;
}
