import { define } from '../../ui/define.ts';
import { OpenDoorPoll } from './poll.element.ts';

export type * from './poll.events.ts';
export type * from '../../ui/events.ts';

define('open-door-poll', OpenDoorPoll);

declare global {
  interface HTMLElementTagNameMap {
    'open-door-poll': OpenDoorPoll;
  }
}
