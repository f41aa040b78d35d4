import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hold, Slot } from '../../src/backend/contract/booking.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, slotAt, wish, type TestSchool } from './support/school.ts';

const SLOTS = [slotAt('s', '2026-11-25T15:30'), slotAt('t', '2026-11-26T15:30')];

async function remaining(school: TestSchool, id = 's'): Promise<number | undefined> {
  const { body } = await school.get<{ items: Slot[] }>('slots');
  return body.items.find((slot) => slot.id === id)?.remaining;
}

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const hold = (school: TestSchool, slot = 's') => school.post<Hold>('holds', { slot });

  test('a hold keeps the place for ten minutes', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { status, body, headers } = await hold(school);
    assert.equal(status, 201);
    assert.equal(body.slot, 's');
    assert.equal(body.expires, '2026-11-24T09:10:00+00:00');
    assert.equal(body.expiresIn, 600);
    assert.match(body.id, /^[0-9a-f]{32}$/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(await remaining(school), 0);
    assert.equal((await hold(school)).status, 409);
    assert.equal((await school.post('bookings', wish('s'))).status, 409);
  });

  test('a hold that ran out no longer counts', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    await hold(school);
    school.later(10);
    assert.equal(await remaining(school), 1);
    assert.equal((await hold(school)).status, 201);
    assert.equal((await hold(school)).status, 409);
  });

  test('booking with a hold uses it up', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    const booked = await school.post('bookings', wish('s', { hold: body.id }));
    assert.equal(booked.status, 201);
    assert.equal(await remaining(school), 0);
    school.later(60);
    assert.equal(await remaining(school), 0, 'the hold does not run out under the booking');
    assert.equal((await school.post('bookings', wish('s', { hold: body.id }))).status, 409);
  });

  test('a hold that ran out still books when nobody took the place', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    school.later(11);
    assert.equal((await school.post('bookings', wish('s', { hold: body.id }))).status, 201);
    assert.equal(await remaining(school), 0);
  });

  test('a hold that ran out does not book over someone who took the place', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    school.later(11);
    assert.equal((await school.post('bookings', wish('s'))).status, 201);
    const late = await school.post('bookings', wish('s', { hold: body.id }));
    assert.equal(late.status, 409);
    assert.equal(late.body.type, 'urn:open-door:problem:slot-taken');
  });

  test('an unknown hold simply competes for a free place', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    assert.equal((await school.post('bookings', wish('s', { hold: 'made-up' }))).status, 201);
  });

  test('booking another time than the one held gives the held one back', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    assert.equal((await school.post('bookings', wish('t', { hold: body.id }))).status, 201);
    assert.equal(await remaining(school), 1);
    assert.equal(await remaining(school, 't'), 0);
  });

  test('a booking that fails keeps the hold', async () => {
    const school = await openSchool(db(), { slots: [slotAt('s', '2026-11-25T15:30', { modes: ['phone'] })] });
    const { body } = await hold(school);
    const wrong = await school.post('bookings', wish('s', { hold: body.id, mode: 'home' }));
    assert.equal(wrong.status, 422);
    assert.equal(await remaining(school), 0);
    assert.equal((await school.post('bookings', wish('s', { hold: body.id, mode: 'phone' }))).status, 201);
  });

  test('a hold can be made longer, but in all for half an hour at most', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    const extend = () => school.post<Hold>(`holds/${body.id}/extensions`);
    school.later(5);
    assert.equal((await extend()).body.expires, '2026-11-24T09:15:00+00:00');
    school.later(8);
    assert.equal((await extend()).body.expires, '2026-11-24T09:23:00+00:00');
    school.later(9);
    const last = await extend();
    assert.equal(last.status, 201);
    assert.equal(last.body.expires, '2026-11-24T09:30:00+00:00');
    assert.equal(last.body.expiresIn, 480);
    school.later(8);
    assert.equal(await remaining(school), 1);
  });

  test('a hold that ran out, was given back or never was cannot be made longer', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    school.later(10);
    for (const id of [body.id, 'made-up']) {
      const { status, body: problem } = await school.post(`holds/${id}/extensions`);
      assert.equal(status, 410);
      assert.equal(problem.type, 'urn:open-door:problem:hold-expired');
    }
    const other = (await hold(school)).body;
    await school.post(`holds/${other.id}/releases`);
    assert.equal((await school.post(`holds/${other.id}/extensions`)).status, 410);
  });

  test('giving a hold back frees the place, and doing it twice is fine', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { body } = await hold(school);
    const release = await school.post(`holds/${body.id}/releases`);
    assert.equal(release.status, 204);
    assert.equal(release.body, undefined);
    assert.equal(await remaining(school), 1);
    assert.equal((await school.post(`holds/${body.id}/releases`)).status, 204);
    assert.equal((await school.post('holds/made-up/releases')).status, 204);
    assert.equal(await remaining(school), 1);
    assert.equal((await hold(school)).status, 201);
    assert.equal((await hold(school)).status, 409);
  });

  test('a hold answered again says how long is left now', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const first = await school.post<Hold>('holds', { slot: 's' }, { key: 'hold-1' });
    school.later(4);
    const again = await school.post<Hold>('holds', { slot: 's' }, { key: 'hold-1' });
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    assert.deepEqual(again.body, { ...first.body, expiresIn: 360 });
  });

  test('a time that is held in good time can be booked after the notice has begun', async () => {
    const school = await openSchool(db(), {
      settings: { noticeMinutes: 60 },
      slots: [slotAt('s', '2026-11-24T10:02')],
    });
    const { body } = await hold(school);
    school.later(5);
    assert.equal((await school.post('bookings', wish('s', { hold: body.id }))).status, 201);
  });

  test('a hold that ran out is no way around the notice', async () => {
    const school = await openSchool(db(), {
      settings: { noticeMinutes: 60 },
      slots: [slotAt('s', '2026-11-24T10:02')],
    });
    const { body } = await hold(school);
    school.later(11);
    const late = await school.post('bookings', wish('s', { hold: body.id }));
    assert.equal(late.body.type, 'urn:open-door:problem:too-late');
  });

  test('a slot that is not there cannot be held', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    assert.equal((await hold(school, 'made-up')).status, 409);
    assert.equal((await hold(school, 's\u0000')).status, 201, 'control characters do not count');
    const none = await school.post('holds', {});
    assert.equal(none.status, 422);
    assert.deepEqual(none.body.errors, [{ pointer: '#/slot', code: 'required', detail: 'Choose a time.' }]);
  });

  test('one visitor keeps only so many times, until they run out, are given back or booked', async () => {
    const slots = Array.from({ length: 12 }, (_, day) => slotAt(`s${day}`, `2026-12-${day + 10}T15:30`));
    const school = await openSchool(db(), { slots }, { limits: { holds: 4 } });
    const keep = (slot: string, more = {}) => school.post<Hold>('holds', { slot }, more);
    const many = await Promise.all(slots.map(({ id }) => keep(id)));
    assert.deepEqual(many.map(({ status }) => status).sort(), [
      201,
      201,
      201,
      201,
      ...Array<number>(8).fill(429),
    ]);
    const [first, second, third] = many.filter(({ status }) => status === 201).map(({ body }) => body);
    assert.ok(first && second && third);
    const free = many.flatMap(({ status }, index) => (status === 429 ? [`s${index}`] : []));
    school.later(4);
    const refused = await keep(String(free[0]));
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '360']);
    assert.equal(
      (refused.body as unknown as { detail: string }).detail,
      'You are keeping many times already. Please wait 6 minutes, then try again.',
    );
    assert.equal((await keep(String(free[0]), { client: '192.0.2.2' })).status, 201, 'others may');

    await school.post(`holds/${first.id}/releases`);
    assert.equal((await keep(String(free[1]), { key: 'again' })).status, 201);
    assert.equal((await keep(String(free[1]), { key: 'again' })).status, 201, 'sent again it is the same');
    assert.equal((await keep(String(free[2]))).status, 429);
    assert.equal((await school.post('bookings', wish(second.slot, { hold: second.id }))).status, 201);
    assert.equal((await keep(second.slot)).status, 409, 'what fails does not count');
    assert.equal((await keep('made-up')).status, 409);
    assert.equal((await keep(String(free[2]))).status, 201);
    assert.equal((await keep(String(free[3]))).status, 429);

    await school.post(`holds/${third.id}/extensions`);
    school.later(6);
    assert.equal((await keep(String(free[3]))).status, 201, 'one of the first has run out');
    assert.equal((await keep(String(free[4]))).status, 429, 'the one that was made longer has not');
  });

  test('without another limit it is thirty times at each school', async () => {
    const slots = [slotAt('s', '2026-11-25T15:30', { capacity: 99 })];
    for (const school of [await openSchool(db(), { slots }), await openSchool(db(), { slots })]) {
      for (let count = 0; count < 30; count += 1) assert.equal((await hold(school)).status, 201);
      assert.equal((await hold(school)).status, 429);
      assert.equal((await school.post('bookings', wish('s'))).status, 201, 'booking goes on');
    }
  });

  test('of many who want a place at once, as many get one as there are places', async () => {
    const school = await openSchool(db(), { slots: [slotAt('s', '2026-11-25T15:30', { capacity: 4 })] });
    const replies = await Promise.all(Array.from({ length: 20 }, () => hold(school)));
    assert.equal(replies.filter(({ status }) => status === 201).length, 4);
    assert.equal(replies.filter(({ status }) => status === 409).length, 16);
    assert.equal(await remaining(school), 0);
  });
});
