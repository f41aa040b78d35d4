import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Slot } from '../../backend/contract/booking.ts';
import type { Backend, Receipt } from '../../backend/port.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Draft } from '../../controllers/draft.ts';
import { Resource } from '../../controllers/resource.ts';
import { Submission, type Letter } from '../../controllers/submission.ts';
import { addDays, isZone, localTime } from '../../core/dates.ts';
import { fromFragment, linkTo } from '../../core/fragment.ts';
import { Problem } from '../../core/problem.ts';
import { uuid } from '../../core/uuid.ts';
import { mistakesOf } from '../../ui/mistakes.ts';
import { OpenDoorBeforeSendEvent, OpenDoorQueuedEvent } from '../../ui/events.ts';
import { BookingFlow, type Kept } from './booking.flow.ts';
import { SlotHold } from './booking.hold.ts';
import { BookingManager } from './booking.manage.ts';
import { wishedLanguage, type Answers, type Step } from './booking.model.ts';
import { outcomeOf } from './booking.outcome.ts';
import { requestOf } from './booking.requests.ts';
import { PAGE, fits, nearestFree, type Wishes } from './booking.slots.ts';
import { readLater, readTimes, type Timetable } from './booking.source.ts';
import type { Outcome, StepsActions, StepsView, Trouble } from './booking.steps.view.ts';
import type { View } from './booking.view.ts';

/** What the desk needs of the element: its attributes, and a place for the focus. */
export interface BookingHost extends ReactiveControllerHost, HTMLElement {
  backend: string | Backend;
  staff: string;
  reference: string;
  token: string;
  timeZone: string;
  draft: 'none' | 'session';
  noHistory: boolean;
  /** Moves the focus once the next update is on screen. */
  focusOn(id: string): void;
  /** The same, for what is out of sight. */
  bringBack(id: string): void;
  /** Tells the page that something failed. */
  report(problem: Problem): void;
}

/** How long the next step waits for a time to be kept, in milliseconds: on a slow line it goes on without. */
const HOLD_PATIENCE = 1500;

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** The reception desk: hears what the person wants, and asks the controllers to do it. */
export class BookingDesk implements ReactiveController {
  readonly flow: BookingFlow;
  readonly hold: SlotHold;
  readonly manager: BookingManager;
  readonly sending: Submission;
  readonly times: Resource<Timetable>;
  day = '';
  shown = PAGE;
  trouble: Trouble | undefined;
  outcome: Outcome | undefined;
  copied = false;
  #host: BookingHost;
  /** A time is being kept: a second press of the button means the same step. */
  keeping = false;
  /** The page's fragment, as it was looked at last. */
  #hash: string | undefined;

