import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend, Output, Schema } from '../backend/port.ts';
import { Problem, isAbort, type FieldProblem } from '../core/problem.ts';
import { ungrouped } from '../core/text.ts';

/** How far finding something again has come. */
export type Reopening<Row> =
  | { state: 'closed' }
  | { state: 'loading' }
  | { state: 'asking'; mistakes: readonly FieldProblem[]; problem?: Problem }
  | { state: 'open'; row: Row };

export interface ReopenedOptions<S extends Schema> {
  backend(): Backend;
  /** Where the row is, below which its reference stands: `bookings`. */
  resource: string;
  schema: S;
  /** Told about every change, so that the focus can follow. */
  onChange(now: Reopening<Output<S>>): void;
}

/** Finds what a person sent earlier, by its reference and its code. The code never becomes part of a URL. */
export class Reopened<S extends Schema> implements ReactiveController {
  now: Reopening<Output<S>> = { state: 'closed' };
  /** As typed. */
  reference = '';
  token = '';
  #host: ReactiveControllerHost;
  #options: ReopenedOptions<S>;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ReopenedOptions<S>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What opens it: the code as the backend knows it. */
  get code(): string {
    return ungrouped(this.token);
  }

  hostConnected(): void {
    if (this.now.state === 'loading') void this.find();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Asks for reference and code; with both at hand, straight to the row. */
  open(reference = '', token = ''): void {
    this.reference = reference;
    this.token = token;
    if (reference && token) void this.find();
    else this.#set({ state: 'asking', mistakes: [] });
  }

  close(): void {
    this.#abort?.abort();
    this.#set({ state: 'closed' });
  }

  /** The row as an answer to something sent has it. */
  replace(row: Output<S>): void {
    this.#set({ state: 'open', row });
  }

  /** Never rejects: see `now`. */
  async find(): Promise<void> {
    const reference = ungrouped(this.reference);
    const mistakes = [
      ...(reference ? [] : [{ field: 'reference', code: 'required' }]),
      ...(this.code ? [] : [{ field: 'token', code: 'required' }]),
    ];
    if (mistakes.length) {
      this.#set({ state: 'asking', mistakes });
      return;
    }
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#set({ state: 'loading' });
    try {
      const row = await this.#read(reference, signal);
      if (!signal.aborted) this.#set({ state: 'open', row });
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) return;
      this.#set({ state: 'asking', mistakes: [], problem: Problem.from(thrown) });
    }
  }

  async #read(reference: string, signal: AbortSignal): Promise<Output<S>> {
    const { backend, resource, schema } = this.#options;
    const path = `${resource}/${encodeURIComponent(reference)}`;
    const { items } = await backend().read(path, schema, { token: this.code, signal });
    if (items[0] === undefined) throw new Problem('missing', `${path}: an empty answer`);
    return items[0];
  }

  #set(now: Reopening<Output<S>>): void {
    this.now = now;
    this.#options.onChange(now);
    this.#host.requestUpdate();
  }
}
