import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from '../src/seed.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { book, cancel, remaining, type Made } from './support/family.ts';
import { openSchool, slotAt, TEACHER, wish } from './support/school.ts';

const SLOTS = [
  slotAt('s', '2026-11-25T15:30'),
  slotAt('t', '2026-11-26T15:30'),
  slotAt('phone', '2026-11-27T15:30', { modes: ['phone'] }),
];

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a booking is answered with a reference that can be said and a code that can be written', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { status, body, headers } = await school.post<Made>(
      'bookings',
      wish('s', { language: 'pa', interpreter: 'none', topic: 'Reading' }),
    );
    assert.equal(status, 201);
    assert.match(body.reference, /^[BCDFGHJKMNPQRSTVWXZ]{3}[2-9]{3}$/);
    assert.match(body.token, /^[2-9BCDFGHJKMNPQRTVWXY]{8}$/);
    assert.equal(headers.get('Location'), `/api/${school.id}/bookings/${body.reference}`);
    assert.equal(headers.get('ETag'), '"1"');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    const { reference, token, slot, ...rest } = body;
    assert.deepEqual(rest, {
      status: 'confirmed',
      version: '1',
      mode: 'in-person',
      language: 'pa',
      interpreter: 'none',
    });
    assert.equal(slot.start, '2026-11-25T15:30:00+00:00');
    assert.equal(slot.remaining, 0);
  });

  test('what a person wrote is stored as they wrote it, and the code is not stored at all', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const name = 'فاطمة الزهراء بنت محمد O’Neill-Ọlá 👩‍👩‍👧';
    const made = await book(school, 's', {
      name: `  ${name}\n`,
      phone: '+44 (0)7700 900 321 ext 3',
      topic: 'First line\r\nsecond\u0000 line',
      children: [{ name: 'Isla', year: 'Year 2' }, { year: 'Reception' }],
      onBehalfOf: 'Grandma',
    });
    const [row] = await db().query('select * from bookings where school = $1', [school.id]);
    assert.equal(row?.name, name);
    assert.equal(row.phone, '+44 (0)7700 900 321 ext 3');
    assert.equal(row.email, null);
    assert.equal(row.topic, 'First line\nsecond line');
    assert.equal(row.children, '[{"name":"Isla","year":"Year 2"},{"year":"Reception"}]');
    assert.equal(row.on_behalf_of, 'Grandma');
    const answers = await db().query('select * from answers where school = $1', [school.id]);
    assert.equal(answers.length, 1);
    const everything = JSON.stringify([row, answers]);
    assert.ok(!everything.includes(made.token), 'the code is nowhere in the database');
    assert.ok(!JSON.stringify(answers).includes('Neill'), 'stored answers have nothing personal');
  });

  test('a booking can be looked at with its code, however it is typed', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { reference, token, ...made } = await book(school);
    const name = encodeURIComponent(`${reference.slice(0, 3)} ${reference.slice(3)}`.toLowerCase());
    for (const between of ['', ' ', '-', ' - ']) {
      const typed = `${token.slice(0, 4)}${between}${token.slice(4)}`.toLowerCase();
      const { status, body, headers } = await school.get(`bookings/${name}`, { token: typed });
      assert.equal(status, 200);
      assert.deepEqual(body, { reference, ...made });
      assert.equal(headers.get('ETag'), '"1"');
      assert.equal(headers.get('Cache-Control'), 'no-store');
    }
  });

  test('looking at a booking changes nothing', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { reference, token } = await book(school);
    const before = await db().query('select * from bookings where school = $1', [school.id]);
    await school.get(`bookings/${reference}`, { token });
    await school.get(`bookings/${reference}/cancellations`, { token });
    await school.get(`bookings/${reference}/changes`, { token });
    assert.deepEqual(await db().query('select * from bookings where school = $1', [school.id]), before);
  });

  test('a wrong code and an unknown reference cannot be told apart', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const { reference } = await book(school);
    const wrong = await school.get(`bookings/${reference}`, { token: '22222222' });
    const unknown = await school.get('bookings/BBB222', { token: '22222222' });
    const nonsense = await school.get('bookings/%00%27', { token: 'x' });
    assert.equal(wrong.status, 404);
    assert.equal(wrong.body.type, 'urn:open-door:problem:not-found');
    for (const other of [unknown, nonsense]) assert.deepEqual([other.status, other.body], [404, wrong.body]);
    assert.deepEqual([...unknown.headers], [...wrong.headers]);
    const none = await school.get(`bookings/${reference}`);
    assert.equal(none.status, 401);
    assert.equal(none.headers.get('WWW-Authenticate'), 'Bearer');
  });

  test('the code of one school opens nothing at another', async () => {
    const one = await openSchool(db(), { slots: SLOTS });
    const other = await openSchool(db(), { slots: SLOTS });
    const { reference, token } = await book(one);
    assert.equal((await other.get(`bookings/${reference}`, { token })).status, 404);
  });

  test('wrong codes are slowed down, for one reference and for one address', async () => {
    const school = await openSchool(
      db(),
      { slots: SLOTS },
      {
        limits: {
          guessesByReference: { burst: 3, perMinute: 1 },
          guessesByClient: { burst: 5, perMinute: 1 },
        },
      },
    );
    const { reference, token } = await book(school);
    const guess = (name: string, client: string, tried = '22222222') =>
      school.get(`bookings/${name}`, { token: tried, client });
    for (let tries = 0; tries < 20; tries += 1)
      assert.equal((await guess(reference, 'a', token)).status, 200);
    const many = await Promise.all(['a', 'b', 'c', 'd'].map((client) => guess(reference, client)));
    assert.deepEqual(many.map(({ status }) => status).sort(), [404, 404, 404, 429]);
    const refused = await guess(reference, 'e', token);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '60');
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal((await guess(`BBB22${tries + 2}`, 'f')).status, 404);
    assert.equal((await guess('BBB999', 'f')).status, 429);
    school.later(2);
    assert.equal((await guess(reference, 'a', token)).status, 200);
  });

  test('times inside the notice and past times cannot be booked', async () => {
    const school = await openSchool(db(), { slots: [slotAt('s', '2026-11-24T11:00')] });
    school.later(1);
    const late = await school.post('bookings', wish('s'));
    assert.equal(late.status, 409);
    assert.equal(late.body.type, 'urn:open-door:problem:too-late');
    assert.equal((await school.post('holds', { slot: 's' })).body.type, 'urn:open-door:problem:too-late');
    school.later(120);
    assert.equal((await school.post('bookings', wish('s'))).body.type, 'urn:open-door:problem:past');
  });

  test('a slot is booked only in a way and a language that it offers', async () => {
    const school = await openSchool(db(), {
      slots: [slotAt('s', '2026-11-25T15:30', { modes: ['phone'], interpreters: ['pl'] })],
    });
    const { status, body } = await school.post('bookings', wish('s', { mode: 'video', language: 'so' }));
    assert.equal(status, 422);
    const pointers = (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => [
      pointer,
      code,
    ]);
    assert.deepEqual(pointers, [
      ['#/mode', 'invalid'],
      ['#/language', 'invalid'],
    ]);
    await book(school, 's', { mode: 'phone', language: 'pl-PL' });
  });

  test('the staff member or an interpreter must speak the language, as the family wishes', async () => {
    const school = await openSchool(db(), {
      slots: [
        slotAt('s', '2026-11-25T15:30', { capacity: 9, interpreters: ['pl', 'bfi'] }),
        slotAt('t', '2026-11-26T15:30', { capacity: 9 }),
      ],
    });
    for (const [slot, language, interpreter] of [
      ['s', 'pl', 'none'],
      ['s', 'bfi', 'none'],
      ['s', 'pa', 'spoken'],
      ['s', 'en', 'sign'],
      ['t', 'pl', undefined],
    ]) {
      const { status, body } = await school.post('bookings', wish(String(slot), { language, interpreter }));
      assert.equal(status, 422, `${language} ${interpreter}`);
      const [only, ...others] = body.errors as { pointer: string; code: string; detail: string }[];
      assert.deepEqual([only?.pointer, only?.code, others], ['#/language', 'invalid', []]);
      assert.match(String(only?.detail), /^Choose another time.*\.$/);
    }
    for (const [language, interpreter] of [
      ['pa', 'none'],
      ['pl', 'spoken'],
      ['bfi', 'sign'],
      ['pl', undefined],
      ['pa', undefined],
      [undefined, 'spoken'],
    ])
      await book(school, 's', { language, interpreter });
  });

  test('nothing is held or booked on a day on which the school is closed, and what was booked stays', async () => {
    const slots = [slotAt('s', '2026-11-25T15:30', { capacity: 3 }), slotAt('t', '2026-11-26T15:30')];
    const school = await openSchool(db(), { slots });
    const made = await book(school);
    const { body: hold } = await school.post('holds', { slot: 's' });
    assert.deepEqual(await remaining(school), { s: 1, t: 1 });
    await seed(db(), school.id, { closures: [{ validFrom: '2026-11-25', name: 'Flood' }] });
    assert.deepEqual(await remaining(school), { s: 0, t: 1 });
    for (const { status, body } of [
      await school.post('holds', { slot: 's' }),
      await school.post('bookings', wish('s')),
      await school.post('bookings', wish('s', { hold: hold.id })),
    ]) {
      assert.deepEqual([status, body.type], [409, 'urn:open-door:problem:closed']);
      assert.equal(body.detail, 'The school is closed that day. Please choose another day.');
    }
    const { reference, token } = made;
    const kept = await school.get(`bookings/${reference}`, { token });
    assert.deepEqual([kept.status, kept.body.status], [200, 'confirmed']);
    await book(school, 't', { hold: hold.id });
    assert.equal((await cancel(school, made)).status, 200);
  });

  test('someone who is busy, or has just been, has no other free time', async () => {
    const school = await openSchool(db(), {
      staff: [
        { ...TEACHER, bufferMinutes: 10 },
        { id: 'hill', name: 'Mr Hill' },
      ],
      slots: [
        slotAt('before', '2026-11-25T15:05'),
        slotAt('close', '2026-11-25T15:06'),
        slotAt('s', '2026-11-25T15:30'),
        slotAt('overlaps', '2026-11-25T15:40'),
        slotAt('tight', '2026-11-25T15:54'),
        slotAt('after', '2026-11-25T15:55'),
        slotAt('colleague', '2026-11-25T15:30', { staff: 'hill' }),
      ],
    });
    const made = await book(school, 's');
    assert.deepEqual(await remaining(school), {
      before: 1,
      close: 0,
      s: 0,
      colleague: 1,
      overlaps: 0,
      tight: 0,
      after: 1,
    });
    for (const id of ['close', 'overlaps', 'tight']) {
      assert.equal((await school.post('bookings', wish(id))).status, 409);
      assert.equal((await school.post('holds', { slot: id })).status, 409);
    }
    await book(school, 'after');
    await cancel(school, made);
    assert.equal((await remaining(school)).overlaps, 0, 'still too close to the later one');
    await book(school, 'close');
  });

  test('a drop-in has room for several families, and holds count for neighbouring times too', async () => {
    const school = await openSchool(db(), {
      slots: [slotAt('group', '2026-11-25T15:30', { capacity: 2 }), slotAt('single', '2026-11-25T15:30')],
    });
    const { body: hold } = await school.post('holds', { slot: 'group' });
    assert.deepEqual(await remaining(school), { group: 1, single: 0 });
    await book(school, 'group');
    assert.deepEqual(await remaining(school), { group: 0, single: 0 });
    await book(school, 'group', { hold: hold.id });
    assert.equal((await school.post('bookings', wish('group'))).status, 409);
  });
});