  /** @param answers what was said before the later steps were here */
  constructor(host: BookingHost, answers: Answers) {
    this.#host = host;
    const backend = () => backendOf(host);
    const flow = (this.flow = new BookingFlow(host, answers, {
      history: () => !host.noHistory,
      draft: () =>
        host.draft === 'session'
          ? new Draft<Kept>([host.localName, location.pathname, host.id, host.staff].join(':'))
          : undefined,
      onStep: (from, to) => {
        host.focusOn('step');
        this.#left(from, to);
      },
      onRestored: () => {
        host.bringBack('step');
      },
    }));
    this.hold = new SlotHold(host, backend);
    this.manager = new BookingManager(host, backend, (now) => {
      flow.mistakes = [];
      // only while it is being confirmed, a time is kept for a change
      if (now.state !== 'confirming') this.hold.release();
      host.focusOn(
        now.state === 'asking' && (now.mistakes.length || now.problem?.kind === 'missing')
          ? 'summary'
          : 'step',
      );
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
        host.focusOn('queued');
        host.dispatchEvent(new OpenDoorQueuedEvent(resource));
      },
    });
    this.times = new Resource(host, {
      args: () => (this.#choosing ? [host.backend, JSON.stringify(this.#wishes)] : undefined),
      read: (signal) => readTimes(backend(), this.#wishes, this.#range(), signal),
      isEmpty: ({ slots }) => !slots.some(({ remaining }) => remaining > 0),
      onError: (problem) => {
        host.report(problem);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
    const { reference, token } = this.#host;
    if (this.#hash === undefined && reference) {
      this.#hash = location.hash;
      this.manager.open(reference, token);
    } else this.#onHash();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  /** A time is chosen, by its radio button or by a button that offers it. */
  choose(slot: Slot, focus = false): void {
    this.trouble = undefined;
    this.day = localTime(slot.start, this.#zone).day;
    this.flow.choose(slot);
    const until = this.times.value?.until ?? '';
    if (this.day >= until) void this.later(addDays(this.day, 1));
    if (focus) this.#host.focusOn('slot');
  }

  later(until?: string): Promise<void> {
    return this.times.extend((known, signal) =>
      readLater(backendOf(this.#host), this.#wishes, known, signal, until),
    );
  }

  /** The person leaves a step. */
  #left(from: Step, to: Step): void {
    this.sending.reset();
    if (from === 'who' && to === 'when') this.hold.release();
  }

  /** On to the next step; a chosen time is asked to be kept first. */
  async next(): Promise<void> {
    if (this.keeping) return;
    const { flow, manager } = this;
    if (manager.now.state === 'choosing') {
      if (!this.flow.chosen) flow.mistakes = [{ field: 'slot', code: 'required' }];
      else if (await this.#keep()) manager.show({ state: 'confirming', slot: this.flow.chosen });
    } else if (flow.step === 'check') this.send();
    else {
      if (flow.step === 'how') this.#dropUnfit();
      const keeps = flow.step === 'when' && flow.route === 'slot' && this.flow.chosen;
      if ((!keeps || (await this.#keep())) && flow.next()) return;
    }
    if (flow.mistakes.length) this.#host.focusOn('summary');
  }

  send(): void {
    const { flow, hold } = this;
    const { route, answers, chosen: slot } = flow;
    // a time that is kept no longer, or kept anew, is still the same wish
    const wish = JSON.stringify(requestOf(route, answers, { slot }));
    // and so is one that went out before the page was loaded anew
    if (flow.sent?.wish !== wish) flow.remember({ wish, key: uuid() });
    this.#submit({
      ...requestOf(route, answers, { slot, hold: hold.idFor(slot) }),
      ...flow.sent,
      once: true,
    });
  }

  change(): void {
    const { now } = this.manager;
    if (now.state === 'confirming') this.#submit(this.manager.change(now, this.hold.idFor(now.slot)));
  }

  cancel(): void {
    const { now } = this.manager;
    if (now.state === 'cancelling') this.#submit(this.manager.cancel(now.booking));
  }

  /** Back to an empty form. */
  again(): void {
    this.outcome = undefined;
    this.sending.reset();
    this.manager.close();
    this.flow.begin();
    this.#host.focusOn('step');
  }

  /** The link to change or cancel. */
  get link(): string {
    return this.outcome ? linkTo(this.#host.localName, location.href, this.outcome) : '';
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

  /** Where sending or finding times has come to; `undefined` when there is nothing to say. */
  get state(): string | undefined {
    const { state } = this.sending.now;
    if (this.outcome) return 'sent';
    if (state === 'sending' || state === 'queued' || state === 'error') return state;
    return this.#choosing ? this.times.now.state : undefined;
  }

  /** What the templates know, and can ask for. */
  view(view: View & Pick<StepsView, 'formats'>, act: StepsActions): StepsView {
    const { flow, day, shown, trouble, hold, manager, sending, times, outcome, link, copied } = this;
    const { answers, route, step } = flow;
    const problems = manager.now.state === 'asking' ? manager.now.mistakes : flow.mistakes;
    const mistakes = mistakesOf(view, ['booking', 'form'], problems);
    return {
      ...view,
      answers,
      route,
      step,
      mistakes,
      errorOf: (field) => mistakes.find((mistake) => mistake.field === field)?.message,
      times: times.now,
      timesSlow: times.slow,
      day,
      shown,
      chosen: flow.chosen,
      trouble,
      hold: hold.now,
      holdMinutes: hold.minutes,
      sending: sending.now,
      sendingSlow: sending.slow,
      manage: manager.now,
      reference: manager.reference,
      token: manager.token,
      outcome,
      link,
      copied,
      keeping: this.keeping,
      act,
    };
  }

  get #choosing(): boolean {
    const { flow, manager, outcome } = this;
    if (outcome) return false;
    if (manager.now.state !== 'closed') return manager.now.state === 'choosing';
    return flow.step === 'when' && flow.route === 'slot';
  }

  get #wishes(): Wishes {
    const { now } = this.manager;
    if ('booking' in now) {
      const { mode, slot, language = '', interpreter = 'none' } = now.booking;
      return { mode, staff: slot.staff.id, language, interpreter: language && interpreter };
    }
    const { answers } = this.flow;
    const language = wishedLanguage(answers);
    return {
      mode: answers.how,
      staff: this.#host.staff || answers.staff,
      language,
      interpreter: language && answers.interpreter,
    };
  }

  /** A zone that nobody knows was complained about: see `Locale`. */
  get #zone(): string {
    const { timeZone } = this.#host;
    return isZone(timeZone) ? timeZone : 'Europe/London';
  }

  /** A reload covers what was shown before it. */
  #range(): { from: string; until?: string } {
    const from = localTime(Date.now(), this.#zone).day;
    const until = this.times.value?.until;
    return { from, ...(until && { until }) };
  }

  #onHash = (): void => {
    const { hash } = location;
    if (hash === this.#hash) return; // the widget was only moved: the person stays where they are
    this.#hash = hash;
    const { localName } = this.#host;
    const link = fromFragment(localName, hash);
    // with several tags on a page, the first one takes up the link
    if (!link || ![this.#host, null].includes(document.querySelector<BookingHost>(localName))) return;
    this.outcome = undefined;
    this.manager.open(link.reference, link.token);
  };

  /** A time that does not fit the new wishes is given back. */
  #dropUnfit(): void {
    const { chosen } = this.flow;
    if (chosen && !fits(chosen, this.#wishes)) this.#unchoose();
  }

  #unchoose(): void {
    this.hold.release();
    this.flow.choose(undefined);
  }

  /** Asks to keep the chosen time. False when somebody else has it. */
  async #keep(): Promise<boolean> {
    try {
      const asked = this.hold.take(this.flow.chosen!);
      asked.catch((thrown: unknown) => {
        console.warn('Open Door: the time was not kept.', thrown); // told at the latest when it is sent
      });
      this.keeping = true;
      this.#host.requestUpdate();
      await Promise.race([asked, pause(HOLD_PATIENCE)]).finally(() => {
        this.keeping = false;
        this.#host.requestUpdate();
      });
      return true;
    } catch (thrown) {
      this.#host.report(Problem.from(thrown));
      await this.#gone(Problem.from(thrown));
      return false;
    }
  }

  #submit(letter: Letter): void {
    if (this.#host.dispatchEvent(new OpenDoorBeforeSendEvent(letter.resource.split('/')[0]!)))
      void this.sending.submit(letter);
  }

  #sent(receipt: Receipt, letter: Letter, newer?: Letter): void {
    const host = this.#host;
    const { outcome, event } = outcomeOf(receipt, letter, this.manager.code);
    this.outcome = { ...outcome, earlier: newer !== undefined };
    host.dispatchEvent(event);
    this.copied = false;
    this.hold.forget();
    this.trouble = undefined;
    this.manager.close();
    this.flow.restart();
    host.focusOn('step');
  }

  #failed(problem: Problem, { resource }: Letter): void {
    this.#host.report(problem);
    if (problem.status === 412) {
      this.sending.reset();
      void this.manager.find(true);
    } else if (problem.kind === 'conflict' && this.flow.chosen) {
      this.sending.reset();
      void this.#gone(problem);
    } else if (problem.fields.length && !resource.includes('/')) {
      this.sending.reset();
      this.flow.fail(problem.fields, 'who');
      this.#host.focusOn('summary');
    }
  }

  /** The time is gone: all other answers stay, the list is read again, and the nearest times are offered. */
  async #gone(problem: Problem): Promise<void> {
    const gone = this.flow.chosen!;
    const { flow, manager } = this;
    this.hold.forget();
    this.#unchoose();
    if ('booking' in manager.now) manager.show({ state: 'choosing' });
    else flow.fail([], 'when');
    await this.times.reload();
    this.trouble = {
      kind: problem.is('too-late') ? 'late' : 'taken',
      nearest: nearestFree(this.times.value?.slots ?? [], gone),
    };
    this.#host.focusOn('summary');
  }
}
