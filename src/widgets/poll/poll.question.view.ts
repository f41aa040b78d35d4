/** One question: what is asked, what to read first, and the ways to answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../../backend/contract/poll.ts';
import { choiceCard, describedBy, hintAndError } from '../../ui/fields.ts';
import { textField } from '../../ui/text-field.ts';
import { heading } from '../../ui/heading.ts';
import { infoIcon } from '../../ui/icons.ts';
import { chosenMany, chosenOne, fieldName, isAnswered, tooMany } from './poll.answers.ts';
import { found, grouped, hasFilter, webUrl, type Asked } from './poll.model.ts';
import { textIn } from './poll.text.ts';
import { scoreRows } from './poll.score.view.ts';
import { local, wordsOf } from './poll.front.view.ts';
import { type Parts, errorOf, type View } from './poll.view.ts';

/** `first` of its step: its heading takes the focus. */
export function questionView(view: View, question: Asked, parts: Parts, first: boolean): TemplateResult {
  const { t, level, asked } = view;
  const title = html`<span id=${fieldName(question, 'title')}>${local(view, question.title)}</span>`;
  return html`<div class="stack question" part="question">
    <div class="stack tight">
      ${
        asked.length > 1
          ? html`<p class="quiet small">
              ${t('poll.progress', { number: question.index + 1, total: asked.length })}
              ${first ? html`· ${t('poll.progress.skip')}` : nothing}
            </p>`
          : nothing
      }
      ${heading(level + 1, title, { look: 'step-title', ...(first && { id: 'step' }) })}
      ${question.description ? html`<p>${local(view, question.description)}</p>` : nothing}
    </div>
    ${picture(view, question)} ${document_(view, question)} ${parts.aloud(question)}
    ${answerView(view, question, parts)}
  </div>`;
}

