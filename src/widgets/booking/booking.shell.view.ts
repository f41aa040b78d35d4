import { html, nothing, type TemplateResult } from 'lit';
import { quickExit } from '../../ui/exit.ts';
import { heading } from '../../ui/heading.ts';
import { problemPanel, skeleton, slowNotice } from '../../ui/panel.ts';
import { errorSummary } from '../../ui/summary.ts';
import { howView } from './booking.how.view.ts';
import { mistakesFor, type View } from './booking.view.ts';

/** The frame around everything: heading, a way to leave the page, and the slots that are always there. */
export function shellView(
  { t, lang, dir, level, heading: words, exitUrl }: View,
  body: TemplateResult,
): TemplateResult {
  return html`<div class="widget" lang=${lang} dir=${dir} part="widget">
    ${exitUrl ? quickExit(t, exitUrl) : nothing}
    <slot name="heading">${heading(level, words || t('booking.title'), { look: 'title' })}</slot>
    ${body}
    <slot name="footer"></slot>
  </div>`;
}

/** The first question, as soon as it is known whom one can talk to. */
export function firstView(view: View): TemplateResult {
  const { t, people, phone, act } = view;
  if (people.state === 'error') return problemPanel(t, people.problem, { phone, retry: act.retry });
  if (!people.value) return waitingView(view, people.slow);
  return html`<slot name="intro"></slot><slot name="urgent"></slot>${stepForm(view, howView(view))}`;
}

/** Grey lines, and after a while a word and the page author's own content. */
export const waitingView = ({ t, phone }: View, slow = false): TemplateResult =>
  html`${skeleton(t)} ${slow ? html`${slowNotice(t, phone)}<slot></slot>` : nothing}`;

/** A real form: Enter sends it, and one listener hears every field. */
export function stepForm(view: View, content: TemplateResult, back?: TemplateResult): TemplateResult {
  const { t, act } = view;
  return html`<form class="step" novalidate @submit=${act.next} @input=${act.input}>
    ${back ?? nothing} ${errorSummary(t, mistakesFor(view))} ${content}
  </form>`;
}
