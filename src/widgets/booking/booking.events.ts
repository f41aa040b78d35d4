/** What `<open-door-booking>` tells the page, beside the events of every widget. No personal data in any. */
import type { Mode } from '../../backend/contract/booking.ts';

const open = { bubbles: true, composed: true };

/** A time is booked: the backend said so. */
export class OpenDoorBookedEvent extends Event {
  constructor(
    readonly reference: string,
    readonly slot: string,
    readonly mode: Mode,
  ) {
    super('open-door-booked', open);
  }
}

/** A booking has another time now. */
export class OpenDoorChangedEvent extends Event {
  constructor(
    readonly reference: string,
    readonly slot: string,
  ) {
    super('open-door-changed', open);
  }
}

/** A booking is cancelled. */
export class OpenDoorCancelledEvent extends Event {
  constructor(readonly reference: string) {
    super('open-door-cancelled', open);
  }
}

/** Somebody asked to be rung back, or to be told when a time comes up. */
export class OpenDoorRequestedEvent extends Event {
  constructor(
    readonly reference: string,
    readonly resource: 'callbacks' | 'waitlist',
  ) {
    super('open-door-requested', open);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'open-door-booked': OpenDoorBookedEvent;
    'open-door-changed': OpenDoorChangedEvent;
    'open-door-cancelled': OpenDoorCancelledEvent;
    'open-door-requested': OpenDoorRequestedEvent;
  }
}
