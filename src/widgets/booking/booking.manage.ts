import type { ReactiveControllerHost } from 'lit';
import { booking as bookingSchema, type Booking, type Slot } from '../../backend/contract/booking.ts';
import type { Backend } from '../../backend/port.ts';
import { Reopened, type Reopening } from '../../controllers/reopened.ts';
import type { Letter } from '../../controllers/submission.ts';

/** What somebody does with their booking. */
export type Task =
  | { state: 'shown'; stale?: boolean }
  | { state: 'cancelling' }
  | { state: 'choosing' }
  | { state: 'confirming'; slot: Slot };

/** Where a person is who wants to change or cancel. */
export type Managing = Exclude<Reopening<Booking>, { state: 'open' }> | (Task & { booking: Booking });

/** Finds a booking by its reference and code, and says what changing or cancelling it sends. */
export class BookingManager {
  #host: ReactiveControllerHost;
  #found: Reopened<typeof bookingSchema>;
  #task: Task = { state: 'shown' };
  #onShow: (now: Managing) => void;

  constructor(host: ReactiveControllerHost, backend: () => Backend, onShow: (now: Managing) => void) {
    this.#host = host;
    this.#onShow = onShow;
    this.#found = new Reopened(host, {
      backend,
      resource: 'bookings',
      schema: bookingSchema,
      onChange: () => {
        onShow(this.now);
      },
    });
  }

  get now(): Managing {
    const { now } = this.#found;
    return now.state === 'open' ? { ...this.#task, booking: now.row } : now;
  }

  get reference(): string {
    return this.#found.reference;
  }

  get token(): string {
    return this.#found.token;
  }

  /** The code as the backend knows it. */
  get code(): string {
    return this.#found.code;
  }

  /** The form for reference and code; with both at hand, straight to the booking. */
  open(reference?: string, token?: string): void {
    this.#task = { state: 'shown' };
    this.#found.open(reference, token);
  }

  type(field: 'reference' | 'token', text: string): void {
    this.#found[field] = text;
  }

  /** Reads the booking again. `stale` says that it was changed somewhere else. */
  find(stale = false): Promise<void> {
    this.#task = { state: 'shown', stale };
    return this.#found.find();
  }

  show(task: Task): void {
    this.#task = task;
    this.#onShow(this.now);
    this.#host.requestUpdate();
  }

  close(): void {
    this.#found.close();
  }

  /** Another time for it; the old one stays theirs until the backend has said yes. */
  change({ booking, slot }: { booking: Booking; slot: Slot }, hold: string | undefined): Letter {
    return {
      resource: `bookings/${booking.reference}/changes`,
      value: { slot: slot.id, mode: booking.mode, ...(hold && { hold }) },
      token: this.code,
      version: booking.version,
      wish: `change ${booking.reference} ${booking.version} ${slot.id}`,
    };
  }

  cancel(booking: Booking): Letter {
    return { resource: `bookings/${booking.reference}/cancellations`, value: {}, token: this.code };
  }
}
