/** Registers every tag. */
import './widgets/booking/booking.ts';
