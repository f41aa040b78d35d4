/** What families do with bookings, in the words of the tests. */
import assert from 'node:assert/strict';
import type { Booking, Slot } from '../../../src/backend/contract/booking.ts';
import { wish, type Reply, type TestSchool } from './school.ts';

/** A booking as it is answered when it is made. */
export type Made = Booking & { token: string };

export async function book(school: TestSchool, slot = 's', more = {}): Promise<Made> {
  const { status, body } = await school.post<Made>('bookings', wish(slot, more));
  assert.equal(status, 201);
  return body;
}

export async function remaining(school: TestSchool): Promise<Record<string, number>> {
  const { body } = await school.get<{ items: Slot[] }>('slots');
  return Object.fromEntries(body.items.map((slot) => [slot.id, slot.remaining]));
}

export function change(school: TestSchool, made: Made, content: object, version = '1'): Promise<Reply> {
  return school.post(`bookings/${made.reference}/changes`, content, {
    token: made.token,
    headers: { 'If-Match': `"${version}"` },
  });
}

export const cancel = (school: TestSchool, { reference, token }: Made) =>
  school.post(`bookings/${reference}/cancellations`, undefined, { token });
