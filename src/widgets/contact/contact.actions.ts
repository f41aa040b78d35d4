import { read } from '../../ui/fields.ts';
import type { Person } from '../../backend/contract/person.ts';
import { Problem } from '../../core/problem.ts';
import { book } from './contact.book.ts';
import type { ContactDesk, ContactHost } from './contact.desk.ts';
import type { StepsActions } from './contact.steps.view.ts';
import type { Actions } from './contact.view.ts';

/** What the templates after the first screen can ask for, as functions that need no `this`. */
export function stepsActions(host: ContactHost, desk: ContactDesk, first: Actions): StepsActions {
  const { flow, conversation, sending } = desk;
  const submitted = (run: () => void) => (event: Event) => {
    event.preventDefault();
    run();
  };
  return {
    ...first,
    suggest() {
      flow.showEverybody(false);
    },
    more() {
      flow.more();
    },
    pick(id) {
      flow.pick(id);
    },
    write(id) {
      flow.write(id);
    },
    back() {
      flow.back();
    },
    book(id, event) {
      book(host, id, event);
    },
    save(person) {
      void save(host, person);
    },
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

/** What makes a contact file is fetched when it is asked for. */
async function save(host: ContactHost, person: Person): Promise<void> {
  try {
    const { download } = await import('./contact.vcard.ts');
    download(person);
  } catch (cause) {
    host.report(new Problem('offline', 'what makes a contact file could not be loaded', { cause }));
  }
}
