/** Everything to extend, wrap or type against. Importing it registers nothing. */
export { OpenDoorBooking } from './widgets/booking/booking.element.ts';
export * from './widgets/booking/booking.events.ts';
export { OpenDoorContact } from './widgets/contact/contact.element.ts';
export * from './widgets/contact/contact.events.ts';
export { OpenDoorPoll } from './widgets/poll/poll.element.ts';
export * from './widgets/poll/poll.events.ts';
export * from './ui/events.ts';
export { Problem } from './core/problem.ts';
export type * from './backend/port.ts';
