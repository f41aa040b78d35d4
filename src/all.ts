/** Registers every tag. */
import './widgets/booking/booking.ts';
import './widgets/contact/contact.ts';
import './widgets/poll/poll.ts';
