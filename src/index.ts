/** Everything to extend, wrap or type against. Importing it registers nothing. */
export { OpenDoorBooking } from './widgets/booking/booking.element.ts';
