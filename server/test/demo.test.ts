import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  closure,
  slot,
  staff,
  type Closure,
  type Slot,
  type Staff,
} from '../../src/backend/contract/booking.ts';
import { page } from '../../src/backend/contract/common.ts';
import { poll, question, questionResult, results } from '../../src/backend/contract/poll.ts';
import { person, term, type Person } from '../../src/backend/contract/contact.ts';
import { createApp } from '../src/app.ts';
import { addDays, dayOf } from '../src/core/zoned.ts';
import type { Database } from '../src/db/port.ts';
import {
  absenceAround,
  closedBecause,
  closuresBetween,
  termsAround,
  weekdayOf,
} from '../src/demo/calendar.ts';
import { PEOPLE } from '../src/demo/people.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';

const LONDON = 'Europe/London';
const TODAY = new Date('2026-11-24T07:00:00Z');
const TOPICS = [
  'bullying',
  'money and food',
  'attendance',
  'extra help with learning',
  'sleep and worries',
  'clubs and breakfast',
  'homework and reading',
];
const inDays = (count: number) => new Date(TODAY.getTime() + count * 24 * 60 * 60_000);

async function read(db: Database, school: string, path: string, now = TODAY): Promise<unknown> {
  const app = createApp({ db, now: () => now });
  const response = await app.fetch(new Request(`http://localhost/api/${school}/${path}`));
  assert.equal(response.status, 200);
  return response.json();
}

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const slots = async (school: string, now = TODAY): Promise<readonly Slot[]> =>
    z.parse(page(slot), await read(db(), school, 'slots?limit=1000', now)).items;

  test('the demonstration school has people, times and a closed day in the coming four weeks', async () => {
    await seedDemo(db(), { school: 'demo', now: TODAY });
    const people: readonly Staff[] = z.parse(page(staff), await read(db(), 'demo', 'staff')).items;
    assert.ok(people.length >= 10);
    const spoken = new Set(people.flatMap(({ languages }) => languages));
    for (const language of ['en', 'pl', 'ur', 'ar', 'ro', 'so', 'pa'])
      assert.ok(spoken.has(language), language);
    assert.ok(people.some(({ interpreters }) => interpreters.includes('bfi')));

    const offered = await slots('demo');
    assert.ok(offered.length > 300);
    const there = PEOPLE.filter(({ away }) => !away).map(({ id }) => id);
    assert.deepEqual(new Set(offered.map((one) => one.staff.id)), new Set(there));
    assert.deepEqual(
      new Set(offered.flatMap(({ modes }) => modes)),
      new Set(['in-person', 'phone', 'video', 'home']),
    );
    const free = offered.filter(({ remaining }) => remaining > 0);
    assert.ok(
      free.length > offered.length / 2 && free.length < offered.length,
      'some are taken, most are free',
    );
    assert.ok(
      offered.some(({ capacity, remaining }) => capacity > 1 && remaining > 0 && remaining < capacity),
    );
    const days = new Set(offered.map(({ start }) => start.slice(0, 10)));
    assert.ok(days.has('2026-11-24') && !days.has('2026-12-21') && days.has('2026-12-18'));

    const closed: readonly Closure[] = z.parse(
      page(closure),
      await read(db(), 'demo', 'closures?from=2026-11-24&to=2026-12-22'),
    ).items;
    assert.ok(closed.length > 0);
    for (const { validFrom, validThrough } of closed) {
      assert.ok(
        ![...days].some((day) => day >= validFrom && day <= validThrough),
        'nobody can be met on a closed day',
      );
    }
  });

  test('families find whom to ask about what matters, a class teacher for each year, and who covers', async () => {
    await seedDemo(db(), { school: 'asked', now: TODAY });
    const ask = async (query: string): Promise<readonly Person[]> =>
      z.parse(page(person), await read(db(), 'asked', `staff${query}`)).items;
    for (const topic of TOPICS) assert.ok((await ask(`?topic=${topic}`)).length > 0, topic);
    for (const year of ['Reception', ...[1, 2, 3, 4, 5, 6].map((number) => `Year ${number}`)]) {
      const teachers = (await ask(`?year=${year}`)).filter(({ years }) => years.length > 0);
      assert.equal(teachers.length, 1, year);
    }
    const people = await ask('');
    for (const { replyWithin = 0, deputy = 'adeyemi' } of people) {
      assert.ok(replyWithin > 0);
      assert.ok(people.some(({ id }) => id === deputy));
    }
    const [away, ...others] = people.filter(({ available }) => !available);
    assert.deepEqual([away?.id, others], ['morgan', []]);
    assert.deepEqual([away?.awayFrom, away?.awayUntil], ['2026-11-16', '2026-12-11']);
    const terms = z.parse(page(term), await read(db(), 'asked', 'terms?from=2026-11-24&to=2027-01-31')).items;
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Autumn term 2026', 'Spring term 2027'],
    );
  });

  test('there is a poll to vote in, one that is decided and one that comes', async () => {
    await seedDemo(db(), { school: 'polls', now: TODAY });
    const asked = async (id: string) => z.parse(poll, await read(db(), 'polls', `polls/${id}`));
    const lunch = await asked('lunch');
    assert.equal(lunch.status, 'open');
    assert.deepEqual(
      lunch.questions.map((one) => z.parse(question, one).method),
      ['single', 'ranked', 'score', 'text'],
    );
    for (const language of ['en', 'pl', 'ur']) assert.ok(Object.keys(lunch.title).includes(language));
    assert.equal((await asked('school-day')).status, 'upcoming');
    const clubs = await asked('clubs');
    assert.equal(clubs.status, 'closed');
    assert.ok(clubs.outcome);
    const shown = async () => z.parse(results, await read(db(), 'polls', 'polls/clubs/results'));
    const before = await shown();
    assert.equal(before.respondents, 212);
    const [chosen, day] = before.questions.map((one) => z.parse(questionResult, one));
    assert.ok(chosen?.options.every(({ votes }) => Number(votes) > 20));
    assert.deepEqual([day?.winners, day?.rounds?.length], [['fri'], 3]);
    await seedDemo(db(), { school: 'polls', now: inDays(1) });
    assert.deepEqual(await shown(), before);
    assert.equal((await asked('lunch')).status, 'open');
    const later = z.parse(poll, await read(db(), 'polls', 'polls/lunch', inDays(8)));
    assert.equal(later.status, 'open', 'its close has moved on by a day');
  });

  test('places are counted right, and starting again changes nothing', async () => {
    // Two servers that start at the same time both do this.
    await Promise.all([1, 2].map(() => seedDemo(db(), { school: 'twice', now: TODAY })));
    const state = () =>
      db().query(
        `select s.id, s.booked, s.capacity, (select count(*) from bookings b where b.school = s.school and b.slot = s.id) as n
         from slots s where s.school = $1 order by s.id`,
        ['twice'],
      );
    const before = await state();
    for (const { booked, n, capacity } of before) assert.ok(booked === n && Number(n) <= Number(capacity));
    await seedDemo(db(), { school: 'twice', now: TODAY });
    assert.deepEqual(await state(), before);
  });

  test('on a later day the new days are added and the old ones stay', async () => {
    await seedDemo(db(), { school: 'later', now: TODAY });
    const before = await slots('later');
    const later = inDays(24);
    await seedDemo(db(), { school: 'later', now: later });
    const after = await slots('later');
    assert.deepEqual(after.slice(0, before.length), before);
    assert.ok(after.length > before.length);
    await seedDemo(db(), { school: 'fresh', now: later });
    const places = (list: readonly Slot[]) => list.map(({ id, remaining }) => `${id}: ${remaining}`);
    assert.deepEqual(places(await slots('later', later)), places(await slots('fresh', later)));
  });
});

