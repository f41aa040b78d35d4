import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../core/problem.ts';

export interface LaterOptions<T> {
  /** Whether the first screen is there: on a slow line, what it needs must not have to share. */
  when(): boolean;
  fetch(): Promise<T>;
  onError(problem: Problem): void;
}

/**
 * A part of a widget that is fetched while the first screen is being read, so that the page shows early and a lost
 * connection later on loses nothing.
 */
export class Later<T> implements ReactiveController {
  value: T | undefined;
  /** Why it is not there. */
  missing: Problem | undefined;
  #host: ReactiveControllerHost;
  #when: () => boolean;
  #fetch: () => Promise<T>;
  #onError: (problem: Problem) => void;
  #coming: Promise<T | undefined> | undefined;

  constructor(host: ReactiveControllerHost, { when, fetch, onError }: LaterOptions<T>) {
    this.#when = when;
    this.#host = host;
    this.#fetch = fetch;
    this.#onError = onError;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
  }

  hostUpdated(): void {
    if (!this.#coming && this.#when()) void this.load();
  }

  /** The part, once it is there; `undefined` where it cannot be fetched. Never rejects: see `missing`. */
  load(): Promise<T | undefined> {
    if (!this.#coming || this.missing) this.#coming = this.#load();
    return this.#coming;
  }

  #retry = (): void => {
    if (this.missing) void this.load();
  };

  async #load(): Promise<T | undefined> {
    this.missing = undefined;
    try {
      this.value = await this.#fetch();
    } catch (cause) {
      this.missing = new Problem('offline', 'a part of the widget could not be loaded', { cause });
      this.#onError(this.missing);
    }
    this.#host.requestUpdate();
    return this.value;
  }
}
