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

  constructor(host: ReactiveControllerHost, backend: () => Backend) {
    this.#host = host;
    this.#backend = backend;
    host.addController(this);
  }

  get id(): string | undefined {
    return 'id' in this.now ? this.now.id : undefined;
  }

  /** Whole minutes left, at least one. */
  get minutes(): number {
    return 'until' in this.now ? Math.max(1, Math.ceil((this.now.until - Date.now()) / 60_000)) : 0;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
    this.#watch();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
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
    if ('id' in this.now) {
      const path = `holds/${encodeURIComponent(this.now.id)}/releases`;
      this.#backend()
        .send(path, { key: uuid(), value: {}, keepalive: true })
        .catch((thrown: unknown) => {
          console.warn('Open Door: a kept time runs out by itself.', thrown);
        });
    }
    this.forget();
  }

  /** The booking has taken it over. */
  forget(): void {
    this.#set({ state: 'none' });
  }

  /** True when the backend does not know the hold (any more), or keeps no times at all. */
  async #ask(resource: string, slot: Slot, value: Record<string, unknown>): Promise<boolean> {
    try {
      const receipt = await this.#backend().send(resource, { key: uuid(), value });
      const { id, expiresIn } = parse(resource, holdSchema, receipt.value);
      this.#set({ state: 'kept', id, slot, until: Date.now() + expiresIn * 1000 });
      return false;
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (problem.kind === 'conflict') throw problem;
      console.warn(`Open Door: the time is not kept while the form is filled in. ${problem.message}`);
      return problem.kind === 'missing';
    }
  }

  /** On leaving for good; a page in the back-forward cache may come back and asks anew. */
  #leave = (): void => {
    this.release();
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
