/**
 * Everything after the first question: it is fetched as soon as that is on screen, so that the page shows early and a
 * lost connection later on loses nothing.
 */
import { html, type TemplateResult } from 'lit';
import { checkView } from './booking.check.view.ts';
import { doneView } from './booking.done.view.ts';
import { manageView } from './booking.manage.view.ts';
import { stepForm } from './booking.shell.view.ts';
import type { StepsView } from './booking.steps.view.ts';
import { backLink } from './booking.view.ts';
import { ringView, whenView } from './booking.when.view.ts';
import { whoView } from './booking.who.view.ts';

export { BookingDesk } from './booking.desk.ts';
export { stepsStrings } from './booking.steps.strings.ts';

/** The later steps, the end, and changing or cancelling; `undefined` where the first question is asked. */
export function stepsView(view: StepsView): TemplateResult | undefined {
  const { outcome, manage, step, route } = view;
  if (outcome) return html`<div class="stack">${doneView(view, outcome)}</div>`;
  const form = (content: TemplateResult) => stepForm(view, content, backLink(view));
  if (manage.state === 'choosing') return form(whenView(view));
  if (manage.state !== 'closed') return html`<div class="stack">${manageView(view, manage)}</div>`;
  switch (step) {
    case 'how':
      return undefined;
    case 'when':
      return form(route === 'slot' ? whenView(view) : ringView(view));
    case 'who':
      return form(whoView(view));
    case 'check':
      return form(checkView(view));
  }
}
