import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Line, Outcome } from './poll.results.ts';
import type { StepsView } from './poll.steps.view.ts';
import { local, wordsOf } from './poll.front.view.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(lang: string, style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
  const key = `${lang} ${style}`;
  let made = formats.get(key);
  const options = { style, minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!made) formats.set(key, (made = new Intl.NumberFormat(lang, options)));
  return made;
}

/** "3.8" */
export const meanIn = ({ lang }: StepsView, mean: number): string => format(lang, 'decimal', 1).format(mean);

/** "38%" */
export const percentIn = ({ lang }: StepsView, percent: number): string =>
  format(lang, 'percent', 0).format(percent / 100);

/** How the numbers are meant. */
export function aboutNumbers(view: StepsView, { question }: Outcome): string {
  const { t } = view;
  const { method, scale } = question;
  if (method === 'score' && scale) {
    const { min, max, minLabel, maxLabel } = scale;
    const ends = { minLabel: wordsOf(view, minLabel), maxLabel: wordsOf(view, maxLabel) };
    return t('poll.results.about.score', { min, max, ...ends });
  }
  return method === 'single' || method === 'multiple' ? t(`poll.results.about.${method}`) : '';
}

const aboutBars = ({ t }: StepsView, { question: { method } }: Outcome): string =>
  method === 'score' || method === 'ranked' ? t(`poll.results.bar.${method}`) : '';

/** A list in the order of the question: words and numbers, and the bar repeats them for the eye. */
export const barsView = (view: StepsView, outcome: Outcome): TemplateResult =>
  html`<ul class="bars">
      ${outcome.lines.map((line) => barRow(view, outcome, line))}
    </ul>
    <p class="small quiet">${aboutNumbers(view, outcome)} ${aboutBars(view, outcome)}</p>`;

function barRow(view: StepsView, outcome: Outcome, line: Line): TemplateResult {
  const front = outcome.ahead.includes(line.option);
  return html`<li class="bar-row">
    <span class="bar-label ${front ? 'strong' : ''}">${local(view, line.option.label)}</span>
    <span class="bar-number">${numbersOf(view, outcome, line)}</span>
    ${line.percent === null ? nothing : bar(line.percent, front)} ${spread(view, outcome, line)}
  </li>`;
}

function numbersOf(view: StepsView, { question, respondents }: Outcome, line: Line): unknown {
  const { t } = view;
  const { count, percent, mean } = line;
  if (question.method === 'score')
    return mean === null
      ? html`<span class="quiet">${t('poll.results.hidden')}</span>`
      : html`<strong>${t('poll.results.average', { mean: meanIn(view, mean) })}</strong>`;
  if (count === null) return html`<span class="quiet">${t('poll.results.hidden')}</span>`;
  const words = t(question.method === 'ranked' ? 'poll.results.first' : 'poll.results.votes', { count });
  if (percent === null || respondents === null) return words;
  return html`<strong>${percentIn(view, percent)}</strong> · ${words}`;
}

/** The size is set on the element: a style attribute would be refused by a strict page. */
const bar = (percent: number, front: boolean): TemplateResult =>
  html`<span class="track" aria-hidden="true"
    ><span
      class="bar ${front ? 'front' : ''}"
      part="bar"
      ${ref((element) => {
        (element as HTMLElement | undefined)?.style.setProperty('inline-size', `${String(percent)}%`);
      })}
    ></span
  ></span>`;

/** How many gave each number: short columns with the numbers below and above them. */
function spread(view: StepsView, { question }: Outcome, line: Line): TemplateResult | typeof nothing {
  const { t } = view;
  if (question.method !== 'score' || !line.spread || !question.scale) return nothing;
  const most = Math.max(1, ...line.spread);
  const { min } = question.scale;
  return html`<ul class="spread">
    ${line.spread.map(
      (count, index) =>
        html`<li>
          <span class="visually-hidden">${t('poll.results.gave', { count, score: min + index })}</span>
          <span class="small" aria-hidden="true">${count}</span>
          <span
            class="column"
            aria-hidden="true"
            ${ref((element) => {
              (element as HTMLElement | undefined)?.style.setProperty('--_share', String(count / most));
            })}
          ></span>
          <span class="small quiet" aria-hidden="true">${min + index}</span>
        </li>`,
    )}
  </ul>`;
}
