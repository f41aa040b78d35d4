import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hold as holdSchema, type Slot } from '../../backend/contract/booking.ts';
import type { Backend } from '../../backend/port.ts';
import { parse } from '../../backend/rows.ts';
import { Problem } from '../../core/problem.ts';
import { uuid } from '../../core/uuid.ts';

/** A time that the backend keeps while the form is filled in. Without one the form works all the same. */
export type Holding =
  | { state: 'none' }
  | { state: 'kept' | 'ending'; id: string; slot: Slot; until: number }
  | { state: 'ended'; slot: Slot };

/** Milliseconds before the end at which the person is told. */
const WARNING = 2 * 60_000;

/** Asks the backend to keep a time, says when that ends, makes it longer, and gives it back. */
export class SlotHold implements ReactiveController {
  now: Holding = { state: 'none' };
  #host: ReactiveControllerHost;
  #backend: () => Backend;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what is asked for, so that a late answer to something given up is noticed. */
  #turn = 0;
  /** What was given back because the page went away. */
  #left: Slot | undefined;

  constructor(host: ReactiveControllerHost, backend: () => Backend) {
    this.#host = host;
    this.#backend = backend;
    host.addController(this);
  }

  /** The hold on a slot, when it is this one that is kept. */
  idFor(slot: Slot | undefined): string | undefined {
    return 'id' in this.now && this.now.slot.id === slot?.id ? this.now.id : undefined;
  }

  /** Whole minutes left, at least one. */
  get minutes(): number {
    return 'until' in this.now ? Math.max(1, Math.ceil((this.now.until - Date.now()) / 60_000)) : 0;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#return);
    this.#watch();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#return);
    clearTimeout(this.#timer);
  }

  /** Keeps a time. Throws only when somebody else has it: without an answer the form goes on without a hold. */
  async take(slot: Slot): Promise<void> {
    if ('id' in this.now && this.now.slot.id === slot.id) return;
    this.release();
    await this.#ask('holds', slot, { slot: slot.id });
  }

  async extend(): Promise<void> {
    if (!('id' in this.now)) return;
    const { id, slot } = this.now;
    const ended = await this.#ask(`holds/${encodeURIComponent(id)}/extensions`, slot, {});
    if (ended) this.#set({ state: 'ended', slot });
  }

  /** Gives the time back; nobody waits for the answer, since it runs out by itself. */
  release(): void {
    if ('id' in this.now) this.#giveBack(this.now.id);
    this.forget();
  }

  /** The booking has taken it over. */
  forget(): void {
    this.#turn++;
    this.#set({ state: 'none' });
  }

  #giveBack(id: string): void {
    this.#backend()
      .send(`holds/${encodeURIComponent(id)}/releases`, { key: uuid(), value: {}, keepalive: true })
      .catch((thrown: unknown) => {
        console.warn('Open Door: a kept time runs out by itself.', thrown);
      });
  }

  /** True when the backend does not know the hold (any more), or keeps no times at all. */
  async #ask(resource: string, slot: Slot, value: Record<string, unknown>): Promise<boolean> {
    const turn = ++this.#turn;
    try {
      const receipt = await this.#backend().send(resource, { key: uuid(), value });
      const { id, expiresIn } = parse(resource, holdSchema, receipt.value);
      if (turn === this.#turn) this.#set({ state: 'kept', id, slot, until: Date.now() + expiresIn * 1000 });
      else this.#giveBack(id); // it was given up while the answer was on its way
      return false;
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (turn !== this.#turn) return false;
      if (problem.kind === 'conflict') throw problem;
      console.warn(`Open Door: the time is not kept while the form is filled in. ${problem.message}`);
      return problem.kind === 'missing';
    }
  }

  #leave = (): void => {
    this.#left = 'id' in this.now ? this.now.slot : undefined;
    this.release();
  };

  /** Out of the back-forward cache: the time is asked for again. */
  #return = ({ persisted }: PageTransitionEvent): void => {
    const slot = persisted ? this.#left : undefined;
    this.#left = undefined;
    if (!slot) return;
    this.take(slot).catch(() => {
      this.#set({ state: 'ended', slot }); // somebody else has it: said here, and decided when it is sent
    });
  };

  #set(now: Holding): void {
    this.now = now;
    this.#watch();
    this.#host.requestUpdate();
  }

  /** Wakes up when the state changes by itself: at the warning, at every minute after it, and at the end. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!('until' in this.now)) return;
    const { now } = this;
    const left = now.until - Date.now();
    if (now.state === 'kept' && left <= WARNING) {
      this.#set({ ...now, state: 'ending' }); // it was not to be had for longer
      return;
    }
    const wake = left > WARNING ? left - WARNING : left > 60_000 ? left - 60_000 : left;
    this.#timer = setTimeout(
      () => {
        const ended = now.until <= Date.now();
        this.#set(ended ? { state: 'ended', slot: now.slot } : { ...now, state: 'ending' });
      },
      Math.max(0, wake),
    );
  }
}
