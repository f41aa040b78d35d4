import { acknowledgement, booking as bookingSchema } from '../../backend/contract/booking.ts';
import type { Receipt } from '../../backend/port.ts';
import { parse } from '../../backend/rows.ts';
import type { Letter } from '../../controllers/submission.ts';
import {
  OpenDoorBookedEvent,
  OpenDoorCancelledEvent,
  OpenDoorChangedEvent,
  OpenDoorRequestedEvent,
} from './booking.events.ts';
import type { Outcome } from './booking.steps.view.ts';

/**
 * What the backend's answer means for the person, and what the page is told of it.
 * @throws {Problem} of kind `shape` when the answer is not as the contract says: then it counts as not confirmed
 */
export function outcomeOf(
  { value }: Receipt,
  { resource, value: sent }: Letter,
  code: string,
): { outcome: Outcome; event: Event } {
  const phone = typeof sent.phone === 'string' ? sent.phone : '';
  if (resource === 'callbacks' || resource === 'waitlist') {
    const { reference } = parse(resource, acknowledgement, value);
    const kind = resource === 'waitlist' ? 'waitlist' : 'callback';
    return {
      outcome: { kind, reference, token: '', phone },
      event: new OpenDoorRequestedEvent(reference, resource),
    };
  }
  const booking = parse(resource, bookingSchema, value);
  const { reference, slot, mode, token = code } = booking;
  const outcome = { reference, token, booking, phone };
  if (resource.endsWith('/changes'))
    return { outcome: { ...outcome, kind: 'changed' }, event: new OpenDoorChangedEvent(reference, slot.id) };
  if (booking.status === 'cancelled')
    return { outcome: { ...outcome, kind: 'cancelled' }, event: new OpenDoorCancelledEvent(reference) };
  return { outcome: { ...outcome, kind: 'slot' }, event: new OpenDoorBookedEvent(reference, slot.id, mode) };
}
