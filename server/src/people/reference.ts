import { newReference } from '../core/codes.ts';
import { insertRows } from '../db/rows.ts';
import type { Sql, Value } from '../db/port.ts';

const TRIES = 50;

/** Inserts a row under a reference that is new in its table and school, and answers the reference. */
export async function insertWithReference(
  sql: Sql,
  table: 'bookings' | 'callbacks' | 'waitlist' | 'enquiries',
  school: string,
  columns: Record<string, Value>,
): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reference = newReference();
    const row = { school, reference, ...columns };
    const inserted = await insertRows(
      sql,
      table,
      [row],
      'on conflict (school, reference) do nothing returning reference',
    );
    if (inserted.length > 0) return reference;
  }
  throw new Error('No reference is free');
}
