import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Booking } from '../../src/backend/contract/booking.ts';
import { forgetOldAnswers } from '../src/http/idempotency.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, slotAt, wish, type TestSchool } from './support/school.ts';

type Made = Booking & { token: string };

const SLOTS = [slotAt('s', '2026-11-25T15:30', { capacity: 5 }), slotAt('t', '2026-11-26T15:30')];

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const bookings = async (school: TestSchool) =>
    (await db().query('select reference from bookings where school = $1', [school.id])).map(
      (row) => row.reference,
    );

  test('a request sent again is answered as before and done once', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const first = await school.post<Made>('bookings', wish('s'), { key: 'k' });
    const again = await school.post<Made>('bookings', wish('s'), { key: 'k' });
    assert.equal(first.headers.get('Idempotent-Replayed'), null);
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal(again.headers.get('Location'), first.headers.get('Location'));
    assert.equal(again.headers.get('ETag'), first.headers.get('ETag'));
    assert.deepEqual(await bookings(school), [first.body.reference]);
  });

  test('the same content in another order, with other spaces or unknown fields is the same', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const content = wish('s', { topic: 'Maths' });
    await school.post('bookings', content, { key: 'k' });
    const reordered = Object.fromEntries(
      Object.entries({ ...content, unknown: 1, topic: ' Maths ', email: '' }).reverse(),
    );
    const again = await school.post('bookings', reordered, { key: 'k' });
    assert.equal(again.status, 201);
    assert.equal((await bookings(school)).length, 1);
  });

  test('the same key with other content is refused', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = (await school.post<Made>('bookings', wish('s'), { key: 'k' })).body;
    const others = [
      await school.post('bookings', wish('s', { name: 'Someone else' }), { key: 'k' }),
      await school.post('holds', { slot: 's' }, { key: 'k' }),
      await school.post(`bookings/${made.reference}/cancellations`, undefined, {
        key: 'k',
        token: made.token,
      }),
    ];
    for (const { status, body } of others) {
      assert.equal(status, 422);
      assert.equal(body.type, 'urn:open-door:problem:key-reused');
    }
    assert.equal((await bookings(school)).length, 1);
  });

  test('the same request many times at once is done once and always answered alike', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => school.post<Made>('bookings', wish('s'), { key: 'k' })),
    );
    assert.equal((await bookings(school)).length, 1);
    assert.equal(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size, 1);
    assert.equal(replies.filter(({ headers }) => headers.get('Idempotent-Replayed') === null).length, 1);
  });

  test('a request that failed may be put right and sent with the same key', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const rival = (await school.post<Made>('bookings', wish('t'))).body;
    assert.equal((await school.post('bookings', wish('t'), { key: 'k' })).status, 409);
    assert.equal((await school.post('bookings', wish('t', { name: '' }), { key: 'k' })).status, 422);
    await school.post(`bookings/${rival.reference}/cancellations`, undefined, { token: rival.token });
    const made = await school.post('bookings', wish('t', { topic: 'Something else' }), { key: 'k' });
    assert.equal(made.status, 201);
    assert.equal(made.headers.get('Idempotent-Replayed'), null);
  });

  test('a change sent again is answered as before, though the version has moved on', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { reference, token } = (await school.post<Made>('bookings', wish('s'))).body;
    const extra = { key: 'k', token, headers: { 'If-Match': '"1"' } };
    const first = await school.post(`bookings/${reference}/changes`, { slot: 't' }, extra);
    const again = await school.post(`bookings/${reference}/changes`, { slot: 't' }, extra);
    assert.deepEqual([again.status, again.body], [200, first.body]);
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    const stranger = await school.post(
      `bookings/${reference}/changes`,
      { slot: 't' },
      { ...extra, token: '22222222' },
    );
    assert.equal(stranger.status, 404, 'an answer is given again only to who may have it');
  });

  test('without a key nothing is done', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    for (const key of [null, '', ' ', 'ü', 'x'.repeat(256)]) {
      const { status, body } = await school.post('bookings', wish('s'), { key });
      assert.equal(status, 400);
      assert.equal(body.type, 'urn:open-door:problem:key-missing');
    }
    assert.deepEqual(await bookings(school), []);
    assert.equal((await school.post('holds/x/releases', undefined, { key: null })).status, 400);
  });

  test('a key in quotes is the same key', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const first = await school.post<Made>('bookings', wish('s'), { key: '"k"' });
    const again = await school.post<Made>('bookings', wish('s'), { key: 'k' });
    assert.equal(again.body.reference, first.body.reference);
  });

  test('one school may use the keys of another', async () => {
    const one = await openSchool(db(), { slots: SLOTS });
    const other = await openSchool(db(), { slots: SLOTS });
    assert.equal((await one.post('bookings', wish('s'), { key: 'k' })).status, 201);
    const reply = await other.post('bookings', wish('t'), { key: 'k' });
    assert.deepEqual([reply.status, reply.headers.get('Idempotent-Replayed')], [201, null]);
  });

  test('a key is forgotten after a month, and not before', async () => {
    const school = await openSchool(db(), { slots: [slotAt('s', '2027-01-25T15:30', { capacity: 5 })] });
    const first = await school.post('bookings', wish('s'), { key: 'k' });
    const days = (count: number) => school.clock.now.getTime() + count * 24 * 60 * 60_000;
    await forgetOldAnswers(db(), days(29));
    assert.deepEqual((await school.post('bookings', wish('s'), { key: 'k' })).body, first.body);
    await forgetOldAnswers(db(), days(31));
    assert.notDeepEqual((await school.post('bookings', wish('s'), { key: 'k' })).body, first.body);
  });
});
