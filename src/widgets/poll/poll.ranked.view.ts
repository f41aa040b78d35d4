/** Putting in order: by buttons, by a list of places, and by dragging. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Option } from '../../backend/contract/poll.ts';
import { chosenMany, fieldName } from './poll.answers.ts';
import { startDrag } from './poll.drag.ts';
import { found, grouped, type Asked } from './poll.model.ts';
import { filterField, group } from './poll.question.view.ts';
import type { Focus, StepsView } from './poll.steps.view.ts';
import { local, wordsOf } from './poll.front.view.ts';

const drawing = (path: TemplateResult) =>
  html`<svg
    aria-hidden="true"
    width="1.2em"
    height="1.2em"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${path}
  </svg>`;
const up = () => drawing(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
const down = () => drawing(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`);
const grip = () => drawing(svg`<path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01"/>`);

export function rankedView(view: StepsView, question: Asked): TemplateResult {
  const { t, wanted, answers, filters } = view;
  const order = chosenMany(answers[question.id]);
  const mine = order.flatMap((id) => question.options.filter((option) => option.id === id));
  const typed = filters[question.index] ?? '';
  const left = found(question, typed, { lang: wanted, chosen: () => false });
  const others = left.filter(({ id }) => !order.includes(id));
  const label = fieldName(question, 'mine');
  return group(
    view,
    question,
    html`<p class="visually-hidden" role="status">${saidOf(view)}</p>
      <p class="strong" id=${label}>${t('poll.rank.mine')}</p>
      ${
        mine.length
          ? html`<ol class="ranking" aria-labelledby=${label}>
              ${mine.map((option, index) => rankedRow(view, question, { option, place: index + 1, total: mine.length }))}
            </ol>`
          : html`<p class="quiet">${t('poll.rank.none')}</p>`
      }
      ${
        mine.length < question.options.length
          ? html`<p class="strong others">${t('poll.rank.others')}</p>
              ${filterField(view, question, others.length)}
              ${grouped(others, wanted).map(
                ({ name, options }) =>
                  html`${name.words ? html`<p class="small quiet" lang=${name.lang ?? nothing}><bdi>${name.words}</bdi></p>` : nothing}
                    <ul class="ranking">
                      ${options.map((option) => unrankedRow(view, question, option, mine.length + 1))}
                    </ul>`,
              )}`
          : nothing
      }`,
  );
}

function saidOf(view: StepsView): string {
  const { t, said } = view;
  if (!said) return '';
  const { option, place, total, moved } = said;
  const name = wordsOf(view, option.label);
  if (!place) return t('poll.rank.said.out', { name });
  if (!moved) return t(place === 1 ? 'poll.rank.said.first' : 'poll.rank.said.last', { name });
  return t('poll.rank.said', { name, place, total });
}

interface Ranked {
  option: Option;
  place: number;
  total: number;
}

function rankedRow(view: StepsView, question: Asked, { option, place, total }: Ranked): TemplateResult {
  const { t, act } = view;
  const name = wordsOf(view, option.label);
  const index = String(question.options.indexOf(option));
  const move = (to: number, focus: Focus) => {
    act.place(question, option, to, focus);
  };
  const button = (way: 'up' | 'down', to: number, end: boolean) =>
    html`<button
      class="button move"
      part="button"
      type="button"
      id=${fieldName(question, `${way}-${index}`)}
      aria-label=${t(`poll.rank.${way}`, { name })}
      aria-disabled=${end ? 'true' : nothing}
      @click=${() => {
        move(end ? place : to, way);
      }}
    >
      ${way === 'up' ? up() : down()}
    </button>`;
  return html`<li class="rank" part="item">
    <span
      class="grip"
      aria-hidden="true"
      @pointerdown=${(event: PointerEvent) => {
        startDrag(event, place, (to) => {
          move(to, 'none');
        });
      }}
      >${grip()}</span
    >
    <span class="place strong" aria-hidden="true">${place}</span>
    <span class="rank-text">${optionText(view, option)}</span>
    <span class="moves">
      ${button('up', place - 1, place === 1)} ${button('down', place + 1, place === total)}
      <select
        id=${fieldName(question, `place-${index}`)}
        part="input"
        aria-label=${t('poll.rank.place', { name })}
        @change=${(event: Event) => {
          move(Number((event.target as HTMLSelectElement).value), 'place');
        }}
      >
        ${Array.from(
          { length: total },
          (_, at) => html`<option value=${at + 1} .selected=${at + 1 === place}>${at + 1}</option>`,
        )}
        <option value="0" .selected=${false}>${t('poll.rank.out')}</option>
      </select>
    </span>
  </li>`;
}

function unrankedRow(view: StepsView, question: Asked, option: Option, place: number): TemplateResult {
  const { t, act } = view;
  const index = String(question.options.indexOf(option));
  return html`<li class="rank out" part="item">
    <span class="rank-text">${optionText(view, option)}</span>
    <button
      class="button"
      part="button"
      type="button"
      id=${fieldName(question, `add-${index}`)}
      aria-label=${t('poll.rank.add.name', { name: wordsOf(view, option.label), place })}
      @click=${() => {
        act.place(question, option, place, 'next');
      }}
    >
      ${t('poll.rank.add')}
    </button>
  </li>`;
}

const optionText = (view: StepsView, { label, description }: Option) =>
  html`<span class="choice-title">${local(view, label)}</span>
    ${description ? html`<span class="hint">${local(view, description)}</span>` : nothing}`;
