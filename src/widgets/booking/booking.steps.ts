/**
 * Everything after the first question: it is fetched as soon as that is on screen, so that the page shows early and a
 * lost connection later on loses nothing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatsOf } from '../../controllers/formats.ts';
import { backButton } from '../../ui/buttons.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { errorSummary } from '../../ui/summary.ts';
import { stepsActions } from './booking.actions.ts';
import type { Answers } from './booking.answers.ts';
import { checkView } from './booking.check.view.ts';
import { BookingDesk, type BookingHost } from './booking.desk.ts';
import { doneView } from './booking.done.view.ts';
import { languageFields } from './booking.language.view.ts';
import { manageView } from './booking.manage.view.ts';
import { firstView, stepForm } from './booking.shell.view.ts';
import type { StepsView } from './booking.steps.view.ts';
import type { Actions, View } from './booking.view.ts';
import { ringView, whenView } from './booking.when.view.ts';
import { whoView } from './booking.who.view.ts';

export { formStrings } from '../../ui/form.strings.ts';
export { stepsStrings } from './booking.steps.strings.ts';
export { stepsStyles } from './booking.steps.styles.ts';

export interface Steps {
  desk: BookingDesk;
  view(view: View): TemplateResult;
}

/** Takes over from the first question, with the answers so far. */
export function openSteps(
  host: BookingHost,
  first: Actions,
  answers: Answers,
  locale: { readonly lang: string },
): Steps {
  const formats = () => formatsOf(locale, host.timeZone, host.localName);
  formats().warm();
  const desk = new BookingDesk(host, answers);
  const act = stepsActions(host, desk, first);
  return { desk, view: (view) => stepsView(desk.view({ ...view, formats: formats() }, act)) };
}

/** All steps, the end, and changing or cancelling. */
function stepsView(view: StepsView): TemplateResult {
  const { t, outcome, manage, step, route, mistakes, act } = view;
  if (outcome) return html`<div class="stack">${doneView(view, outcome)}</div>`;
  const summary = errorSummary(t, mistakes);
  // what waits for a network is never out of sight
  const waiting = view.sending.state === 'queued' && step !== 'check' ? sendingNotice(t, view) : nothing;
  const form = (content: TemplateResult) =>
    stepForm(view, content, html`${backButton(t, act.back)} ${waiting} ${summary}`);
  if (manage.state === 'choosing') return form(whenView(view));
  if (manage.state !== 'closed') return html`<div class="stack">${manageView(view, manage)}</div>`;
  switch (step) {
    case 'how':
      return firstView({ ...view, languages: () => languageFields(view) }, html`${waiting} ${summary}`);
    case 'when':
      return form(route === 'slot' ? whenView(view) : ringView(view));
    case 'who':
      return form(whoView(view));
    case 'check':
      return form(checkView(view));
  }
}
