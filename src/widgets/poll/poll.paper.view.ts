/** The ballot on paper, from the same data: to be printed, filled in with a pen, and handed in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Option, Poll } from '../../backend/contract/poll.ts';
import { backButton } from '../../ui/buttons.ts';
import { heading } from '../../ui/heading.ts';
import { grouped, webUrl, type Asked } from './poll.model.ts';
import { textIn } from './poll.text.ts';
import type { StepsView } from './poll.steps.view.ts';
import { local, trustLine, wordsOf } from './poll.front.view.ts';
import { trustLines } from './poll.trust.view.ts';

export function paperView(view: StepsView, poll: Poll): TemplateResult {
  const { t, level, asked, formats, act } = view;
  const { closes, eligibility } = poll;
  return html`<div class="no-print">
      ${backButton(t, () => {
        act.paper(false);
      })}
    </div>
    <div class="stack">
      <div class="no-print">
        ${heading(level + 1, t('poll.paper.show'), { look: 'step-title', id: 'step' })}
      </div>
      <p>${closes ? t('poll.paper.until', { time: formats.dayAndTime(closes) }) : t('poll.paper.text')}</p>
      <div class="no-print">
        <button class="button primary" part="button-primary" type="button" @click=${act.print}>
          ${t('poll.paper.print')}
        </button>
      </div>
    </div>
    <div class="ballot" part="ballot">
      ${poll.description ? html`<p>${local(view, poll.description)}</p>` : nothing}
      ${eligibility === 'code' ? codeBoxes(view) : nothing}
      <ol class="stack">
        ${asked
          .filter(({ method }) => method !== 'empty')
          .map((question) => html`<li class="paper-question">${paperQuestion(view, question)}</li>`)}
      </ol>
      <div class="stack tight">
        <p class="strong">${trustLine(view, poll)}</p>
        <ul class="lines small">
          ${trustLines(view, poll, { paper: true })}
        </ul>
      </div>
    </div>`;
}

const codeBoxes = ({ t }: StepsView): TemplateResult =>
  html`<div class="stack tight">
    <p class="strong">${t('poll.paper.code')}</p>
    <p class="small">${t('poll.paper.code.text')}</p>
    <p class="boxes" aria-hidden="true">
      ${Array.from({ length: 8 }, () => html`<span class="box"></span>`)}
    </p>
  </div>`;

function paperQuestion(view: StepsView, question: Asked): TemplateResult {
  const { level, asked } = view;
  const { picture, link } = question;
  const pictureUrl = webUrl(picture?.url, document.baseURI);
  const linkUrl = webUrl(link?.url, document.baseURI);
  const number = asked.length > 1 ? `${String(question.index + 1)}. ` : '';
  return html`<div class="stack tight">
    ${heading(level + 2, html`${number}${local(view, question.title)}`, { look: 'row-title' })}
    ${question.description ? html`<p>${local(view, question.description)}</p>` : nothing}
    ${
      picture && pictureUrl
        ? html`<img
            class="picture"
            src=${pictureUrl}
            alt=${wordsOf(view, picture.alt)}
            width="640"
            height="360"
          />`
        : nothing
    }
    ${link && linkUrl ? html`<p><a href=${linkUrl}>${local(view, link.label)}</a></p>` : nothing}
    <p class="small">${paperHow(view, question)}</p>
    ${paperAnswers(view, question)}
  </div>`;
}

function paperHow({ t, wanted }: StepsView, { method, max, scale }: Asked): string {
  if (method === 'multiple' && max) return t('poll.paper.multiple.max', { count: max });
  if (method === 'score' && scale) {
    const { min, max: most, minLabel, maxLabel } = scale;
    const ends = { minLabel: textIn(minLabel, wanted).words, maxLabel: textIn(maxLabel, wanted).words };
    return t('poll.paper.score', { min, max: most, ...ends });
  }
  return method === 'single' || method === 'multiple' || method === 'ranked'
    ? t(`poll.paper.${method}`)
    : t('poll.paper.words');
}

function paperAnswers(view: StepsView, question: Asked): TemplateResult {
  const { method, options, scale } = question;
  if (method === 'text' || method === 'unknown')
    return html`<div class="writing" aria-hidden="true">
      ${Array.from({ length: 6 }, () => html`<i></i>`)}
    </div>`;
  const row = (option: Option) =>
    html`<li class="paper-row">
      ${method === 'score' ? nothing : html`<span class="box" aria-hidden="true"></span>`}
      <span>
        ${local(view, option.label)}
        ${option.description ? html`<br /><span class="small">${local(view, option.description)}</span>` : nothing}
      </span>
      ${
        method === 'score' && scale
          ? html`<span class="circles">
              ${Array.from({ length: scale.max - scale.min + 1 }, (_, at) => html`<span class="circle">${scale.min + at}</span>`)}
            </span>`
          : nothing
      }
    </li>`;
  return html`${grouped(options, view.wanted).map(
    ({ name, options: inGroup }) =>
      html`${name.words ? html`<p class="strong small"><bdi>${name.words}</bdi></p>` : nothing}
        <ul class="paper-list ${inGroup.length > 8 && method !== 'score' ? 'columns' : ''}">
          ${inGroup.map(row)}
        </ul>`,
  )}`;
}
