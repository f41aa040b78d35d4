import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { enquiry as enquirySchema, type Enquiry } from '../../backend/contract/contact.ts';
import type { Backend, Receipt } from '../../backend/port.ts';
import { parse } from '../../backend/rows.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Submission, type Letter } from '../../controllers/submission.ts';
import { localTime } from '../../core/dates.ts';
import { fromFragment, linkTo } from '../../core/fragment.ts';
import type { Problem } from '../../core/problem.ts';
import { OpenDoorBeforeSendEvent, OpenDoorQueuedEvent } from '../../ui/events.ts';
import { Conversation, type Following } from './contact.conversation.ts';
import {
  OpenDoorAddedEvent,
  OpenDoorAskedEvent,
  OpenDoorClosedEvent,
  OpenDoorEscalatedEvent,
} from './contact.events.ts';
import type { ContactFlow } from './contact.flow.ts';
import type { Answers } from './contact.model.ts';
import { bookingAt } from './contact.book.ts';
import { daysMatter } from './contact.people.ts';
import { enquiryOf, keyOf } from './contact.requests.ts';
import { mistakesOf } from './contact.rules.ts';
import type { Outcome, StepsActions, StepsView } from './contact.steps.view.ts';
import type { View } from './contact.view.ts';

/** What the desk needs of the element: its attributes, and a place for the focus. */
export interface ContactHost extends ReactiveControllerHost, HTMLElement {
  timeZone: string;
  backend: string | Backend;
  topic: string;
  year: string;
  reference: string;
  token: string;
  draft: 'none' | 'session';
  noHistory: boolean;
  /** Moves the focus once the next update is on screen. */
  focusOn(id: string): void;
  /** Tells the page that something failed. */
  report(problem: Problem): void;
}

/** What is sent to a conversation, and what the page hears of it. */
const TOLD = {
  messages: OpenDoorAddedEvent,
  closures: OpenDoorClosedEvent,
  escalations: OpenDoorEscalatedEvent,
} as const;

/** The reception desk: hears what the person wants, and asks the controllers to do it. */
export class ContactDesk implements ReactiveController {
  readonly flow: ContactFlow;
  readonly conversation: Conversation;
  readonly sending: Submission;
  outcome: Outcome | undefined;
  copied = false;
  #host: ContactHost;

