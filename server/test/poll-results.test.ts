import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answer, QuestionResult, Results } from '../../src/backend/contract/poll.ts';
import { questionRequest, type QuestionRequest } from '../../src/backend/contract/poll-office.ts';
import { finalResult, groupsOf, interimResult, tableOf, type Votes } from '../src/polls/results.ts';
import { advance, type Steps } from '../src/polls/steps.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, type TestSchool } from './support/school.ts';
import { AFTER_THE_CLOSE, ballotsOf, device, poll, QUESTIONS, results, vote } from './support/polls.ts';

const MIN = 5;
const questions: QuestionRequest[] = QUESTIONS.map((one) => questionRequest.parse(one));
const question = (id: string) => questions.find((one) => one.id === id)!;
const votesOf = (ballots: Record<string, Answer>[]): Votes => ({ ballots, comments: [] });
const final = (id: string, ballots: Record<string, Answer>[]) =>
  finalResult(question(id), votesOf(ballots), MIN);
const many = (count: number, answer: Answer, id: string) => ballotsOf(count, { [id]: answer });
const shownVotes = ({ options }: QuestionResult) => options.map(({ votes }) => votes);

test('a single choice: a small group is hidden, and another with it', () => {
  const ballots = [...many(40, 'a', 'one'), ...many(9, 'b', 'one'), ...many(2, 'c', 'one')];
  const { respondents, options } = final('one', ballots);
  assert.equal(respondents, 51);
  assert.deepEqual(
    options.map(({ votes }) => votes),
    [40, null, null],
  );
  assert.equal(final('one', many(4, 'a', 'one')).respondents, null);
});

test('several choices: who did not choose an option is a group as well', () => {
  const ballots = [...many(19, ['a'], 'some'), ...many(3, ['b'], 'some'), ...many(8, ['a', 'c'], 'some')];
  const { respondents, options } = final('some', ballots);
  assert.equal(respondents, 30);
  assert.deepEqual(
    options.map(({ votes }) => votes),
    [null, null, 8],
    '27 of 30 would name the three others',
  );
});

test('scores: means where they give nobody away, every score only where none is rare', () => {
  const give = (count: number, a: number, b: number) => many(count, { a, b }, 'much');
  const open = final('much', [...give(10, 1, 5), ...give(10, 3, 5), ...give(10, 5, 4), ...give(1, 2, 5)]);
  assert.deepEqual(open.options[0], { option: 'a', mean: 92 / 31, distribution: null });
  const all = final('much', [...give(10, 1, 5), ...give(10, 3, 5), ...give(10, 5, 4)]);
  assert.deepEqual(all.options[0], { option: 'a', mean: 3, distribution: [10, 0, 10, 0, 10] });
  assert.deepEqual(all.options[1], { option: 'b', mean: 14 / 3, distribution: [0, 0, 0, 10, 20] });
  const telling = final('much', [...give(20, 5, 5), ...give(1, 5, 2)]);
  assert.deepEqual(telling.options[1], { option: 'b', mean: null, distribution: null });
  assert.equal(telling.options[0]?.mean, 5, 'all of them alike are one large group');
});

test('a ranking is shown whole or, but for first preferences and the winner, not at all', () => {
  const rank = (count: number, ...order: string[]) => many(count, order, 'order');
  const whole = final('order', [
    ...rank(20, 'a', 'b', 'c'),
    ...rank(15, 'b', 'c', 'a'),
    ...rank(10, 'c', 'b', 'a'),
    ...rank(6, 'c'),
  ]);
  assert.deepEqual(shownVotes(whole), [20, 15, 16]);
  assert.deepEqual(whole.rounds?.[0], { votes: [20, 15, 16], exhausted: 0, out: ['b'] });
  assert.deepEqual(whole.winners, ['c']);
  assert.deepEqual(
    whole.options.map(({ points }) => points),
    [40, 60, 47],
  );
  const few = final('order', [
    ...rank(20, 'a', 'b'),
    ...rank(13, 'b', 'a'),
    ...rank(2, 'b', 'c'),
    ...rank(16, 'c'),
  ]);
  assert.deepEqual(shownVotes(few), [20, 15, 16]);
  assert.equal(few.rounds, null, 'two ballots would be seen to move');
  assert.deepEqual(
    few.options.map(({ points }) => points),
    [null, null, null],
  );
  assert.equal(few.winners.length, 1);
  const tie = final('order', [...rank(10, 'a'), ...rank(10, 'b')]);
  assert.deepEqual(tie.winners, ['a', 'b']);
});

test('nobody has voted: zeros, no means, no winners, and nothing that is not a number', () => {
  for (const one of questions) {
    const result = finalResult(one, votesOf([]), MIN);
    assert.equal(result.respondents, 0);
    assert.deepEqual(result.winners, []);
    assert.ok(
      !/NaN|Infinity/.test(
        JSON.stringify(result, (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value)),
      ),
    );
    for (const { mean } of result.options) assert.equal(mean ?? null, null);
  }
});

