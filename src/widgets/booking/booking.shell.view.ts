import { html, nothing, type TemplateResult } from 'lit';
import { quickExit } from '../../ui/exit.ts';
import { heading } from '../../ui/heading.ts';
import { problemPanel, skeleton, slowNotice } from '../../ui/panel.ts';
import { errorSummary } from '../../ui/summary.ts';
import { checkView } from './booking.check.view.ts';
import { doneView } from './booking.done.view.ts';
import { howView } from './booking.how.view.ts';
import { manageView } from './booking.manage.view.ts';
import { mistakesFor, type View } from './booking.view.ts';
import { ringView, whenView } from './booking.when.view.ts';
import { whoView } from './booking.who.view.ts';

/** The whole widget: its heading, and the one thing that is asked or said now. */
export function widgetView(view: View): TemplateResult {
  const { t, level, heading: words, exitUrl, lang, dir } = view;
  return html`<div class="widget" lang=${lang} dir=${dir} part="widget">
    ${exitUrl ? quickExit(t, exitUrl) : nothing}
    <slot name="heading">${heading(level, words || t('booking.title'), { look: 'title' })}</slot>
    ${body(view)}
    <slot name="footer"></slot>
  </div>`;
}

function body(view: View): TemplateResult {
  const { t, people, phone, outcome, manage, act } = view;
  if (outcome) return html`<div class="stack">${doneView(view, outcome)}</div>`;
  if (manage.state === 'choosing') return stepForm(view, whenView(view));
  if (manage.state !== 'closed') return html`<div class="stack">${manageView(view, manage)}</div>`;
  if (people.state === 'error') return problemPanel(t, people.problem, { phone, retry: act.retry });
  if (people.value) return html`${intro(view)} ${stepForm(view, stepView(view))}`;
  return html`${skeleton(t)} ${people.slow ? html`${slowNotice(t, phone)}<slot></slot>` : nothing}`;
}

const intro = ({ step }: View) =>
  step === 'how' ? html`<slot name="intro"></slot><slot name="urgent"></slot>` : nothing;

function stepView(view: View): TemplateResult {
  switch (view.step) {
    case 'how':
      return howView(view);
    case 'when':
      return view.route === 'slot' ? whenView(view) : ringView(view);
    case 'who':
      return whoView(view);
    case 'check':
      return checkView(view);
  }
}

/** A real form: Enter sends it, and one pair of listeners hears every field. */
function stepForm(view: View, content: TemplateResult): TemplateResult {
  const { t, act } = view;
  return html`<form class="step" novalidate @submit=${act.next} @input=${act.input}>
    ${errorSummary(t, mistakesFor(view))} ${content}
  </form>`;
}
