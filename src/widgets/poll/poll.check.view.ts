import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../backend/contract/poll.ts';
import { backButton, primaryButton } from '../../ui/buttons.ts';
import { heading } from '../../ui/heading.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { errorSummary } from '../../ui/summary.ts';
import { chosenMany, chosenOne, countedAnswer, scoresOf } from './poll.answers.ts';
import type { Asked } from './poll.model.ts';
import type { StepsView } from './poll.steps.view.ts';
import { local, trustLine, wordsOf } from './poll.front.view.ts';
import { mistakesFor } from './poll.view.ts';

/** Everything once more, each answer with a way to change it. */
export function checkView(view: StepsView): TemplateResult {
  const { t, level, poll, asked, changing, act } = view;
  return html`<form class="step" novalidate @submit=${act.next} @input=${act.input}>
    ${backButton(t, act.back)} ${errorSummary(t, mistakesFor(view))}
    ${heading(level + 1, t('form.check.title'), { look: 'step-title', id: 'step' })}
    ${answersList(view, asked, true)} ${changing ? changeNote(view) : nothing} ${sendingPart(view)}
    <div class="actions">
      ${primaryButton(t(changing ? 'poll.send.change' : 'poll.send'), view.sending.state === 'sending')}
    </div>
    ${poll.value ? html`<p class="small quiet">${trustLine(view, poll.value)}</p>` : nothing}
    ${draftNotice(view)}
  </form>`;
}

/** What is kept in this tab, and the way to clear it. */
export const draftNotice = ({ t, draftKept, answers, act }: StepsView): TemplateResult | typeof nothing =>
  draftKept && Object.keys(answers).length
    ? html`<p class="small quiet no-print">
        ${t('form.draft.kept')}
        <button class="link" part="link" type="button" @click=${act.clearDraft}>
          ${t('form.draft.clear')}
        </button>
      </p>`
    : nothing;

/** How sending goes; and what a change does. */
export const sendingPart = (view: StepsView): TemplateResult => sendingNotice(view.t, view);

export const changeNote = ({ t, act }: StepsView): TemplateResult =>
  html`<p>
    ${t('poll.change.note')}
    <button class="link" part="link" type="button" @click=${act.keep}>${t('poll.change.keep')}</button>
  </p>`;

export const answersList = (view: StepsView, asked: readonly Asked[], changeable: boolean): TemplateResult =>
  html`<dl class="answers" part="answers" id="answers" tabindex="-1">
    ${asked
      .filter(({ method }) => method !== 'unknown' && method !== 'empty')
      .map((question) => answerRow(view, question, changeable))}
  </dl>`;

function answerRow(view: StepsView, question: Asked, changeable: boolean): TemplateResult {
  const { t, answers, act } = view;
  const answer = countedAnswer(question, answers[question.id]);
  const change = html`<dd>
    <button
      class="link"
      part="link"
      type="button"
      aria-label=${t('form.check.change', { what: wordsOf(view, question.title) })}
      @click=${() => {
        act.goTo(question);
      }}
    >
      ${t('ui.change')}
    </button>
  </dd>`;
  return html`<div class="answer">
    <dt class="strong">${local(view, question.title)}</dt>
    <dd class=${answer === undefined ? 'quiet' : ''}>
      ${answer === undefined ? t('poll.check.none') : answerWords(view, question, answer)}
    </dd>
    ${changeable ? change : nothing}
  </div>`;
}

function answerWords(view: StepsView, question: Asked, answer: Answer): unknown {
  const { method, options } = question;
  const label = (id: string) => {
    const option = options.find((one) => one.id === id);
    return option ? local(view, option.label) : nothing;
  };
  switch (method) {
    case 'single':
      return label(chosenOne(answer));
    case 'multiple':
      return html`<ul>
        ${chosenMany(answer).map((id) => html`<li>${label(id)}</li>`)}
      </ul>`;
    case 'ranked':
      return html`<ol class="numbered">
        ${chosenMany(answer).map((id) => html`<li>${label(id)}</li>`)}
      </ol>`;
    case 'score':
      return html`<ul>
        ${Object.entries(scoresOf(answer)).map(([id, score]) => html`<li>${label(id)}: ${score}</li>`)}
      </ul>`;
    default:
      return html`<bdi class="written">${chosenOne(answer)}</bdi>`;
  }
}