test('whatever day it is, the next four weeks have a closed day, and closures do not depend on when one looks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
      const today = addDays('2020-01-01', offset);
      const closures = closuresBetween(today, addDays(today, 27));
      assert.ok(closures.length > 0);
      const tomorrow = closuresBetween(addDays(today, 1), addDays(today, 28));
      for (const one of closures.filter(({ validThrough = '' }) => validThrough > today)) {
        assert.ok(tomorrow.some((other) => JSON.stringify(other) === JSON.stringify(one)));
      }
    }),
  );
});

test('whatever day it is, somebody is away and back later, and the day is in a term unless the school is closed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
      const today = addDays('2020-01-01', offset);
      const { awayFrom, awayUntil } = absenceAround(today);
      assert.ok(awayFrom < today && today < awayUntil);
      assert.deepEqual([weekdayOf(awayFrom), weekdayOf(awayUntil)], [1, 5]);
      const term = termsAround(today).find((one) => one.validFrom <= today && today <= one.validThrough);
      assert.ok(term ?? closedBecause(today));
    }),
  );
});

test('nobody at the demonstration school is in two places at once', () => {
  for (const { id, hours, bufferMinutes = 5 } of PEOPLE) {
    for (const { gap, from, to } of hours) assert.ok(from < to && (gap === 0 || gap >= bufferMinutes), id);
    for (const day of [1, 2, 3, 4, 5]) {
      const today = hours.filter(({ days }) => days.includes(day)).sort((a, b) => (a.from < b.from ? -1 : 1));
      for (const [index, one] of today.entries()) assert.ok((today[index + 1]?.from ?? '24:00') > one.to, id);
    }
  }
  assert.equal(weekdayOf(dayOf(TODAY.getTime(), LONDON)), 2);
});
