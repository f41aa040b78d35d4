/**
 * Everything after the first screen: it is fetched as soon as that is on screen, so that the page shows early and a
 * lost connection later on loses nothing.
 */
import { html, type TemplateResult } from 'lit';
import type { Person } from '../../backend/contract/contact.ts';
import { Problem } from '../../core/problem.ts';
import { stepsActions } from './contact.actions.ts';
import { ContactDesk, type ContactHost } from './contact.desk.ts';
import { doneView } from './contact.done.view.ts';
import type { ContactFlow } from './contact.flow.ts';
import { followView } from './contact.follow.view.ts';
import type { StepsView } from './contact.steps.view.ts';
import type { Actions, View } from './contact.view.ts';
import { writeView } from './contact.write.view.ts';

export { formStrings } from '../../ui/form.strings.ts';
export { stepsStrings } from './contact.steps.strings.ts';
export { stepsStyles } from './contact.steps.styles.ts';

export interface Steps {
  desk: ContactDesk;
  /** The message, the end, and the conversation; `undefined` where it is asked whom to ask. */
  view(view: View): TemplateResult | undefined;
  /** Gives a person to the device's own contacts. What makes such a file is fetched when it is asked for. */
  save(person: Person): Promise<void>;
}

/** Takes over from the first screen, with the answers so far. */
export function openSteps(host: ContactHost, flow: ContactFlow, first: Actions): Steps {
  const desk = new ContactDesk(host, flow);
  const act = stepsActions(desk, first);
  return {
    desk,
    view: (view) => stepsView(desk.view(view, act)),
    async save(person) {
      try {
        const { download } = await import('./contact.vcard.ts');
        download(person);
      } catch (cause) {
        host.report(new Problem('offline', 'what makes a contact file could not be loaded', { cause }));
      }
    },
  };
}

function stepsView(view: StepsView): TemplateResult | undefined {
  const { outcome, following, place } = view;
  if (outcome) return html`<div class="stack">${doneView(view, outcome)}</div>`;
  if (following.state !== 'closed') return html`<div class="stack">${followView(view, following)}</div>`;
  return place === 'write' ? html`<div class="stack">${writeView(view)}</div>` : undefined;
}
