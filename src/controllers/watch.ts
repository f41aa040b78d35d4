import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem, isAbort } from '../core/problem.ts';

export interface WatchOptions {
  /** Whether there is something on screen that can change. */
  active(): boolean;
  /** Looks for news. True when there was some. */
  look(signal: AbortSignal): Promise<boolean>;
}

/** Seconds between two looks: less and less often while nothing happens. */
const PAUSES = [8, 8, 10, 15, 20, 30, 45, 60, 90, 120];
/** Milliseconds after which coming back to the page looks at once. */
const STALE = 5000;

/** Looks for news by itself, while it is shown on a page that is visible. */
export class Watch implements ReactiveController {
  /** True while looking fails: what is shown may be old. */
  lost = false;
  #host: ReactiveControllerHost & Element;
  #options: WatchOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #quiet = 0;
  #looked = 0;

  constructor(host: ReactiveControllerHost & Element, options: WatchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    this.#wake();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
    this.stop();
  }

  /** From now on; what is on screen is fresh. */
  start(): void {
    this.stop();
    this.lost = false;
    this.#quiet = 0;
    this.#looked = Date.now();
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#abort?.abort();
  }

  #wait(atLeast = 0): void {
    clearTimeout(this.#timer);
    const pause = PAUSES[Math.min(this.#quiet, PAUSES.length - 1)]!;
    this.#timer = setTimeout(() => void this.#look(), Math.max(pause, atLeast) * 1000);
  }

  /** Somebody is back at the page. A hidden one asks nothing. */
  #wake = (): void => {
    if (document.visibilityState !== 'visible' || !this.#options.active()) return;
    this.#quiet = 0;
    if (Date.now() - this.#looked > STALE) void this.#look();
    else this.#wait();
  };

  async #look(): Promise<void> {
    const { active, look } = this.#options;
    if (document.visibilityState !== 'visible' || !active()) return;
    // checkVisibility() is younger than the phones that we serve
    if (!this.#host.getClientRects().length) {
      this.#wait(); // on a tab of the page that is not open
      return;
    }
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#looked = Date.now();
    let retryAfter = 0;
    try {
      const news = await look(signal);
      if (signal.aborted) return;
      this.#quiet = news ? 0 : this.#quiet + 1;
      this.#say(false);
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) return;
      const problem = Problem.from(thrown);
      console.warn(`Open Door could not look for news. ${problem.message}`);
      this.#say(true);
      if (!problem.passing) return; // asking again would not help
      retryAfter = problem.retryAfter ?? 0;
      this.#quiet++;
    }
    this.#wait(retryAfter);
  }

  #say(lost: boolean): void {
    if (lost === this.lost) return;
    this.lost = lost;
    this.#host.requestUpdate();
  }
}
