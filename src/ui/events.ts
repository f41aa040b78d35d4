/** What every widget says to the page. All bubble and cross shadow roots; details never hold personal data. */

const open = { bubbles: true, composed: true };

/** The widget shows what it is for. */
export class OpenDoorReadyEvent extends Event {
  constructor() {
    super('open-door-ready', open);
  }
}

/** Reading or sending failed; the person has been told. */
export class OpenDoorErrorEvent extends Event {
  /** @param kind the kind of `Problem`: `offline`, `timeout`, `conflict` … */
  constructor(
    readonly kind: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
  ) {
    super('open-door-error', open);
  }
}

/** Something is about to be sent: `preventDefault()` stops it, and what was typed stays. */
export class OpenDoorBeforeSendEvent extends Event {
  /** @param resource where it goes, such as `bookings` */
  constructor(readonly resource: string) {
    super('open-door-before-send', { ...open, cancelable: true });
  }
}

/** There is no network: it waits on the page, and goes as soon as there is one. */
export class OpenDoorQueuedEvent extends Event {
  constructor(readonly resource: string) {
    super('open-door-queued', open);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'open-door-ready': OpenDoorReadyEvent;
    'open-door-error': OpenDoorErrorEvent;
    'open-door-before-send': OpenDoorBeforeSendEvent;
    'open-door-queued': OpenDoorQueuedEvent;
  }
}
