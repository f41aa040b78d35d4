import { define } from '../../ui/define.ts';
import { OpenDoorBooking } from './booking.element.ts';

export type * from './booking.events.ts';
export type * from '../../ui/events.ts';

define('open-door-booking', OpenDoorBooking);

declare global {
  interface HTMLElementTagNameMap {
    'open-door-booking': OpenDoorBooking;
  }
}
