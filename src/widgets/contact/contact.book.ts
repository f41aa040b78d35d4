import { OpenDoorBookEvent } from './contact.events.ts';

/** Only by its name: the widgets do not know each other. */
const BOOKING = 'open-door-booking';

/** Where a time to talk can be booked. */
export function bookingAt(url: string): 'here' | 'elsewhere' | 'nowhere' {
  if (document.querySelector(BOOKING)) return 'here';
  return url ? 'elsewhere' : 'nowhere';
}

/**
 * Tells the page; unless the page takes over, the booking on it asks for a time with that person. Without one on the
 * page the link that was pressed leads on, and carries nothing about anybody.
 */
export function book(host: HTMLElement, staff: string, press: Event): void {
  if (!host.dispatchEvent(new OpenDoorBookEvent(staff))) {
    press.preventDefault();
    return;
  }
  const booking = document.querySelector<HTMLElement>(BOOKING);
  if (!booking) return;
  press.preventDefault();
  booking.setAttribute('staff', staff);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  booking.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  booking.focus({ preventScroll: true });
}
