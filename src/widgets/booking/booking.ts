import { define } from '../../ui/define.ts';
import { OpenDoorBooking } from './booking.element.ts';

define('open-door-booking', OpenDoorBooking);

declare global {
  interface HTMLElementTagNameMap {
    'open-door-booking': OpenDoorBooking;
  }
}
