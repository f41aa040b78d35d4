import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { staff as staffSchema } from '../../src/backend/contract/booking.ts';
import { page } from '../../src/backend/contract/common.ts';
import { person, term, type Person } from '../../src/backend/contract/contact.ts';
import { choose, somebodyElse, type Wish } from '../src/enquiries/choose.ts';
import { seed } from '../src/seed.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, type TestSchool } from './support/school.ts';

const MENTOR = {
  id: 'mentor',
  name: 'رنا حداد',
  role: 'Learning mentor',
  phonetic: 'RAH-na had-DAHD',
  photo: '/assets/staff/mentor.svg',
  languages: ['en', 'ar'],
  topics: ['bullying', 'money and food'],
  years: ['Year 2', 'Class 3B'],
  days: ['MO', 'WE'] as const,
  phone: '01632 960 778',
  email: 'mentor@example.com',
  replyWithin: 2,
  awayFrom: '2026-11-25',
  awayUntil: '2026-11-27',
  deputy: 'head',
};
const STAFF = [
  { id: 'head', name: 'Mrs Adeyemi', interpreters: ['pl'] },
  MENTOR,
  { id: 'grant', name: 'Mr Grant', topics: ['Money and food'], years: ['Year 6'] },
];

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const find = async (school: TestSchool, query = ''): Promise<string[]> => {
    const { status, body } = await school.get(`staff${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    return z.parse(page(person), body).items.map(({ id }) => id);
  };

  test('a person is there with everything that was said, and booking reads the same answer', async () => {
    const school = await openSchool(db(), { staff: STAFF });
    const { body } = await school.get<{ items: Person[] }>('staff');
    assert.deepEqual(body.items[1], {
      ...MENTOR,
      ...{ interpreters: [], modes: ['in-person', 'phone', 'video', 'home'], available: true },
    });
    assert.deepEqual(body.items[0], {
      ...{ id: 'head', name: 'Mrs Adeyemi', languages: ['en'], interpreters: ['pl'] },
      ...{ modes: ['in-person', 'phone', 'video', 'home'], topics: [], years: [], days: [], available: true },
    });
    assert.equal(z.parse(page(staffSchema), body).items.length, 3);
  });

  test('people are found by topic, year and language, in the order of the school', async () => {
    const school = await openSchool(db(), { staff: STAFF });
    assert.deepEqual(await find(school), ['head', 'mentor', 'grant']);
    assert.deepEqual(await find(school, '?topic=money%20and%20food'), ['mentor', 'grant']);
    assert.deepEqual(await find(school, '?topic=money'), []);
    assert.deepEqual(await find(school, '?year=year%202'), ['head', 'mentor']);
    assert.deepEqual(await find(school, '?year=Class+3B'), ['head', 'mentor']);
    assert.deepEqual(await find(school, '?language=pl-PL'), ['head']);
    assert.deepEqual(await find(school, '?language=ar&topic=Bullying&year='), ['mentor']);
    assert.equal((await school.get('staff?language=not%20one')).status, 400);
  });

  test('somebody is away from the first to the last day, by the clock of the school', async () => {
    const school = await openSchool(db(), { staff: STAFF, settings: { timeZone: 'Pacific/Auckland' } });
    const there = async (now: string) => {
      school.clock.now = new Date(now);
      const { body, headers } = await school.get<{ items: Person[] }>('staff');
      return [body.items[1]?.available, headers.get('ETag')];
    };
    const [before, etag] = await there('2026-11-24T10:59:00Z');
    const [first] = await there('2026-11-24T11:00:00Z');
    const [last] = await there('2026-11-27T10:59:00Z');
    const [after, again] = await there('2026-11-27T11:00:00Z');
    assert.deepEqual([before, first, last, after], [true, false, false, true]);
    assert.equal(etag, again);
    const unchanged = await school.get('staff', { headers: { 'If-None-Match': String(etag) } });
    assert.equal(unchanged.status, 304);
  });

  test('an absence with one end has no other', async () => {
    const school = await openSchool(db(), {
      staff: [
        { id: 'gone', name: 'A', awayFrom: '2026-11-24' },
        { id: 'going', name: 'B', awayFrom: '2026-11-25' },
        { id: 'coming', name: 'C', awayUntil: '2026-11-24' },
        { id: 'back', name: 'D', awayUntil: '2026-11-23' },
      ],
    });
    const { body } = await school.get<{ items: Person[] }>('staff');
    assert.deepEqual(
      body.items.map(({ available }) => available),
      [false, true, false, true],
    );
  });

  test('terms are told within a range, with an ETag', async () => {
    const terms = [
      { validFrom: '2027-01-04', validThrough: '2027-04-01', name: 'Spring term' },
      { validFrom: '2026-09-02', validThrough: '2026-12-18', name: 'Autumn term' },
    ];
    const school = await openSchool(db(), { terms });
    const { body, headers } = await school.get('terms');
    assert.deepEqual(z.parse(page(term), body).items, terms.toReversed());
    const etag = headers.get('ETag') ?? '';
    assert.equal((await school.get('terms', { headers: { 'If-None-Match': etag } })).status, 304);
    const names = async (query: string) =>
      (await school.get<{ items: { name: string }[] }>(`terms${query}`)).body.items.map(({ name }) => name);
    assert.deepEqual(await names('?from=2026-12-18&to=2027-01-04'), ['Autumn term']);
    assert.deepEqual(await names('?from=2026-12-19'), ['Spring term']);
    assert.equal((await school.get('terms?to=later')).status, 400);
  });

  test('seeding again changes what is said about somebody, and refuses days that cannot be', async () => {
    const school = await openSchool(db(), { staff: STAFF });
    await seed(db(), school.id, { staff: [{ ...MENTOR, topics: ['music'], years: [] }] });
    assert.deepEqual(await find(school, '?topic=music&year=Year%206'), ['mentor']);
    const wrong = { validFrom: '2026-12-01', validThrough: '2026-11-01', name: 'Wrong' };
    await assert.rejects(seed(db(), school.id, { terms: [wrong] }), /“Wrong” must have days/);
    await assert.rejects(
      seed(db(), school.id, { closures: [{ validFrom: '1/12/2026', name: 'x' }] }),
      /like 2026-11-24/,
    );
    await assert.rejects(seed(db(), school.id, { settings: { closes: '4pm' } }), /Write one like 16:00/);
  });
});

const someone = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, languages: ['en'], interpreters: [], modes: [], topics: [], years: [], days: [] },
  ...{ available: true, ...more },
});
const PEOPLE = [
  someone('head'),
  someone('two', { years: ['Year 2'], topics: ['reading'] }),
  someone('three', { years: ['Year 3'], topics: ['reading'], deputy: 'nobody' }),
  someone('bully', { topics: ['bullying'] }),
  someone('nurse', { languages: ['en', 'pl'], topics: ['sleep'], deputy: 'bully' }),
  someone('polish', { languages: ['pl'], topics: ['bullying'], years: ['Year 5', 'Year 6'] }),
];
const without = (...ids: string[]) =>
  PEOPLE.map((person) => (ids.includes(person.id) ? { ...person, available: false } : person));
const choice = (wish: Wish, people = PEOPLE) => choose(people, wish)?.person.id;

test('whoever suits best is chosen: by topic, then by year, then by language', () => {
  assert.equal(choice({}), 'head');
  assert.equal(choice({ topic: 'Bullying' }), 'bully');
  assert.equal(choice({ topic: 'bullying', year: 'Year 5' }), 'polish', 'who looks after that very year');
  assert.equal(choice({ topic: 'bullying', year: 'Year 2' }), 'bully', 'not who looks after another');
  assert.equal(choice({ topic: 'bullying', language: 'pl-PL' }), 'polish');
  assert.equal(choice({ topic: 'reading', year: 'Year 3' }), 'three');
  assert.equal(choice({ year: 'year 3' }), 'three', 'the class teacher');
  assert.equal(choice({ topic: 'something else', year: 'Year 2' }), 'two');
  assert.equal(choice({ topic: 'something else', year: 'Year 9' }), 'head');
  assert.equal(choice({ language: 'pl' }), 'nurse');
  assert.equal(choice({ staff: 'nurse', topic: 'bullying' }), 'nurse', 'but whom they ask for comes first');
  assert.equal(choice({ staff: 'stranger' }), undefined);
  assert.equal(choose([], {}), undefined);
});

test('when the best is away it is the next who suits, else the deputy, else the first who is there', () => {
  assert.equal(choice({ topic: 'bullying' }, without('bully')), 'polish');
  assert.equal(choice({ topic: 'sleep' }, without('nurse')), 'bully');
  assert.equal(choice({ topic: 'reading', year: 'Year 3' }, without('three')), 'head');
  assert.equal(choice({ topic: 'sleep' }, without('nurse', 'bully')), 'head', 'a deputy who is away as well');
  assert.equal(
    choice({ staff: 'three' }, without('three')),
    'three',
    'nobody covers for whom they asked for',
  );
  const everybody = without(...PEOPLE.map(({ id }) => id));
  assert.equal(choice({ topic: 'sleep' }, everybody), 'nurse');
  const ring = ['a', 'b'].map((id) => someone(id, { available: false, deputy: id === 'a' ? 'b' : 'a' }));
  assert.equal(choice({ staff: 'a' }, ring), 'a', 'two who cover for each other');
});

test('somebody else is who can help with the same and has not had it, else the first', () => {
  const next = (had: string[], wish: Wish = { topic: 'bullying' }, people = PEOPLE) =>
    somebodyElse(people, had, wish)?.id;
  assert.equal(next(['bully']), 'polish');
  assert.equal(next(['bully', 'polish']), 'head');
  assert.equal(next(['bully', 'polish', 'head']), 'two');
  assert.equal(next(['bully'], { topic: 'bullying', year: 'Year 2' }), 'head');
  assert.equal(next(['head'], { year: 'Year 3' }), 'three');
  assert.equal(next(['bully'], { topic: 'bullying' }, without('polish')), 'head', 'who is there comes first');
  const all = PEOPLE.map(({ id }) => id);
  assert.equal(next(all), 'head');
  assert.equal(next(all.toReversed()), 'two', 'never who has it already');
  assert.equal(next(['head'], {}, PEOPLE.slice(0, 1)), undefined);
  assert.equal(next(['head'], {}, without(...all)), 'two', 'everybody is away');
});
