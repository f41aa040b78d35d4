/**
 * Everything after the first screen: it is fetched as soon as that is on screen, so that the page shows early and a
 * lost connection later on loses nothing.
 */
import { html, type TemplateResult } from 'lit';
import { Draft } from '../../controllers/draft.ts';
import { formatsOf } from '../../controllers/formats.ts';
import { stepsActions } from './contact.actions.ts';
import { ContactDesk, type ContactHost } from './contact.desk.ts';
import { doneView } from './contact.done.view.ts';
import { ContactFlow, type Kept } from './contact.flow.ts';
import { followView } from './contact.follow.view.ts';
import { peopleView } from './contact.people.view.ts';
import type { StepsView } from './contact.steps.view.ts';
import type { Actions, Asked, View } from './contact.view.ts';
import { writeView } from './contact.write.view.ts';

export { formStrings } from '../../ui/form.strings.ts';
export { stepsStrings } from './contact.steps.strings.ts';
export { stepsStyles } from './contact.steps.styles.ts';

export interface Steps {
  flow: ContactFlow;
  desk: ContactDesk;
  /** The message, the end, and the conversation; `undefined` where it is asked whom to ask. */
  view(view: View): TemplateResult | undefined;
  /** Who is found. */
  people(view: View): TemplateResult;
}

/** Takes over from the first screen, with the answers so far. */
export function openSteps(
  host: ContactHost,
  first: Actions,
  asked: Asked,
  locale: { readonly lang: string },
): Steps {
  const formats = () => formatsOf(locale, host.timeZone, host.localName);
  formats().warm();
  const flow = new ContactFlow(
    host,
    {
      history: () => !host.noHistory,
      draft: () =>
        host.draft === 'session' ? new Draft<Kept>(`${host.localName}:${location.pathname}`) : undefined,
      onPlace: () => {
        host.focusOn('step');
        desk.left();
      },
    },
    asked,
  );
  const desk = new ContactDesk(host, flow);
  const act = stepsActions(host, desk, first);
  return {
    flow,
    desk,
    view: (view) => stepsView(desk.view({ ...view, formats: formats() }, act)),
    people: (view) => peopleView(desk.view({ ...view, formats: formats() }, act)),
  };
}

function stepsView(view: StepsView): TemplateResult | undefined {
  const { outcome, following, place } = view;
  if (outcome) return html`<div class="place">${doneView(view, outcome)}</div>`;
  if (following.state !== 'closed') return html`<div class="place">${followView(view, following)}</div>`;
  return place === 'write' ? html`<div class="place">${writeView(view)}</div>` : undefined;
}