  constructor(host: ContactHost, flow: ContactFlow) {
    this.#host = host;
    this.flow = flow;
    const backend = () => backendOf(host);
    this.conversation = new Conversation(host, {
      backend,
      onShow: (now) => {
        host.focusOn(hasMistakes(now) ? 'summary' : 'step');
      },
    });
    this.sending = new Submission(host, {
      backend,
      onSent: (receipt, letter, newer) => {
        this.#sent(receipt, letter, newer);
      },
      onError: (problem, letter) => {
        this.#failed(problem, letter);
      },
      onQueued: ({ resource }) => {
        host.dispatchEvent(new OpenDoorQueuedEvent(resource));
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
    if (this.#host.reference) this.conversation.open(this.#host.reference, this.#host.token);
    else this.#onHash();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  /** The person leaves a place. */
  left(): void {
    if (this.sending.now.state !== 'sending') this.sending.reset();
  }

  /** Sends the message; what has to be put right first is said. */
  send(): void {
    const { flow } = this;
    const mistakes = mistakesOf(flow.answers);
    flow.fail(mistakes);
    if (mistakes.length) {
      this.#host.focusOn('summary');
      return;
    }
    const value = enquiryOf(this.#about());
    this.#submit({ resource: 'enquiries', value, key: keyOf(flow.id, value), once: true });
  }

  /** Sends something to the conversation that is shown. */
  tell(letter: Letter | undefined): void {
    if (letter) this.#submit(letter);
    else this.#host.focusOn('summary');
  }

  /** What came while somebody was writing, where they look next. */
  showNews(): void {
    this.conversation.showNews();
    this.#host.focusOn('news');
  }

  /** From the end to what happens with the message. */
  follow(): void {
    const { outcome } = this;
    if (!outcome) return;
    this.outcome = undefined;
    this.sending.reset();
    this.conversation.open(outcome.enquiry.reference, outcome.token);
    this.conversation.text = outcome.newer;
  }

  /** Back to whom to ask. */
  again(): void {
    this.outcome = undefined;
    this.sending.reset();
    this.conversation.close();
    this.#host.focusOn('step');
  }

  /** The link to the conversation. */
  get link(): string {
    if (!this.outcome) return '';
    const { enquiry, token } = this.outcome;
    return linkTo(this.#host.localName, location.href, { reference: enquiry.reference, token });
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = true;
      this.#host.requestUpdate();
    } catch (thrown) {
      // on plain http there is no clipboard
      console.warn('Open Door: the browser does not copy here; the link can be copied by hand.', thrown);
    }
  }

  /** Where sending or following has come to; `undefined` when there is nothing to say. */
  get state(): string | undefined {
    const { state } = this.sending.now;
    if (this.outcome) return 'sent';
    if (state === 'sending' || state === 'queued' || state === 'error') return state;
    const { now } = this.conversation;
    if ('enquiry' in now) return now.enquiry.status === 'closed' ? 'closed' : 'following';
    if (now.state === 'loading') return 'loading';
    return now.state === 'asking' && now.problem ? 'error' : undefined;
  }

  /** What the templates know, and can ask for. */
  view(view: View & Pick<StepsView, 'formats'>, act: StepsActions): StepsView {
    const { flow, conversation, sending, outcome, link, copied } = this;
    const { reference, token, text, why, watch } = conversation;
    const { formats, people } = view;
    return {
      ...view,
      answers: flow.answers,
      shown: flow.shown,
      today: daysMatter(people.value ?? []) ? localTime(Date.now(), formats.shown).day : '',
      booking: bookingAt(view.bookingUrl),
      sending: sending.now,
      sendingSlow: sending.slow,
      following: conversation.now,
      typed: { reference, token, text, why },
      mistakes: conversation.now.state === 'closed' ? flow.mistakes : conversation.mistakes,
      lost: watch.lost,
      outcome,
      link,
      copied,
      act,
    };
  }

  #onHash = (): void => {
    const link = fromFragment(this.#host.localName, location.hash);
    if (!link) return;
    this.outcome = undefined;
    this.conversation.open(link.reference, link.token);
  };

  /** What the page presets counts unless something else was chosen. */
  #about(): Answers {
    const { answers } = this.flow;
    const { topic, year } = this.#host;
    return { ...answers, topic: answers.topic || topic, year: answers.year || year };
  }

  #submit(letter: Letter): void {
    if (this.#host.dispatchEvent(new OpenDoorBeforeSendEvent(letter.resource.split('/')[0]!)))
      void this.sending.submit(letter);
  }

  #sent({ value }: Receipt, letter: Letter, newer?: Letter): void {
    const enquiry = parse(letter.resource, enquirySchema, value);
    const [, , what] = letter.resource.split('/');
    if (!what) {
      this.#asked(enquiry, letter, newer);
      return;
    }
    this.conversation.take(enquiry, letter.value, what === 'messages');
    this.#host.dispatchEvent(new TOLD[what as keyof typeof TOLD](enquiry.reference));
    if (what !== 'messages') this.#host.focusOn('step');
  }

  /** What is shown is what arrived; newer words that did not go out stay at hand, to be added. */
  #asked(enquiry: Enquiry, { value }: Letter, newer?: Letter): void {
    const { replyBy, phone = '' } = value as Pick<Answers, 'replyBy'> & { phone?: string };
    const words = typeof newer?.value.message === 'string' ? newer.value.message : '';
    this.outcome = { enquiry, token: enquiry.token ?? '', replyBy, phone, newer: words };
    this.#host.dispatchEvent(new OpenDoorAskedEvent(enquiry.reference));
    this.copied = false;
    this.flow.restart();
    this.#host.focusOn('step');
  }

  #failed(problem: Problem, { resource }: Letter): void {
    this.#host.report(problem);
    if (!problem.fields.length) return;
    this.sending.reset();
    if (resource.includes('/')) this.conversation.mistakes = problem.fields;
    else this.flow.fail(problem.fields);
    this.#host.focusOn('summary');
  }
}

const hasMistakes = (now: Following): boolean =>
  now.state === 'asking' && (now.mistakes.length > 0 || now.problem?.kind === 'missing');
