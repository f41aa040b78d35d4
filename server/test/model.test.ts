/**
 * Whatever families do, in whatever order: the server is compared with a model of a few lines that keeps lists of
 * bookings and holds instead of counting places.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Booking, Hold, Slot } from '../../src/backend/contract/booking.ts';
import type { Database } from '../src/db/port.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { openSchool, slotAt, wish, type TestSchool } from './support/school.ts';

let db: Database;
before(async () => void (db = await openSqlite(':memory:')));
after(() => db.close());

const STAFF = [
  { id: 'kaur', name: 'Mrs Kaur', bufferMinutes: 5 },
  { id: 'hill', name: 'Mr Hill', bufferMinutes: 0 },
];
/** Fifteen minutes each; which ones stand in each other's way is worked out from these by hand below. */
const SLOTS = [
  slotAt('a', '2026-11-25T15:00'),
  slotAt('b', '2026-11-25T15:10'),
  slotAt('c', '2026-11-25T15:27', { capacity: 3 }),
  slotAt('d', '2026-11-25T15:15', { staff: 'hill' }),
  slotAt('e', '2026-11-25T15:30', { staff: 'hill' }),
];
const NEIGHBOURS: Record<string, string[]> = { a: ['b'], b: ['a', 'c'], c: ['b'], d: [], e: [] };
const IDS = Object.keys(NEIGHBOURS);

interface Held {
  slot: string;
  until: number;
  limit: number;
}

/** What ought to be. Times are minutes since the start. */
class Model {
  minute = 0;
  readonly holds = new Map<string, Held>();
  readonly booked = new Map<string, { slot: string; token: string; version: number }>();

  used(slot: string): number {
    const holds = [...this.holds.values()].filter((held) => held.slot === slot && held.until > this.minute);
    return holds.length + [...this.booked.values()].filter((one) => one.slot === slot).length;
  }

  remaining(slot: string): number {
    if (NEIGHBOURS[slot]?.some((other) => this.used(other) > 0)) return 0;
    return (slot === 'c' ? 3 : 1) - this.used(slot);
  }

  /** Takes the hold away, whatever slot it is for. */
  drop(id: string | undefined): void {
    if (id !== undefined) this.holds.delete(id);
  }
}

type Step = { does: string; slot: string; pick: number; minutes: number };
const steps = fc.array(
  fc.record({
    does: fc.constantFrom(
      'hold',
      'extend',
      'release',
      'book',
      'book held',
      'change',
      'change held',
      'cancel',
      'wait',
    ),
    slot: fc.constantFrom(...IDS),
    pick: fc.nat(20),
    minutes: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 40 },
);

function pick<T>(map: Map<string, T>, index: number): [string, T] | undefined {
  const entries = [...map.entries()];
  return entries[index % (entries.length || 1)];
}

/** Does one step on both sides and compares the answers. */
async function take(
  school: TestSchool,
  model: Model,
  { does, slot, pick: index, minutes }: Step,
): Promise<void> {
  const [hold, held] = pick(model.holds, index) ?? [];
  const [reference, made] = pick(model.booked, index) ?? [];
  const using = does.endsWith('held') ? hold : undefined;
  if (does === 'wait') {
    school.later(minutes);
    model.minute += minutes;
  } else if (does === 'hold') {
    const free = model.remaining(slot) > 0;
    const { status, body } = await school.post<Hold>('holds', { slot });
    assert.equal(status, free ? 201 : 409);
    if (free) model.holds.set(body.id, { slot, until: model.minute + 10, limit: model.minute + 30 });
  } else if (does === 'extend' && hold !== undefined && held) {
    const running = held.until > model.minute;
    assert.equal((await school.post(`holds/${hold}/extensions`)).status, running ? 201 : 410);
    if (running) held.until = Math.max(held.until, Math.min(model.minute + 10, held.limit));
  } else if (does === 'release' && hold !== undefined) {
    assert.equal((await school.post(`holds/${hold}/releases`)).status, 204);
    model.drop(hold);
  } else if (does.startsWith('book')) {
    const kept = using === undefined ? undefined : model.holds.get(using);
    model.drop(using);
    const free = model.remaining(slot) > 0;
    const { status, body } = await school.post<Booking & { token: string }>(
      'bookings',
      wish(slot, { hold: using }),
    );
    assert.equal(status, free ? 201 : 409);
    if (free) model.booked.set(body.reference, { slot, token: body.token, version: 1 });
    else if (using !== undefined && kept) model.holds.set(using, kept);
  } else if (does.startsWith('change') && reference !== undefined && made) {
    const kept = using === undefined ? undefined : model.holds.get(using);
    model.drop(using);
    model.booked.delete(reference);
    const free = model.remaining(slot) > 0;
    const headers = { 'If-Match': `"${made.version}"` };
    const path = `bookings/${reference}/changes`;
    const { status } = await school.post(path, { slot, hold: using }, { token: made.token, headers });
    assert.equal(status, free ? 200 : 409);
    model.booked.set(reference, free ? { ...made, slot, version: made.version + 1 } : made);
    if (!free && using !== undefined && kept) model.holds.set(using, kept);
  } else if (does === 'cancel' && reference !== undefined && made) {
    const { status } = await school.post(`bookings/${reference}/cancellations`, undefined, {
      token: made.token,
    });
    assert.equal(status, 200);
    model.booked.delete(reference);
  }
}

async function compare(school: TestSchool, model: Model): Promise<void> {
  const { body } = await school.get<{ items: Slot[] }>('slots');
  const listed = Object.fromEntries(body.items.map(({ id, remaining }) => [id, remaining]));
  assert.deepEqual(listed, Object.fromEntries(IDS.map((id) => [id, Math.max(0, model.remaining(id))])));
  const wrong = await db.query(
    `select s.id from slots s where s.school = $1 and (s.booked < 0 or s.booked > s.capacity or s.booked <>
       (select count(*) from bookings b where b.school = s.school and b.slot = s.id and b.status = 'confirmed') +
       (select count(*) from holds h where h.school = s.school and h.slot = s.id))`,
    [school.id],
  );
  assert.deepEqual(wrong, [], 'places are counted right');
}

test('the server always agrees with a simple model of bookings and holds', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const school = await openSchool(db, { staff: STAFF, slots: SLOTS });
      const model = new Model();
      for (const step of sequence) {
        await take(school, model, step);
        await compare(school, model);
      }
    }),
    { numRuns: 300 },
  );
});
