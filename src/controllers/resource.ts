import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem, isAbort } from '../core/problem.ts';

/** How far reading has come. A reload keeps the previous value, so that it can stay on screen. */
export type Reading<T> =
  | { state: 'idle'; value?: undefined }
  | { state: 'loading'; value?: T }
  | { state: 'ready' | 'empty'; value: T }
  | { state: 'error'; problem: Problem; value?: T };

export interface ResourceOptions<T> {
  /** Fetches the value. A newer read aborts the signal, and so does leaving the page. */
  read(signal: AbortSignal): Promise<T>;
  /**
   * What the read depends on. It starts by itself when one of these changes; `undefined` means "not yet".
   * Called before every render: keep it cheap.
   */
  args(): readonly unknown[] | undefined;
  isEmpty?(value: T): boolean;
  onError?(problem: Problem): void;
}

/** Milliseconds after which waiting is worth a word. */
const SLOW = 10_000;

/** Reads for a widget: starts, aborts on disconnect, restarts on reconnect, and ignores stale answers. */
export class Resource<T> implements ReactiveController {
  now: Reading<T> = { state: 'idle' };
  /** True when the answer takes longer than people like to wait. */
  slow = false;
  #host: ReactiveControllerHost;
  #options: ResourceOptions<T>;
  #args: readonly unknown[] | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.now.value;
  }

  hostUpdate(): void {
    const args = this.#options.args();
    if (
      !args ||
      (this.#args?.length === args.length && args.every((arg, i) => Object.is(arg, this.#args![i])))
    )
      return;
    this.#args = args;
    // other questions, other answers: what stands there now would be wrong
    this.now = { state: 'idle' };
    void this.reload();
  }

  hostConnected(): void {
    this.#host.requestUpdate(); // coming back alone updates nothing, and what was aborted has to start again
  }

  hostDisconnected(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#args = undefined; // the next update starts it again
  }

  /** Reads again; what stands there stays until the answer comes. Never rejects: see `now`. */
  reload(): Promise<void> {
    return this.#run((signal) => this.#options.read(signal));
  }

  /** The value is known from elsewhere, such as from a look for news. What was on its way is not needed any more. */
  replace(value: T): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#set({ state: this.#options.isEmpty?.(value) ? 'empty' : 'ready', value });
  }

  /** Adds to what is there, such as the next page. */
  extend(more: (value: T, signal: AbortSignal) => Promise<T>): Promise<void> {
    const { value } = this.now;
    return value === undefined ? this.reload() : this.#run((signal) => more(value, signal));
  }

  async #run(read: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const { value } = this.now;
    this.#set({ state: 'loading', ...(value !== undefined && { value }) });
    const timer = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, SLOW);
    try {
      const fresh = await read(abort.signal);
      if (abort.signal.aborted) return;
      this.#set({ state: this.#options.isEmpty?.(fresh) ? 'empty' : 'ready', value: fresh });
    } catch (thrown) {
      if (abort.signal.aborted || isAbort(thrown)) return;
      const problem = Problem.from(thrown);
      this.#set({ state: 'error', problem, ...(value !== undefined && { value }) });
      this.#options.onError?.(problem);
    } finally {
      clearTimeout(timer);
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  #set(now: Reading<T>): void {
    this.now = now;
    this.slow = false;
    this.#host.requestUpdate();
  }
}