/** Its space is reserved, so that a slow picture moves nothing; what it shows is said where it cannot be had. */
function picture(view: View, { picture }: Asked): TemplateResult | typeof nothing {
  const url = webUrl(picture?.url, document.baseURI);
  if (!picture || !url) return nothing;
  return html`<img
    class="picture"
    part="picture"
    src=${url}
    alt=${wordsOf(view, picture.alt)}
    width="640"
    height="360"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
}

function document_(view: View, { link }: Asked): TemplateResult | typeof nothing {
  const url = webUrl(link?.url, document.baseURI);
  return link && url ? html`<p><a href=${url}>${local(view, link.label)}</a></p>` : nothing;
}

function answerView(view: View, question: Asked, parts: Parts): TemplateResult {
  switch (question.method) {
    case 'single':
    case 'multiple':
      return group(view, question, choices(view, question));
    case 'score':
      return group(view, question, scoreRows(view, question));
    case 'ranked':
      return parts.ranked(question);
    case 'text':
      return textAnswer(view, question);
    default:
      return html`<div class="notice warning-tone" part="notice">
        ${infoIcon()}
        <p>${view.t(`poll.trouble.${question.method}`)}</p>
      </div>`;
  }
}

export function howTo({ t, wanted }: View, { method, max, scale }: Asked): string {
  if (method === 'multiple' && max) return t('poll.how.multiple.max', { count: max });
  if (method === 'score' && scale) {
    const { min, max: most, minLabel, maxLabel } = scale;
    const ends = { minLabel: textIn(minLabel, wanted).words, maxLabel: textIn(maxLabel, wanted).words };
    return t('poll.how.score', { min, max: most, ...ends });
  }
  return t(`poll.how.${method as 'single' | 'multiple' | 'ranked' | 'text'}`);
}

/** All choices of a question belong together, under its title. */
export function group(view: View, question: Asked, content: TemplateResult): TemplateResult {
  const name = fieldName(question, 'answer');
  const error = errorOf(view, name);
  const field = { name, hint: howTo(view, question), error };
  // the error summary leads to the first choice, or to all of them where each has several
  const whole = question.method === 'score' || question.method === 'ranked';
  return html`<fieldset
    class="field ${error ? 'wrong' : ''}"
    part="field"
    id=${whole ? name : nothing}
    tabindex=${whole ? '-1' : nothing}
    aria-labelledby=${fieldName(question, 'title')}
    aria-describedby=${describedBy(field)}
  >
    ${hintAndError(view.t, field)} ${content} ${after(view, question)}
  </fieldset>`;
}

/** How many are chosen, where that matters; and the way to take an answer back. */
function after(view: View, question: Asked): TemplateResult {
  const { t, answers, act } = view;
  const { method, max, id } = question;
  const count = chosenMany(answers[id]).length;
  const over = tooMany(question, answers[id]);
  const counted = over
    ? t('poll.chosen.over', { count: over })
    : max
      ? t('poll.chosen.max', { count, max })
      : t('poll.chosen', { count });
  const clearable = (method === 'single' || method === 'score') && isAnswered(question, answers);
  return html`${
    method === 'multiple'
      ? html`<p class="small ${over ? 'over' : 'quiet'}" role="status">${counted}</p>`
      : nothing
  }
  ${
    clearable
      ? html`<div>
          <button
            class="link"
            part="link"
            type="button"
            @click=${() => {
              act.clear(question);
            }}
          >
            ${t('poll.clear')}
          </button>
        </div>`
      : nothing
  }`;
}

/** The field to find an option by, where there are many; and how many are left. */
export function filterField(view: View, question: Asked, left: number): TemplateResult | typeof nothing {
  if (!hasFilter(question)) return nothing;
  const { t, filters } = view;
  const value = filters[question.index] ?? '';
  return html`${textField(t, {
      name: fieldName(question, 'filter'),
      label: t('poll.filter.label'),
      value,
      dir: 'auto',
    })}
    <p class="small quiet" role="status">
      ${value ? t('poll.filter.found', { count: left, total: question.options.length }) : nothing}
    </p>`;
}

/** Long labels want the whole width. */
const SHORT = 28;
/** From so many on, two columns are quicker to look through. */
const COLUMNS = 6;

function choices(view: View, question: Asked): TemplateResult {
  const { wanted, answers, filters } = view;
  const { id, index, options } = question;
  const single = question.method === 'single';
  const chosen = (one: string) =>
    single ? chosenOne(answers[id]) === one : chosenMany(answers[id]).includes(one);
  const left = found(question, filters[index] ?? '', { lang: wanted, chosen });
  const short = options.every(({ label }) => wordsOf(view, label).length <= SHORT);
  const look = options.length > COLUMNS && short ? 'plain wide' : '';
  let place = 0;
  const card = (option: Option) =>
    choiceCard(
      fieldName(question, 'answer'),
      choiceOf(view, option),
      single ? 'radio' : 'checkbox',
      chosen(option.id),
      place++,
    );
  return html`${filterField(view, question, left.length)}
  ${grouped(left, wanted).map(({ name, options: inGroup }, number) => {
    const label = fieldName(question, `group-${String(number)}`);
    return name.words
      ? html`<div class="part" role="group" aria-labelledby=${label}>
          <p class="strong" id=${label} lang=${name.lang ?? nothing}><bdi>${name.words}</bdi></p>
          <div class="choices ${look}">${inGroup.map(card)}</div>
        </div>`
      : html`<div class="choices ${look}">${inGroup.map(card)}</div>`;
  })}`;
}

function choiceOf(view: View, { id, label, description }: Option) {
  const { words, lang } = textIn(label, view.wanted);
  return { value: id, label: words, lang, hint: wordsOf(view, description) };
}

/** No `maxlength`: a text that is pasted must not lose its end without a word. */
function textAnswer(view: View, question: Asked): TemplateResult {
  const { t, answers } = view;
  const name = fieldName(question, 'answer');
  const error = errorOf(view, name);
  const field = { name, hint: howTo(view, question), error };
  return html`<div class="field ${error ? 'wrong' : ''}" part="field">
    ${hintAndError(t, field)}
    <textarea
      id=${name}
      name=${name}
      part="input"
      dir="auto"
      .value=${chosenOne(answers[question.id])}
      aria-labelledby=${fieldName(question, 'title')}
      aria-describedby=${describedBy(field)}
      aria-invalid=${error ? 'true' : nothing}
    ></textarea>
  </div>`;
}
