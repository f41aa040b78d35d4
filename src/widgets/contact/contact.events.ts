/** What `<open-door-contact>` tells the page, beside the events of every widget. No personal data in any. */
const open = { bubbles: true, composed: true };

/** Somebody asked: the backend has the message. */
export class OpenDoorAskedEvent extends Event {
  constructor(readonly reference: string) {
    super('open-door-asked', open);
  }
}

/** Something was added to a conversation. */
export class OpenDoorAddedEvent extends Event {
  constructor(readonly reference: string) {
    super('open-door-added', open);
  }
}

/** A conversation is closed. */
export class OpenDoorClosedEvent extends Event {
  constructor(readonly reference: string) {
    super('open-door-closed', open);
  }
}

/** It did not help: somebody else was asked, with everything that was said. */
export class OpenDoorEscalatedEvent extends Event {
  constructor(readonly reference: string) {
    super('open-door-escalated', open);
  }
}

/**
 * Somebody wants to book a conversation with a member of staff. Unless the page calls `preventDefault()`, the
 * `<open-door-booking>` of the page takes over, or the link of `booking-url` is followed.
 */
export class OpenDoorBookEvent extends Event {
  /** @param staff id of the member of staff */
  constructor(readonly staff: string) {
    super('open-door-book', { ...open, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'open-door-asked': OpenDoorAskedEvent;
    'open-door-added': OpenDoorAddedEvent;
    'open-door-closed': OpenDoorClosedEvent;
    'open-door-escalated': OpenDoorEscalatedEvent;
    'open-door-book': OpenDoorBookEvent;
  }
}
