import { read } from '../../ui/fields.ts';
import type { ContactDesk } from './contact.desk.ts';
import type { StepsActions } from './contact.steps.view.ts';
import type { Actions } from './contact.view.ts';

/** What the templates after the first screen can ask for, as functions that need no `this`. */
export function stepsActions(desk: ContactDesk, first: Actions): StepsActions {
  const { flow, conversation, sending } = desk;
  const submitted = (run: () => void) => (event: Event) => {
    event.preventDefault();
    run();
  };
  return {
    ...first,
    send: submitted(() => {
      desk.send();
    }),
    sendNow() {
      void sending.sendNow();
    },
    clear() {
      flow.restart();
      desk.again();
    },
    copy() {
      void desk.copy();
    },
    again() {
      desk.again();
    },
    followThis() {
      desk.follow();
    },
    type(event) {
      const field = read(event);
      if (!field) return;
      if (sending.now.state === 'sent') sending.reset();
      conversation.type(field.name, String(field.value));
    },
    find: submitted(() => {
      void conversation.find();
    }),
    show(task) {
      sending.reset();
      conversation.show(task);
    },
    showNews() {
      desk.showNews();
    },
    add: submitted(() => {
      desk.tell(conversation.add());
    }),
    close: submitted(() => {
      desk.tell(conversation.closure());
    }),
    escalate: submitted(() => {
      desk.tell(conversation.escalation());
    }),
  };
}
