import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { booking as bookingSchema, type Booking, type Slot } from '../../backend/contract/booking.ts';
import type { Backend } from '../../backend/port.ts';
import type { Letter } from '../../controllers/submission.ts';
import { Problem, isAbort, type FieldProblem } from '../../core/problem.ts';
import { ungrouped } from '../../core/text.ts';

/** Where a person is who wants to change or cancel. */
export type Managing =
  | { state: 'closed' }
  | { state: 'asking'; mistakes: readonly FieldProblem[]; problem?: Problem }
  | { state: 'loading' }
  | { state: 'shown'; booking: Booking; stale?: boolean }
  | { state: 'cancelling'; booking: Booking }
  | { state: 'choosing'; booking: Booking }
  | { state: 'confirming'; booking: Booking; slot: Slot };

/** Finds a booking by its reference and code, and says what changing or cancelling it sends. */
export class BookingManager implements ReactiveController {
  now: Managing = { state: 'closed' };
  reference = '';
  token = '';
  #host: ReactiveControllerHost;
  #backend: () => Backend;
  #onShow: (now: Managing) => void;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, backend: () => Backend, onShow: (now: Managing) => void) {
    this.#host = host;
    this.#backend = backend;
    this.#onShow = onShow;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.now.state === 'loading') void this.find();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** The form for reference and code; with both at hand, straight to the booking. */
  open(reference = '', token = ''): void {
    this.reference = reference;
    this.token = token;
    if (reference && token) void this.find();
    else this.show({ state: 'asking', mistakes: [] });
  }

  show(now: Managing): void {
    this.now = now;
    this.#onShow(now);
    this.#host.requestUpdate();
  }

  async find(stale = false): Promise<void> {
    const reference = ungrouped(this.reference);
    const token = ungrouped(this.token);
    const mistakes = [
      ...(reference ? [] : [{ field: 'reference', code: 'required' }]),
      ...(token ? [] : [{ field: 'token', code: 'required' }]),
    ];
    if (mistakes.length) {
      this.show({ state: 'asking', mistakes });
      return;
    }
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.show({ state: 'loading' });
    try {
      const path = `bookings/${encodeURIComponent(reference)}`;
      const { items } = await this.#backend().read(path, bookingSchema, { token, signal });
      if (!items[0]) throw new Problem('missing', 'no such booking');
      this.show({ state: 'shown', booking: items[0], stale });
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) return;
      this.show({ state: 'asking', mistakes: [], problem: Problem.from(thrown) });
    }
  }

  /** Another time for it; the old one stays theirs until the backend has said yes. */
  change({ booking, slot }: { booking: Booking; slot: Slot }, hold: string | undefined): Letter {
    return {
      resource: `bookings/${booking.reference}/changes`,
      value: { slot: slot.id, mode: booking.mode, ...(hold && { hold }) },
      token: ungrouped(this.token),
      version: booking.version,
    };
  }

  cancel(booking: Booking): Letter {
    return {
      resource: `bookings/${booking.reference}/cancellations`,
      value: {},
      token: ungrouped(this.token),
    };
  }
}
