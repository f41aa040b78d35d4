/** The rules of a booking: made, changed and cancelled as a whole or not at all. */
import type * as z from 'zod/mini';
import type { Booking, BookingRequest, changeRequest } from '../../../src/backend/contract/booking.ts';
import { list } from '../core/lists.ts';
import type { Sql } from '../db/port.ts';
import { Problem, type Fault } from '../http/problem.ts';
import { fault, invalid } from '../http/validate.ts';
import { endHold } from '../holds/holds.ts';
import { insertWithReference } from '../people/reference.ts';
import { personColumns } from '../people/person.ts';
import type { School } from '../schools/school.ts';
import { freePlace, takePlace } from '../slots/places.ts';
import { findSlot, serves, toSlot, type SlotRow } from '../slots/select.ts';

export type BookingRow = {
  reference: string;
  version: number;
  status: Booking['status'];
  slot: string;
  mode: Booking['mode'];
  language: string | null;
  interpreter: NonNullable<Booking['interpreter']> | null;
};

/** Said when a language cannot be had, by who was to speak it. */
const NOBODY = {
  either: 'Choose another time: nobody can speak this language then.',
  none: 'Choose another time, or an interpreter: the member of staff does not speak this language.',
  spoken: 'Choose another time: no interpreter for this language can be there then.',
  sign: 'Choose another time: no interpreter for this language can be there then.',
};

type ChangeRequest = z.output<typeof changeRequest>;

export async function createBooking(
  sql: Sql,
  school: School,
  now: number,
  wish: BookingRequest,
): Promise<Booking> {
  const slot = await takeFor(sql, school, now, wish);
  checkOffer(slot, wish, '#/language');
  const row = { version: 1, status: 'confirmed' as const, slot: slot.id, mode: wish.mode };
  const reference = await insertWithReference(sql, 'bookings', school.id, {
    ...row,
    created: now,
    changed: now,
    ...personColumns(wish),
  });
  return describe(sql, school, now, {
    ...row,
    reference,
    language: wish.language ?? null,
    interpreter: wish.interpreter ?? null,
  });
}

/** @returns nothing when there is no such booking */
export async function findBooking(
  sql: Sql,
  school: string,
  reference: string,
): Promise<BookingRow | undefined> {
  const [row] = await sql.query<BookingRow>(
    `select reference, version, status, slot, mode, language, interpreter from bookings
     where school = $1 and reference = $2`,
    [school, reference],
  );
  return row;
}

/**
 * Moves a booking. The old place is given up first and the new one taken in the same transaction, so that
 * neighbouring times of the same person do not stand in each other's way and a failure keeps the old place.
 */
export async function changeBooking(
  sql: Sql,
  school: School,
  now: number,
  booking: BookingRow,
  wish: ChangeRequest,
): Promise<Booking> {
  await checkOpen(sql, school, now, booking);
  const mode = wish.mode ?? booking.mode;
  await freePlace(sql, school.id, booking.slot);
  const slot = await takeFor(sql, school, now, wish, wish.slot === booking.slot);
  const { language, interpreter } = booking;
  checkOffer(
    slot,
    { mode, language: language ?? undefined, interpreter: interpreter ?? undefined },
    '#/slot',
  );
  return update(sql, school, now, { ...booking, slot: slot.id, mode });
}

/** Cancels, and frees the place. Cancelling twice answers the same twice. */
export async function cancelBooking(
  sql: Sql,
  school: School,
  now: number,
  booking: BookingRow,
): Promise<Booking> {
  if (booking.status === 'cancelled') return describe(sql, school, now, booking);
  await checkOpen(sql, school, now, booking);
  await freePlace(sql, school.id, booking.slot);
  return update(sql, school, now, { ...booking, status: 'cancelled' });
}

/** As the contract has it, without the token. */
export async function describe(sql: Sql, school: School, now: number, booking: BookingRow): Promise<Booking> {
  const slot = await findSlot(sql, school, now, booking.slot);
  if (!slot) throw new Error('A booking without its slot');
  const { reference, status, mode, language, interpreter } = booking;
  return {
    reference,
    status,
    version: String(booking.version),
    mode,
    ...(language !== null && { language }),
    ...(interpreter !== null && { interpreter }),
    slot: toSlot(slot, school),
  };
}

/** Takes a place, with the hold that keeps it when there is one. A hold of another time is given back. */
async function takeFor(
  sql: Sql,
  school: School,
  now: number,
  { slot, hold }: { slot: string; hold?: string | undefined },
  keeps = false,
): Promise<SlotRow> {
  const held = hold === undefined ? undefined : await endHold(sql, school, now, hold);
  return takePlace(sql, school, now, slot, keeps || held?.slot === slot);
}

type Wish = Pick<BookingRequest, 'mode' | 'language' | 'interpreter'>;

/**
 * @param pointer what to correct when nobody can speak the language then
 * @throws {Problem} 422 when the slot cannot be had that way or in that language
 */
function checkOffer(
  slot: SlotRow,
  { mode, language, interpreter }: Wish,
  pointer: '#/language' | '#/slot',
): void {
  const faults: Fault[] = [];
  if (!list(slot.modes).includes(mode)) faults.push(fault(['mode'], 'invalid'));
  if (language !== undefined && !serves(slot, language, interpreter)) {
    faults.push({ ...fault(['language'], 'invalid'), pointer, detail: NOBODY[interpreter ?? 'either'] });
  }
  if (faults.length > 0) throw invalid(faults);
}

async function checkOpen(sql: Sql, school: School, now: number, booking: BookingRow): Promise<void> {
  if (booking.status === 'cancelled') {
    throw new Problem('cancelled', 'This booking is cancelled. Please make a new one.');
  }
  const slot = await findSlot(sql, school, now, booking.slot);
  if (slot && slot.starts <= now) {
    throw new Problem(
      'past',
      'This conversation has started or is over, so it cannot be changed. Please make a new booking.',
    );
  }
}

async function update(sql: Sql, school: School, now: number, booking: BookingRow): Promise<Booking> {
  const version = booking.version + 1;
  await sql.exec(
    `update bookings set version = $3, status = $4, slot = $5, mode = $6, changed = $7
     where school = $1 and reference = $2`,
    [school.id, booking.reference, version, booking.status, booking.slot, booking.mode, now],
  );
  return describe(sql, school, now, { ...booking, version });
}
