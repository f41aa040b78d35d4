import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slot } from '../../src/backend/contract/booking.ts';
import { seed } from '../src/seed.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { book, cancel, change, remaining, type Made } from './support/family.ts';
import { openSchool, slotAt, TEACHER } from './support/school.ts';

const SLOTS = [
  slotAt('s', '2026-11-25T15:30'),
  slotAt('t', '2026-11-26T15:30'),
  slotAt('phone', '2026-11-27T15:30', { modes: ['phone'] }),
];

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a change moves the booking and frees the old place', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    const { status, body, headers } = await change(school, made, { slot: 't', mode: 'video' });
    assert.equal(status, 200);
    assert.equal(headers.get('ETag'), '"2"');
    assert.equal(body.version, '2');
    assert.equal(body.mode, 'video');
    assert.equal(body.token, undefined);
    assert.equal((body.slot as Slot).id, 't');
    assert.deepEqual(await remaining(school), { s: 1, t: 0, phone: 1 });
  });

  test('a change that fails keeps everything as it was', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    await book(school, 't');
    const taken = await change(school, made, { slot: 't' });
    assert.equal(taken.status, 409);
    assert.equal(taken.body.type, 'urn:open-door:problem:slot-taken');
    const unsuitable = await change(school, made, { slot: 'phone' });
    assert.equal(unsuitable.status, 422);
    assert.equal((unsuitable.body.errors as { pointer: string }[])[0]?.pointer, '#/mode');
    const { body } = await school.get(`bookings/${made.reference}`, { token: made.token });
    assert.equal(body.version, '1');
    assert.deepEqual(await remaining(school), { s: 0, t: 0, phone: 1 });
  });

  test('a change may use a hold, and may keep the time and change only the way', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    assert.equal((await change(school, made, { slot: 's', mode: 'phone' })).status, 200);
    const { body: hold } = await school.post('holds', { slot: 't' });
    assert.equal((await change(school, made, { slot: 't', hold: hold.id }, '2')).status, 200);
    assert.deepEqual(await remaining(school), { s: 1, t: 0, phone: 1 });
  });

  test('a change to a neighbouring time is not in its own way', async () => {
    const school = await openSchool(db(), {
      slots: [slotAt('a', '2026-11-25T15:30'), slotAt('b', '2026-11-25T15:40')],
    });
    const made = await book(school, 'a');
    assert.deepEqual(await remaining(school), { a: 0, b: 0 });
    assert.equal((await change(school, made, { slot: 'b' })).status, 200);
  });

  test('a change of something that changed meanwhile is refused', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    const missing = await school.post(
      `bookings/${made.reference}/changes`,
      { slot: 't' },
      { token: made.token },
    );
    assert.equal(missing.status, 428);
    assert.equal(missing.body.type, 'urn:open-door:problem:version-missing');
    await change(school, made, { slot: 't' });
    const stale = await change(school, made, { slot: 'phone', mode: 'phone' });
    assert.equal(stale.status, 412);
    assert.equal(stale.body.type, 'urn:open-door:problem:stale');
    assert.deepEqual(await remaining(school), { s: 1, t: 0, phone: 1 });
  });

  test('of two changes at once one wins', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    const replies = await Promise.all([
      change(school, made, { slot: 't' }),
      change(school, made, { slot: 's' }),
    ]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
  });

  test('the language of a booking goes with it', async () => {
    const school = await openSchool(db(), {
      staff: [TEACHER, { id: 'hill', name: 'Mr Hill' }],
      slots: [slotAt('s', '2026-11-25T15:30'), slotAt('t', '2026-11-26T15:30', { staff: 'hill' })],
    });
    const made = await book(school, 's', { language: 'pa' });
    const { status, body } = await change(school, made, { slot: 't' });
    assert.equal(status, 422);
    assert.equal((body.errors as { pointer: string }[])[0]?.pointer, '#/slot');
  });

  test('who is to speak the language goes with it too', async () => {
    const school = await openSchool(db(), {
      staff: [TEACHER, { id: 'nowak', name: 'Ms Nowak', languages: ['pl'] }],
      slots: [
        slotAt('asks', '2026-11-25T15:30', { interpreters: ['pl'] }),
        slotAt('asks too', '2026-11-26T15:30', { interpreters: ['pl'] }),
        slotAt('speaks', '2026-11-26T15:30', { staff: 'nowak' }),
        slotAt('speaks too', '2026-11-27T15:30', { staff: 'nowak' }),
      ],
    });
    const statuses = async (made: Made, slots: string[]) => {
      const seen: number[] = [];
      let version = '1';
      for (const slot of slots) {
        const { status, body } = await change(school, made, { slot }, version);
        seen.push(status);
        if (status === 200) version = String(body.version);
      }
      return seen;
    };
    const spoken = await book(school, 'asks', { language: 'pl', interpreter: 'spoken' });
    const none = await book(school, 'speaks', { language: 'pl', interpreter: 'none' });
    assert.deepEqual(await statuses(spoken, ['speaks too', 'asks too']), [422, 200]);
    assert.deepEqual(await statuses(none, ['asks', 'speaks too']), [422, 200]);
    const either = await book(school, 'asks', { language: 'pl' });
    assert.deepEqual(await statuses(either, ['speaks', 'asks']), [200, 200]);
  });

  test('nothing is moved to a day on which the school is closed, but away from it', async () => {
    const closures = [{ validFrom: '2026-11-26', name: 'Training day' }];
    const school = await openSchool(db(), { slots: SLOTS, closures });
    const made = await book(school);
    const refused = await change(school, made, { slot: 't' });
    assert.deepEqual([refused.status, refused.body.type], [409, 'urn:open-door:problem:closed']);
    assert.deepEqual(await remaining(school), { s: 0, t: 0, phone: 1 });
    await seed(db(), school.id, { closures: [{ validFrom: '2026-11-25', name: 'Flood' }] });
    assert.equal((await change(school, made, { slot: 'phone', mode: 'phone' })).status, 200);
  });

  test('a cancelled booking frees its place, and cancelling twice answers the same', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    const first = await cancel(school, made);
    assert.equal(first.status, 200);
    assert.equal(first.body.status, 'cancelled');
    assert.equal((await remaining(school)).s, 1);
    const second = await cancel(school, made);
    assert.deepEqual([second.status, second.body], [200, first.body]);
    await book(school);
    assert.equal((await cancel(school, made)).status, 200);
    assert.equal((await remaining(school)).s, 0, 'the place of the next family is not touched');
  });

  test('a cancelled booking cannot be changed', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const made = await book(school);
    await cancel(school, made);
    const { status, body } = await change(school, made, { slot: 't' }, '2');
    assert.equal(status, 410);
    assert.equal(body.type, 'urn:open-door:problem:cancelled');
  });

  test('what has begun can no longer be changed or cancelled', async () => {
    const school = await openSchool(db(), {
      slots: [slotAt('s', '2026-11-24T12:00'), slotAt('t', '2026-11-26T15:30')],
    });
    const made = await book(school);
    school.later(179);
    assert.equal((await change(school, made, { slot: 's', mode: 'phone' })).status, 200);
    school.later(1);
    for (const { status, body } of [
      await change(school, made, { slot: 't' }, '2'),
      await cancel(school, made),
    ]) {
      assert.equal(status, 409);
      assert.equal(body.type, 'urn:open-door:problem:past');
    }
  });
});
