import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, slotAt, wish, type TestSchool } from './support/school.ts';

type Problem = { type: string; detail: string; errors: { pointer: string; code: string; detail: string }[] };

const SLOTS = [slotAt('s', '2026-11-25T15:30', { capacity: 99 })];

/** What is wrong with which field. */
async function faults(school: TestSchool, path: string, content: unknown): Promise<Record<string, string>> {
  const { status, body, headers } = await school.post<Problem>(path, content);
  assert.equal(status, 422);
  assert.equal(headers.get('Content-Type'), 'application/problem+json');
  assert.equal(body.type, 'urn:open-door:problem:invalid');
  for (const { detail } of body.errors) assert.match(detail, /^[A-Z].*\.$/);
  return Object.fromEntries(body.errors.map(({ pointer, code }) => [pointer, code]));
}

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('everything that is missing is said at once', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    assert.deepEqual(await faults(school, 'bookings', {}), {
      '#/slot': 'required',
      '#/mode': 'required',
      '#/name': 'required',
      '#/phone': 'required',
      '#/email': 'required',
    });
  });

  test('blank and null answers count as not given', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const blank = { name: '  \t', phone: null, email: '\u0000', topic: '' };
    assert.deepEqual(await faults(school, 'bookings', wish('s', blank)), {
      '#/name': 'required',
      '#/phone': 'required',
      '#/email': 'required',
    });
    const made = await school.post(
      'bookings',
      wish('s', { email: '', topic: null, children: [{ name: '' }] }),
    );
    assert.equal(made.status, 201);
  });

  test('each wrong answer is pointed at with a code', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const content = wish('s', {
      mode: 'fax',
      name: 'x'.repeat(201),
      phone: 'ring me',
      email: 'nobody',
      topic: 'x'.repeat(2001),
      language: 'not a language',
      interpreter: 'maybe',
      voicemail: true,
      children: [{ name: 'Isla' }, { name: 7 }, { year: 'x'.repeat(201) }],
    });
    assert.deepEqual(await faults(school, 'bookings', content), {
      '#/mode': 'invalid',
      '#/name': 'too-long',
      '#/phone': 'phone',
      '#/email': 'email',
      '#/topic': 'too-long',
      '#/language': 'invalid',
      '#/interpreter': 'invalid',
      '#/voicemail': 'invalid',
      '#/children/1/name': 'invalid',
      '#/children/2/year': 'too-long',
    });
    const many = { children: Array.from({ length: 13 }, () => ({ year: 'Year 1' })) };
    assert.deepEqual(await faults(school, 'bookings', wish('s', many)), { '#/children': 'too-long' });
  });

  test('content that is no object is refused with a sentence', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    for (const content of [[], 'text', 7, null, true]) {
      assert.equal((await faults(school, 'bookings', content))['#'], 'invalid');
    }
  });

  test('phone numbers are taken as people write them', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const numbers = [
      '+44 (0)20 7946 0958 ext 3',
      '٠٧٧٠٠ ٩٠٠ ٣٢١',
      '07700900654 (after 3pm)',
      '12345',
      '०१२३४५',
    ];
    for (const phone of numbers)
      assert.equal((await school.post('bookings', wish('s', { phone }))).status, 201);
    const rows = await db().query<{ phone: string }>('select phone from bookings where school = $1', [
      school.id,
    ]);
    assert.deepEqual(new Set(rows.map(({ phone }) => phone)), new Set(numbers));
    for (const phone of ['1234', 'none']) {
      assert.deepEqual(await faults(school, 'bookings', wish('s', { phone })), { '#/phone': 'phone' });
    }
  });

  test('an email address has something on either side of one @', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    for (const email of ['a@b', 'पता@उदाहरण.भारत', "o'neill+school@example.com"]) {
      const { status } = await school.post('bookings', wish('s', { phone: undefined, email }));
      assert.equal(status, 201);
    }
    for (const email of ['@b', 'a@', 'a@b@c', 'a b@c', 'plain']) {
      assert.deepEqual(await faults(school, 'bookings', wish('s', { email })), { '#/email': 'email' });
    }
  });

  test('names of every kind fit', async () => {
    const school = await openSchool(db(), { slots: SLOTS });
    const names = [
      'Nguyễn',
      "D'Arcy-O’Neill",
      '李',
      'x'.repeat(200),
      '𠮷'.repeat(100),
      'ਗੁਰਪ੍ਰੀਤ ਕੌਰ',
      'A\u200dB',
      'null',
    ];
    for (const name of names) assert.equal((await school.post('bookings', wish('s', { name }))).status, 201);
    const rows = await db().query<{ name: string }>('select name from bookings where school = $1', [
      school.id,
    ]);
    assert.deepEqual(new Set(rows.map(({ name }) => name)), new Set(names));
  });

  test('ring me back is stored, with the times that are safe', async () => {
    const school = await openSchool(db());
    const content = {
      name: 'Grace Boateng',
      phone: '01632 960 778',
      voicemail: 'no',
      days: ['MO', 'WE', 'MO'],
      times: ['morning'],
      note: 'Not after 3pm',
      staff: 'kaur',
    };
    const { status, body } = await school.post('callbacks', content, { key: 'k' });
    assert.equal(status, 201);
    assert.deepEqual(Object.keys(body), ['reference']);
    assert.deepEqual((await school.post('callbacks', content, { key: 'k' })).body, body);
    const [row, ...others] = await db().query('select * from callbacks where school = $1', [school.id]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [row?.reference, row?.name, row?.voicemail, row?.days, row?.times, row?.note, row?.wished_staff],
      [body.reference, 'Grace Boateng', 'no', 'MO WE', 'morning', 'Not after 3pm', 'kaur'],
    );
    assert.equal(row?.created, school.clock.now.getTime());
  });

  test('ring me back needs a number, a day and a part of the day', async () => {
    const school = await openSchool(db());
    const email = 'grace@example.com';
    assert.deepEqual(await faults(school, 'callbacks', { name: 'Grace', email, days: [], times: [] }), {
      '#/phone': 'required',
      '#/days': 'required',
      '#/times': 'required',
    });
    const wrong = { name: 'Grace', phone: '01632 960 778', days: ['SA'], times: ['night'] };
    assert.deepEqual(await faults(school, 'callbacks', wrong), {
      '#/days/0': 'invalid',
      '#/times/0': 'invalid',
    });
  });

  test('the waiting list takes a phone number or an email address', async () => {
    const school = await openSchool(db());
    const content = {
      mode: 'home',
      name: 'Faduma Cabdi',
      email: 'faduma@example.com',
      days: [],
      times: ['evening'],
    };
    const { status, body } = await school.post('waitlist', content);
    assert.equal(status, 201);
    const [row] = await db().query('select * from waitlist where school = $1', [school.id]);
    assert.deepEqual([row?.reference, row?.mode, row?.times], [body.reference, 'home', 'evening']);
    assert.deepEqual(await faults(school, 'waitlist', { ...content, email: undefined }), {
      '#/phone': 'required',
      '#/email': 'required',
    });
  });

  test('staff come in the order of the school, and closures within a range', async () => {
    const school = await openSchool(db(), {
      staff: [
        {
          id: 'z',
          name: 'First',
          role: 'Head teacher',
          languages: ['en', 'yo'],
          interpreters: ['bfi'],
          modes: ['phone'],
        },
        { id: 'a', name: 'Second' },
      ],
      closures: [
        { validFrom: '2026-12-21', validThrough: '2027-01-01', name: 'Winter holidays' },
        { validFrom: '2026-12-04', name: 'INSET day' },
      ],
    });
    const staff = await school.get<{ items: object[] }>('staff');
    assert.deepEqual(staff.body.items[0], {
      ...{ id: 'z', name: 'First', role: 'Head teacher' },
      ...{ languages: ['en', 'yo'], interpreters: ['bfi'], modes: ['phone'] },
      ...{ topics: [], years: [], days: [], available: true },
    });
    assert.equal(staff.body.items.length, 2);
    const names = async (query: string) =>
      (await school.get<{ items: { name: string }[] }>(`closures${query}`)).body.items.map(
        ({ name }) => name,
      );
    assert.deepEqual(await names(''), ['INSET day', 'Winter holidays']);
    assert.deepEqual(await names('?from=2026-12-05'), ['Winter holidays']);
    assert.deepEqual(await names('?to=2026-12-04'), []);
    assert.deepEqual(await names('?to=2026-12-04T00:00:01Z'), ['INSET day']);
    assert.deepEqual(await names('?from=2027-01-01&to=2027-01-02'), ['Winter holidays']);
    assert.equal((await school.get('closures?from=soon')).status, 400);
  });
});
