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
}

export interface SubmissionOptions {
  backend(): Backend;
  /**
   * Called once for each letter that the backend took. May throw when the answer cannot be used: it then counts as
   * not confirmed, and the next try goes out under the same key.
   */
  onSent(receipt: Receipt, letter: Letter): void;
  onError(problem: Problem, letter: Letter): void;
  onQueued(letter: Letter): void;
}

/** Tries by itself before the person is asked to, and the seconds between them. */
const PAUSES = [1, 3];
/** A backend that asks for more seconds than this is left to the person. */
const LONGEST_PAUSE = 10;
/** Seconds between tries while the network is away. */
const QUEUE_PAUSES = [5, 15, 30, 60];

/**
 * Sends for a widget, once. One letter has one key until its content changes, so pressing twice, a lost answer and a
 * retry are all the same wish. Without a network it waits and goes by itself as soon as there is one.
 */
export class Submission implements ReactiveController {
  now: Sending = { state: 'idle' };
  #host: ReactiveControllerHost;
  #options: SubmissionOptions;
  #letter: Letter | undefined;
  #key = '';
  #content = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waits = 0;
  #busy = false;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#retry);
    document.addEventListener('visibilitychange', this.#retry);
    addEventListener('beforeunload', this.#warn);
    this.#retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
    document.removeEventListener('visibilitychange', this.#retry);
    removeEventListener('beforeunload', this.#warn);
    // a pause between two tries ends here; coming back to the page goes on
    if (this.now.state === 'sending' && !this.#busy) this.now = { state: 'queued' };
    clearTimeout(this.#timer);
  }

  /** Sends it, unless it is on its way already. Never rejects: see `now`. */
  submit(letter: Letter): Promise<void> {
    if (this.#busy) return Promise.resolve();
    const content = JSON.stringify(letter);
    if (content !== this.#content) {
      this.#content = content;
      this.#key = uuid();
    }
    this.#letter = letter;
    return this.#send();
  }

  /** Sends what waits, now. */
  sendNow = (): Promise<void> => this.#send();

  /** Forgets how it went; the key stays as long as the content does. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#letter = undefined;
    this.#waits = 0;
    this.#set({ state: 'idle' });
  }

  async #send(tries = 0): Promise<void> {
    const letter = this.#letter;
    if (!letter || this.#busy) return;
    clearTimeout(this.#timer);
    this.#busy = true;
    this.#set({ state: 'sending' });
    try {
      const { resource, ...rest } = letter;
      const receipt = await this.#options.backend().send(resource, { ...rest, key: this.#key });
      this.#busy = false;
      if (letter !== this.#letter) return;
      if (receipt.state === 'queued') {
        this.#queue(letter);
        return;
      }
      this.#options.onSent(receipt, letter);
      this.#letter = undefined;
      this.#content = '';
      this.#waits = 0;
      this.#set({ state: 'sent', receipt });
    } catch (thrown) {
      this.#busy = false;
      if (letter === this.#letter) this.#failed(Problem.from(thrown), letter, tries);
    }
  }

  #failed(problem: Problem, letter: Letter, tries: number): void {
    const pause = Math.max(PAUSES[tries] ?? 0, problem.retryAfter ?? 0);
    if (problem.kind === 'offline') this.#queue(letter);
    else if (problem.passing && tries < PAUSES.length && pause <= LONGEST_PAUSE)
      this.#timer = setTimeout(() => void this.#send(tries + 1), pause * 1000);
    else {
      this.#set({ state: 'error', problem });
      this.#options.onError(problem, letter);
    }
  }

  #queue(letter: Letter): void {
    const first = this.#waits === 0;
    const pause = QUEUE_PAUSES[Math.min(this.#waits++, QUEUE_PAUSES.length - 1)]!;
    this.#timer = setTimeout(this.#retry, pause * 1000);
    this.#set({ state: 'queued' });
    if (first) this.#options.onQueued(letter);
  }

  #retry = (): void => {
    if (this.now.state === 'queued' && document.visibilityState === 'visible') void this.#send();
  };

  /** What waits lives on this page only: leaving would lose it, so the browser asks first. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (this.now.state === 'queued' || this.now.state === 'sending') event.preventDefault();
  };

  #set(now: Sending): void {
    this.now = now;
    this.#host.requestUpdate();
  }
}
