import { addDays, dayOf } from '../core/zoned.ts';
import type { Database, Sql } from '../db/port.ts';
import { personColumns } from '../people/person.ts';
import { insertWithReference } from '../people/reference.ts';
import { seedRows, type SlotSeed } from '../seed.ts';
import { absenceAround, closuresBetween, slotsOn, termsAround, weekdays } from './calendar.ts';
import { FAMILIES } from './families.ts';
import { PEOPLE } from './people.ts';
import { pollsAround } from './polls.ts';
import { numberOf } from './random.ts';

const TIME_ZONE = 'Europe/London';
/** Days before and after today that have times. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 28;
/** Of a hundred places, so many are booked already. */
const BOOKED = 28;

/**
 * Puts Oakfield Primary School, its staff, its terms and five weeks of times around today into the database, some of
 * them booked. On a later day it adds the days that are new; what is there stays as it is.
 *
 * @param now what counts as today
 */
export async function seedDemo(db: Database, { school, now }: { school: string; now: Date }): Promise<void> {
  const today = dayOf(now.getTime(), TIME_ZONE);
  const first = addDays(today, -DAYS_BEFORE);
  const last = addDays(today, DAYS_AFTER);
  const wanted = weekdays(first, last).flatMap((day) =>
    PEOPLE.flatMap((person) => slotsOn(day, person, TIME_ZONE)),
  );
  await db.transaction(async (sql) => {
    const rows = await sql.query<{ id: string }>('select id from slots where school = $1', [school]);
    const known = new Set(rows.map(({ id }) => id));
    const slots = wanted.filter(({ id }) => !known.has(id));
    await seedRows(sql, school, {
      settings: { name: 'Oakfield Primary School', timeZone: TIME_ZONE },
      staff: PEOPLE.map((person) => ({ ...person, ...(person.away && absenceAround(today)) })),
      closures: closuresBetween(first, last),
      terms: termsAround(today),
      slots,
      polls: pollsAround(today, TIME_ZONE),
    });
    for (const slot of slots) await bookSome(sql, school, slot, now.getTime());
  });
}

/** Books some places of a new slot, always the same ones. */
async function bookSome(sql: Sql, school: string, slot: SlotSeed, now: number): Promise<void> {
  const capacity = slot.capacity ?? 1;
  const mode = (slot.modes ?? PEOPLE.find(({ id }) => id === slot.staff)?.modes)?.[0] ?? 'in-person';
  for (let place = 0; place < capacity; place += 1) {
    const number = numberOf(`${slot.id}/${place}`);
    if (number % 100 >= BOOKED) continue;
    await insertWithReference(sql, 'bookings', school, {
      version: 1,
      status: 'confirmed',
      slot: slot.id,
      mode,
      created: now,
      changed: now,
      ...personColumns(FAMILIES[number % FAMILIES.length] ?? { name: 'A family' }),
    });
    await sql.exec('update slots set booked = booked + 1 where school = $1 and id = $2', [school, slot.id]);
  }
}
