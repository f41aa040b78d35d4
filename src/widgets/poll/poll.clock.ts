import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Poll } from '../../backend/contract/poll.ts';

const MINUTE = 60_000;

/** What time is left, counted from the server's clock: a device's may be wrong, but it goes on evenly. */
export class Clock implements ReactiveController {
  #host: ReactiveControllerHost;
  #onEnd: () => void;
  #poll: Poll | undefined;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onEnd the poll opens or closes now, as far as the page knows: the backend is to be asked */
  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** A poll as it has just come. */
  follow(poll: Poll | undefined): void {
    if (poll === this.#poll) return;
    this.#poll = poll;
    this.#since = Date.now();
    this.#tick();
  }

  /** Milliseconds until it opens, or closes; `undefined` when nothing is planned. */
  get left(): number | undefined {
    const poll = this.#poll;
    const end = poll?.status === 'upcoming' ? poll.opens : poll?.status === 'open' ? poll.closes : undefined;
    if (!poll || !end) return undefined;
    return Math.max(0, Date.parse(end) - Date.parse(poll.now) - Math.max(0, Date.now() - this.#since));
  }

  /** Again when the words change: after a minute at most, or at the end. */
  #tick(): void {
    clearTimeout(this.#timer);
    const { left } = this;
    if (left === undefined || left === 0) return;
    this.#timer = setTimeout(
      () => {
        if (this.left === 0) this.#onEnd();
        else this.#tick();
        this.#host.requestUpdate();
      },
      Math.min(left, MINUTE),
    );
  }
}
