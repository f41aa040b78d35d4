/** What `<open-door-poll>` tells the page, beside the events of every widget. Never what somebody voted. */

/** A vote is counted: the backend said so. */
export class OpenDoorVotedEvent extends Event {
  /**
   * @param poll the poll's id
   * @param state `changed` when it replaces an earlier vote
   */
  constructor(
    readonly poll: string,
    readonly state: 'counted' | 'changed',
  ) {
    super('open-door-voted', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'open-door-voted': OpenDoorVotedEvent;
  }
}
