/** Many families who all want one of few places, and do not give up when the line breaks. */
import assert from 'node:assert/strict';
import type { Database } from '../../src/db/port.ts';
import { seed } from '../../src/seed.ts';
import { slotAt, TEACHER, wish } from './school.ts';

export const SCHOOL = 'crowd';
export const CLIENTS = 200;
export const PLACES = 50;

/** Ten conversations of one family each, and four drop-ins with ten places. */
const SLOTS = [
  ...Array.from({ length: 10 }, (_, index) => slotAt(`single-${index}`, `2099-03-1${index}T09:00`)),
  ...Array.from({ length: 4 }, (_, index) =>
    slotAt(`drop-in-${index}`, `2099-03-1${index}T15:30`, { capacity: 10 }),
  ),
];

export const seedCrowd = (db: Database): Promise<void> =>
  seed(db, SCHOOL, { staff: [TEACHER], slots: SLOTS });

export interface Attempt {
  client: number;
  slot: string;
  key: string;
}

/** What came of one attempt: a reference, a refusal, or no answer at all. */
export type Result = { reference: string } | 'taken' | 'no answer';

/** Sends one attempt. Anything but a booking or a taken slot is an error of the server's. */
export async function send(url: string, { client, slot, key }: Attempt): Promise<Result> {
  let response: Response;
  let body: { reference: string };
  try {
    response = await fetch(`${url}/api/${SCHOOL}/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(wish(slot, { name: `Family ${client}` })),
    });
    body = (await response.json()) as { reference: string };
  } catch {
    return 'no answer';
  }
  if (response.status === 201) return { reference: body.reference };
  assert.equal(response.status, 409, JSON.stringify(body));
  return 'taken';
}

/** What the families know in the end. */
export class Ledger {
  /** The booking that each client was told of. */
  readonly acknowledged = new Map<number, string>();
  readonly unanswered: Attempt[] = [];

  /** Notes a result, and answers whether the client has to look further. */
  note(attempt: Attempt, result: Result): boolean {
    if (result === 'taken') return true;
    if (result === 'no answer') {
      this.unanswered.push(attempt);
      return false;
    }
    const before = this.acknowledged.get(attempt.client);
    assert.ok(before === undefined || before === result.reference, 'one key is answered alike every time');
    this.acknowledged.set(attempt.client, result.reference);
    return false;
  }
}

/** The slots in an order of the client's own, so that at first all go for different ones and then for what is left. */
function preferences(client: number): string[] {
  const ids = SLOTS.map(({ id }) => id);
  const start = client % ids.length;
  return [...ids.slice(start), ...ids.slice(0, start)];
}

/** How an attempt is sent. @param copy 0 or 1: an impatient family sends the same twice */
export type Sender = (attempt: Attempt, copy: number) => Promise<Result>;

/** Lets only so many attempts be under way at once. */
export function throttled<A extends unknown[], R>(
  sender: (...args: A) => Promise<R>,
  most: number,
): (...args: A) => Promise<R> {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (...args) => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await sender(...args);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}

/**
 * One family tries slot after slot until it has one, all are taken, or the line breaks. Every fourth family is
 * impatient and sends everything twice at once.
 */
export async function tryAll(ledger: Ledger, client: number, sender: Sender): Promise<void> {
  for (const slot of preferences(client)) {
    const attempt = { client, slot, key: `family-${client}-${slot}` };
    const copies = client % 4 === 0 ? [0, 1] : [client % 2];
    const results = await Promise.all(copies.map((copy) => sender(attempt, copy)));
    const further = results.map((result) => ledger.note(attempt, result));
    if (!further.every(Boolean)) return;
  }
}

/** Compares what the families were told with what is in the database. */
export async function checkBooks(db: Database, ledger: Ledger): Promise<void> {
  const bookings = await db.query<{ reference: string; name: string }>(
    `select reference, name from bookings where school = $1 and status = 'confirmed'`,
    [SCHOOL],
  );
  const told = [...ledger.acknowledged].map(([client, reference]) => `Family ${client}: ${reference}`);
  const stored = bookings.map(({ name, reference }) => `${name}: ${reference}`);
  assert.deepEqual(stored.sort(), told.sort(), 'exactly the acknowledged bookings are there');
  const wrong = await db.query(
    `select id, booked, capacity from slots s where school = $1 and (booked > capacity or booked <>
       (select count(*) from bookings b where b.school = s.school and b.slot = s.id and b.status = 'confirmed'))`,
    [SCHOOL],
  );
  assert.deepEqual(wrong, [], 'no slot has more bookings than places');
  assert.equal(stored.length, PLACES, 'every place is taken in the end');
}
