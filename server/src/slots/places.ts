/**
 * Taking and freeing places. `booked` counts bookings and holds together. All of this runs inside a transaction,
 * and it is the transaction being serialisable that keeps two families from taking neighbouring times of the same
 * teacher at once.
 */
import type { Sql } from '../db/port.ts';
import { Problem } from '../http/problem.ts';
import type { School } from '../schools/school.ts';
import { findSlot, type SlotRow } from './select.ts';

/** No place is left, or the time is not offered any more: to a person it is the same. */
export function taken(): Problem {
  return new Problem('slot-taken', 'Someone else has just taken this time. Please choose another time.');
}

function closed(): Problem {
  return new Problem('closed', 'The school is closed that day. Please choose another day.');
}

/**
 * Takes one place.
 *
 * @param kept whether the person held this very place, so that the notice was kept when they began
 * @returns the slot as it was before
 * @throws {Problem} 409: taken, too soon, past, or the school is closed
 */
export async function takePlace(
  sql: Sql,
  school: School,
  now: number,
  id: string,
  kept = false,
): Promise<SlotRow> {
  await sweep(sql, school.id, now, id);
  const slot = await findSlot(sql, school, now, id);
  if (!slot) throw taken();
  checkTime(slot, school, now, kept);
  if (slot.closed) throw closed();
  if (slot.clash) throw taken();
  const rows = await sql.query(
    'update slots set booked = booked + 1 where school = $1 and id = $2 and booked < capacity returning booked',
    [school.id, id],
  );
  if (rows.length === 0) throw taken();
  return slot;
}

/** Gives one place back. */
export async function freePlace(sql: Sql, school: string, id: string): Promise<void> {
  await sql.exec('update slots set booked = booked - 1 where school = $1 and id = $2', [school, id]);
}

/** Gives back the places of holds that have run out. */
async function sweep(sql: Sql, school: string, now: number, slot: string): Promise<void> {
  const gone = await sql.query(
    'delete from holds where school = $1 and slot = $2 and expires <= $3 returning id',
    [school, slot, now],
  );
  for (const _ of gone) await freePlace(sql, school, slot);
}

function checkTime(slot: SlotRow, school: School, now: number, kept: boolean): void {
  if (slot.starts <= now) {
    throw new Problem('past', 'This time has passed. Please choose another time.');
  }
  if (!kept && slot.starts < now + school.notice) {
    throw new Problem(
      'too-late',
      'It is too late to book this time. Please choose a later time, or ring the school.',
    );
  }
}
