/** Keeping a time for someone while they fill in the form. */
import { newId } from '../core/codes.ts';
import type { Sql } from '../db/port.ts';
import { Problem } from '../http/problem.ts';
import type { School } from '../schools/school.ts';
import { freePlace, takePlace } from '../slots/places.ts';

export type HoldRow = { id: string; slot: string; created: number; expires: number };

export async function createHold(sql: Sql, school: School, now: number, slot: string): Promise<HoldRow> {
  await takePlace(sql, school, now, slot);
  const hold = { id: newId(), slot, created: now, expires: now + Math.min(school.hold, school.holdLimit) };
  await sql.exec('insert into holds (school, id, slot, created, expires) values ($1, $2, $3, $4, $5)', [
    school.id,
    hold.id,
    hold.slot,
    hold.created,
    hold.expires,
  ]);
  return hold;
}

/**
 * Keeps it for another while from now, but in all not longer than the school's limit.
 *
 * @throws {Problem} 410 when it has run out, was used or given back, or never was
 */
export async function extendHold(sql: Sql, school: School, now: number, id: string): Promise<HoldRow> {
  const [hold] = await sql.query<HoldRow>(
    'select id, slot, created, expires from holds where school = $1 and id = $2 and expires > $3',
    [school.id, id, now],
  );
  if (!hold)
    throw new Problem('hold-expired', 'This time is no longer kept for you. Please choose a time again.');
  const expires = Math.max(hold.expires, Math.min(now + school.hold, hold.created + school.holdLimit));
  await sql.exec('update holds set expires = $3 where school = $1 and id = $2', [school.id, id, expires]);
  return { ...hold, expires };
}

/**
 * Ends a hold and gives its place back, if it is still there: doing it twice is fine.
 *
 * @returns the hold, when it was still running
 */
export async function endHold(
  sql: Sql,
  school: School,
  now: number,
  id: string,
): Promise<HoldRow | undefined> {
  const [hold] = await sql.query<HoldRow>(
    'delete from holds where school = $1 and id = $2 returning id, slot, created, expires',
    [school.id, id],
  );
  if (hold) await freePlace(sql, school.id, hold.slot);
  return hold && hold.expires > now ? hold : undefined;
}
