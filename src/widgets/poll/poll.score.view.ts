import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../../backend/contract/poll.ts';
import { fieldName, scoresOf } from './poll.answers.ts';
import type { Asked } from './poll.model.ts';
import { local, wordsOf } from './poll.front.view.ts';
import { type View } from './poll.view.ts';

/** Longer scales are a list: nobody wants a hundred buttons. */
const BUTTONS = 11;

/** Each option with a row of numbers, and what the ends mean. */
export const scoreRows = (view: View, question: Asked): TemplateResult =>
  html`<div class="scores">
    ${question.options.map((option, index) => scoreRow(view, question, option, index))}
  </div>`;

function scoreRow(view: View, question: Asked, option: Option, index: number): TemplateResult {
  const { min, max, minLabel, maxLabel } = question.scale!;
  const numbers = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const label = fieldName(question, `label-${String(index)}`);
  const score = scoresOf(view.answers[question.id])[option.id];
  const row = { name: fieldName(question, `score-${String(index)}`), label, score, numbers };
  return html`<div class="score" role="group" aria-labelledby=${label} part="score">
    <div id=${label}>
      <p class="strong">${local(view, option.label)}</p>
      ${option.description ? html`<p class="hint">${local(view, option.description)}</p>` : nothing}
    </div>
    ${numbers.length > BUTTONS ? scoreList(view, row) : scoreButtons(view, question, row)}
    ${
      numbers.length > BUTTONS
        ? nothing
        : html`<div class="ends small quiet" aria-hidden="true">
            <span>${local(view, minLabel)}</span><span>${local(view, maxLabel)}</span>
          </div>`
    }
  </div>`;
}

interface Row {
  name: string;
  label: string;
  score: number | undefined;
  numbers: readonly number[];
}

const scoreButtons = (view: View, question: Asked, { name, score, numbers }: Row): TemplateResult => {
  const { min, max, minLabel, maxLabel } = question.scale!;
  const end = (number: number) => (number === min ? minLabel : number === max ? maxLabel : undefined);
  return html`<div class="scale">
    ${numbers.map(
      (number) =>
        html`<label class="choice mark" part="choice">
          <input
            class="visually-hidden"
            id=${number === min ? name : nothing}
            type="radio"
            name=${name}
            .value=${String(number)}
            .checked=${number === score}
          />
          <span class="strong">${number}</span>
          ${end(number) === undefined ? nothing : html`<span class="visually-hidden">${wordsOf(view, end(number))}</span>`}
        </label>`,
    )}
  </div>`;
};

const scoreList = ({ t }: View, { name, label, score, numbers }: Row): TemplateResult =>
  html`<select id=${name} name=${name} part="input" aria-labelledby=${label}>
    <option value="" ?selected=${score === undefined}>${t('poll.score.none')}</option>
    ${numbers.map((number) => html`<option value=${number} ?selected=${number === score}>${number}</option>`)}
  </select>`;
