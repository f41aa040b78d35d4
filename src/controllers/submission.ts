import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend, Receipt } from '../backend/port.ts';
import { Problem } from '../core/problem.ts';
import { uuid } from '../core/uuid.ts';

/** How far sending has come. `queued` is kept on this page and not sent yet. */
export type Sending =
  | { state: 'idle' | 'sending' | 'queued' }
  | { state: 'sent'; receipt: Receipt }
  | { state: 'error'; problem: Problem };

/** What is sent, and where to. */
export interface Letter {
  resource: string;
  value: Readonly<Record<string, unknown>>;
  token?: string;
  version?: string;
  /**
   * What makes it the same wish as an earlier letter; by default everything in it. The same wish keeps its key, even
   * when something beside it (such as a kept time) has changed since: the backend must not count that as content.
   */
  wish?: string;
  /**
   * It makes one thing, such as a booking: a letter of the same resource with other content is another version of it.
   * When an earlier version turns out to be done, the newer one is not sent, but handed back.
   */
  once?: boolean;
  /** The key of the wish; without it, a new one. Two tabs with the same draft send under the same key. */
  key?: string;
}

interface Wish {
  about: string;
  key: string;
  letter: Letter;
}

export interface SubmissionOptions {
  backend(): Backend;
  /**
   * Called once for each letter that the backend took. May throw when the answer cannot be used: it then counts as
   * not confirmed, and the next try goes out under the same key. `newer` is a later version of it that did not go out,
   * because this one turned out to be done.
   */
  onSent(receipt: Receipt, letter: Letter, newer?: Letter): void;
  onError(problem: Problem, letter: Letter): void;
  onQueued(letter: Letter): void;
}

/** Tries by itself before the person is asked to, and the seconds between them. */
const PAUSES = [1, 3];
/** A backend that asks for more seconds than this is left to the person. */
const LONGEST_PAUSE = 10;
/** Seconds between tries while the network is away. */
const QUEUE_PAUSES = [5, 15, 30, 60];
/** Milliseconds after which waiting is worth a word. */
const SLOW = 10_000;

/** Whether a failure leaves open if it was done. */
const unsure = ({ passing, kind }: Problem): boolean => passing || kind === 'shape';

/**
 * Sends for a widget, once. One wish has one key until its content changes, so pressing twice, a lost answer and a
 * retry are all the same. Without a network it waits and goes by itself as soon as there is one.
 */