const option = fc.constantFrom('a', 'b', 'c');
const someBallot = fc.record(
  {
    one: fc.oneof({ weight: 5, arbitrary: fc.constant('a') }, { weight: 4, arbitrary: option }),
    some: fc.uniqueArray(option, { minLength: 1, maxLength: 2 }),
    much: fc.record({ a: fc.integer({ min: 1, max: 5 }), b: fc.constantFrom(1, 3, 5) }, { requiredKeys: [] }),
    order: fc.uniqueArray(option, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, Answer>>;
const someBallots = fc.array(someBallot, { maxLength: 90, size: 'max' });
const small = (count: number) => count > 0 && count < MIN;

test('whatever was voted, no small group is shown in the end, and none follows from what is shown', () => {
  fc.assert(
    fc.property(someBallots, (ballots) => {
      for (const one of questions.filter(({ method }) => method !== 'text')) {
        const shown = finalResult(one, votesOf(ballots), MIN);
        assert.ok(shown.respondents === null || !small(shown.respondents));
        const counts = shownVotes(shown).filter((count) => typeof count === 'number');
        assert.ok(!counts.some(small));
        if (one.method === 'multiple')
          assert.ok(!counts.some((count) => small(Number(shown.respondents) - count)));
        else if (one.method !== 'score' && shown.respondents !== null) {
          const hidden = one.options.length - counts.length;
          const rest = shown.respondents - counts.reduce((sum, count) => sum + count, 0);
          assert.ok(hidden === 0 || (hidden >= 2 && rest >= MIN));
        }
        for (const { distribution } of shown.options) assert.ok(!distribution?.some(small));
        for (const [index, { votes, exhausted }] of (shown.rounds ?? []).entries()) {
          const before = shown.rounds?.[index - 1];
          assert.ok(!small(exhausted - (before?.exhausted ?? 0)));
          for (const [place, count] of votes.entries())
            assert.ok(count === null || !small(count - (before?.votes[place] ?? 0)));
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** What is shown after each ballot, as the server does it, and when it was looked whether more can be. */
function watched(ballots: readonly Record<string, Answer>[]): Steps[] {
  let steps: Steps = {};
  let looked = 0;
  return ballots.map((_, index) => {
    const come = ballots.slice(0, index + 1);
    if (come.length - looked >= MIN) {
      steps = advance(questions, steps, votesOf(come), MIN);
      looked = come.length;
    }
    return steps;
  });
}

test('whoever watches results grow, and compares any two of them or the last, sees no small group', () => {
  let compared = 0;
  fc.assert(
    fc.property(someBallots, (ballots) => {
      const sequence = watched(ballots);
      for (const one of questions) {
        const tables = [...new Set(sequence.map((steps) => steps[one.id]?.shown))].filter(
          (table) => table !== undefined,
        );
        tables.push(tableOf(one, votesOf(ballots)));
        const groups = tables.map((table) => groupsOf(one, table));
        for (const [later, now] of groups.entries())
          for (const before of groups.slice(0, later)) {
            compared += 1;
            assert.ok(
              !now.some((group, index) => group - (before[index] ?? 0) < MIN),
              `${one.id}: ${before.join()} → ${now.join()}`,
            );
          }
        const shown = tables.slice(0, -1).map((table) => interimResult(one, table));
        for (const result of shown) {
          assert.equal(result.rounds, undefined);
          assert.ok(
            result.options.every(({ distribution, points }) => (distribution ?? points ?? null) === null),
          );
          assert.ok(!shownVotes(result).some((count) => small(count ?? 0)));
        }
      }
      const totals = sequence
        .map((steps) => steps['']?.shown?.respondents)
        .filter((total) => total !== undefined);
      totals.push(ballots.length);
      for (const now of new Set(totals))
        for (const before of new Set(totals)) assert.ok(!small(now - before));
      const changes = sequence.flatMap((steps, index) =>
        index > 0 && steps !== sequence[index - 1] ? [index] : [],
      );
      for (const [index, change] of changes.entries())
        assert.ok(change - (changes[index - 1] ?? -MIN) >= MIN);
    }),
    { numRuns: 150 },
  );
  assert.ok(compared > 100, 'there was something to compare');
});

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const cast = async (school: TestSchool, from: number, to: number, choice: (voter: number) => string) => {
    for (let voter = from; voter < to; voter += 1)
      assert.equal((await vote(school, { one: choice(voter) }, { token: device(voter) })).status, 201);
  };
  const first = ({ questions: [one] }: Results) => shownVotes(one as QuestionResult);

  test('an open poll shows what came some time ago, and in the end everything', async () => {
    const school = await openSchool(db(), {
      polls: [poll({ questions: QUESTIONS.slice(0, 1), quorum: 30 })],
    });
    const turn = (voter: number) => 'abc'.charAt(voter % 3);
    assert.deepEqual((await results(school)).body.respondents, null);
    await cast(school, 0, 17, turn);
    assert.deepEqual(
      first((await results(school)).body),
      [null, null, null],
      'too few yet to hide anybody among',
    );
    await cast(school, 17, 33, turn);
    const { body } = await results(school);
    assert.deepEqual(first(body), [5, 5, 5]);
    assert.deepEqual([body.interim, body.respondents, body.quorumMet], [true, 25, false]);
    const etag = (await results(school)).headers.get('ETag') ?? '';
    await cast(school, 33, 34, () => 'a');
    const same = await results(school, { headers: { 'If-None-Match': etag } });
    assert.equal(same.status, 304, 'one vote changes nothing that can be seen');
    school.later(AFTER_THE_CLOSE);
    const end = (await results(school)).body;
    assert.deepEqual(first(end), [12, 11, 11]);
    assert.deepEqual([end.interim, end.respondents, end.quorumMet], [false, 34, true]);
  });

  test('a poll in which nobody voted has a result, and one in which few did hides it', async () => {
    const few = poll({ id: 'few', ballots: ballotsOf(4, { one: 'a' }) });
    const school = await openSchool(db(), { polls: [poll({ quorum: 1 }), few] });
    school.later(AFTER_THE_CLOSE);
    const none = (await results(school)).body;
    assert.deepEqual([none.respondents, none.quorumMet, first(none)], [0, false, [0, 0, 0]]);
    const hidden = (await school.get<Results>('polls/few/results')).body;
    assert.deepEqual([hidden.respondents, first(hidden)], [null, [null, null, null]]);
  });
});