export class Submission implements ReactiveController {
  now: Sending = { state: 'idle' };
  /** True when the answer takes longer than people like to wait. */
  slow = false;
  #host: ReactiveControllerHost;
  #options: SubmissionOptions;
  /** What is to be sent now, or waits. */
  #letter: Letter | undefined;
  /** The last wish and its key. */
  #wish: Wish | undefined;
  /** The backend said no to it: nothing was done, and it may go out with what stands beside it now. */
  #refused = false;
  /** It has been on its way, so that it may have been done. */
  #tried = false;
  /** An earlier wish of which nobody knows whether it was done: asked about before another one goes out. */
  #unsettled: Wish | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waits = 0;
  #busy = false;
  /** There is a new reason to try again, while a try is on its way that may know nothing of it. */
  #again = false;
  #connected = false;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener('online', this.#retry);
    document.addEventListener('visibilitychange', this.#retry);
    addEventListener('beforeunload', this.#warn);
    this.#retry();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('online', this.#retry);
    document.removeEventListener('visibilitychange', this.#retry);
    removeEventListener('beforeunload', this.#warn);
    // a pause between two tries ends here; coming back to the page goes on
    if (this.now.state === 'sending' && !this.#busy) this.now = { state: 'queued' };
    clearTimeout(this.#timer);
  }

  /** Sends it, unless something is on its way already. Never rejects: see `now`. */
  submit(letter: Letter): Promise<void> {
    if (this.#busy) return Promise.resolve();
    const about = letter.wish ?? JSON.stringify(letter);
    if (this.#wish?.about !== about) {
      if (this.#tried && !this.#refused) this.#unsettled ??= this.#wish;
      this.#wish = { about, key: letter.key ?? uuid(), letter };
    } else this.#wish = { ...this.#wish, letter };
    this.#refused = false;
    this.#tried = false;
    this.#letter = this.#wish.letter;
    this.#set({ state: 'sending' });
    return this.#send();
  }

  /** Sends what waits, now. */
  sendNow = (): Promise<void> => {
    if (this.#letter && !this.#busy) this.#set({ state: 'sending' });
    return this.#send();
  };

  /**
   * Forgets how it went; the key stays as long as the wish does. What is on its way, or waits for a network, goes on:
   * it was asked for, and may have been done already.
   */
  reset(): void {
    if (this.now.state === 'sending' || this.now.state === 'queued') return;
    this.#letter = undefined;
    this.#waits = 0;
    this.#set({ state: 'idle' });
  }

  async #send(tries = 0): Promise<void> {
    const letter = this.#letter;
    if (!letter || this.#busy) return;
    clearTimeout(this.#timer);
    this.#busy = true;
    const slow = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, SLOW);
    try {
      if (this.#unsettled && (await this.#settle(this.#unsettled))) return;
      this.#tried = true;
      const receipt = await this.#deliver(this.#wish!);
      this.#busy = false;
      if (receipt.state === 'queued') this.#queue(letter);
      else this.#sent(receipt, letter);
    } catch (thrown) {
      this.#busy = false;
      this.#failed(Problem.from(thrown), letter, tries);
    } finally {
      clearTimeout(slow);
    }
  }

  #deliver({ key, letter }: Wish): Promise<Receipt> {
    const { resource, value, token, version } = letter;
    const command = { key, value, ...(token && { token }), ...(version && { version }) };
    return this.#options.backend().send(resource, command);
  }

  /**
   * Asks about the earlier wish, under its own key. True when it turns out to be an earlier version of this one, and
   * done: then that is what happened, and nothing is done twice. Anything else is told, and the newer wish goes out.
   */
  async #settle(earlier: Wish): Promise<boolean> {
    const { letter: newer } = this.#wish!;
    try {
      const receipt = await this.#deliver(earlier);
      if (earlier.letter.once && earlier.letter.resource === newer.resource) {
        this.#busy = false;
        this.#sent(receipt, earlier.letter, newer);
        return true;
      }
      this.#options.onSent(receipt, earlier.letter);
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (unsure(problem)) throw problem;
    }
    this.#unsettled = undefined;
    return false;
  }

  #sent(receipt: Receipt, letter: Letter, newer?: Letter): void {
    this.#options.onSent(receipt, letter, newer);
    this.#letter = undefined;
    this.#wish = undefined;
    this.#unsettled = undefined;
    this.#tried = false;
    this.#waits = 0;
    this.#set({ state: 'sent', receipt });
  }

  #failed(problem: Problem, letter: Letter, tries: number): void {
    const pause = Math.max(PAUSES[tries] ?? 0, problem.retryAfter ?? 0);
    if (problem.kind === 'offline') this.#queue(letter);
    else if (problem.passing && tries < PAUSES.length && pause <= LONGEST_PAUSE)
      this.#later(pause, () => void this.#send(tries + 1));
    else {
      this.#refused = !unsure(problem);
      this.#set({ state: 'error', problem });
      this.#options.onError(problem, letter);
    }
  }

  #queue(letter: Letter): void {
    const first = this.#waits === 0;
    const pause = this.#again ? PAUSES[0]! : QUEUE_PAUSES[Math.min(this.#waits, QUEUE_PAUSES.length - 1)]!;
    this.#again = false;
    this.#waits++;
    this.#later(pause, this.#retry);
    this.#set({ state: 'queued' });
    if (first) this.#options.onQueued(letter);
  }

  /** Tries again after some seconds; out of the page nothing goes by itself, so there it waits for coming back. */
  #later(seconds: number, run: () => void): void {
    if (this.#connected) this.#timer = setTimeout(run, seconds * 1000);
    else this.now = { state: 'queued' };
  }

  /** Quietly: what is on screen stays until there is something new to say. */
  #retry = (): void => {
    if (this.now.state !== 'queued' || document.visibilityState !== 'visible') return;
    this.#again = this.#busy;
    void this.#send();
  };

  /** What waits lives on this page only: leaving would lose it, so the browser asks first. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (this.now.state === 'queued' || this.now.state === 'sending') event.preventDefault();
  };

  #set(now: Sending): void {
    this.now = now;
    this.slow = false;
    this.#host.requestUpdate();
  }
}
