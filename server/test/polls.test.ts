import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Poll } from '../../src/backend/contract/poll.ts';
import { keepPolls } from '../src/polls/close.ts';
import { asCsv, mintCodes } from '../src/polls/codes.ts';
import type { PollSeed } from '../src/polls/seed.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, type Reply } from './support/school.ts';
import {
  AFTER_THE_CLOSE,
  CODES,
  device,
  poll,
  QUESTIONS,
  results,
  STAFF_TOKEN,
  vote,
} from './support/polls.ts';

const typeOf = ({ body }: Reply): unknown => String(body.type).replace('urn:open-door:problem:', '');
const faultsOf = ({ body }: Reply): unknown[] =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const open = (...polls: PollSeed[]) => openSchool(db(), { polls }, { staffToken: STAFF_TOKEN });
  const count = async (table: string, school: string) => {
    const [row] = await db().query(`select count(*) as n from ${table} where school = $1`, [school]);
    return row?.n;
  };

  test('the server’s clock says whether a poll is open', async () => {
    const school = await open(poll({ opens: '2026-11-24T09:30:00+00:00' }));
    const read = async () => (await school.get<Poll>('polls/lunch')).body;
    assert.equal((await read()).status, 'upcoming');
    assert.equal(typeOf(await vote(school, { one: 'a' }, { token: device(1) })), 'poll-upcoming');
    school.later(30);
    assert.equal((await read()).status, 'open');
    assert.equal((await read()).now, '2026-11-24T09:30:00+00:00');
    school.later(AFTER_THE_CLOSE - 30);
    assert.equal((await read()).status, 'closed');
    const late = await vote(school, { one: 'a' }, { token: device(1) });
    assert.deepEqual([late.status, typeOf(late)], [409, 'poll-closed']);
    assert.equal((await school.get('polls/dinner')).status, 404);
  });

  test('a poll is read again only when it has changed, or a minute has passed', async () => {
    const school = await open(poll());
    const first = await school.get('polls/lunch');
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    assert.equal((await school.get('polls/lunch', { headers })).status, 304);
    school.later(1);
    assert.equal(
      (await school.get('polls/lunch', { headers })).status,
      200,
      'the time left is counted from it',
    );
    const shown = await results(school);
    const same = { 'If-None-Match': shown.headers.get('ETag') ?? '' };
    assert.equal((await results(school, { headers: same })).status, 304);
    assert.match(shown.headers.get('Vary') ?? '', /Authorization/);
  });

  test('a vote is counted once, however often it is sent', async () => {
    const school = await open(poll());
    const extra = { token: device(1), key: 'a-random-key' };
    const first = await vote(school, { one: 'a' }, extra);
    assert.deepEqual([first.status, first.body], [201, { state: 'counted' }]);
    const again = await vote(school, { one: 'a' }, extra);
    assert.deepEqual([again.status, again.body], [201, { state: 'counted' }]);
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    const other = await vote(school, { one: 'b' }, extra);
    assert.equal(typeOf(other), 'key-reused');
    const second = await vote(school, { one: 'b' }, { token: device(1) });
    assert.deepEqual([second.status, typeOf(second)], [409, 'voted-already']);
    const copies = await Promise.all(
      Array.from({ length: 12 }, (_, copy) =>
        vote(school, { one: 'c' }, { token: device(2), ...(copy % 2 === 0 && { key: 'another-key' }) }),
      ),
    );
    const statuses = copies.map(({ status }) => status);
    assert.ok(statuses.includes(201) && statuses.every((status) => status === 201 || status === 409));
    assert.equal(await count('poll_ballots', school.id), 2);
    assert.equal(await count('poll_voters', school.id), 2);
    assert.equal((await school.get('polls/lunch', { token: device(1) })).body.voted, true);
    assert.equal((await school.get('polls/lunch', { token: device(3) })).body.voted, false);
    assert.equal('voted' in (await school.get('polls/lunch')).body, false);
  });

  test('an answer that was lost at the close is given again for a while, and the vote is known after that', async () => {
    const school = await open(poll());
    const extra = { token: device(1), key: 'a-random-key' };
    await vote(school, { one: 'a' }, extra);
    school.later(AFTER_THE_CLOSE - 10);
    assert.equal((await vote(school, { one: 'a' }, extra)).status, 201);
    school.later(10);
    const late = await vote(school, { one: 'a' }, extra);
    assert.equal(typeOf(late), 'poll-closed');
    assert.match(String(late.body.detail), /Your vote is counted/);
    assert.equal(await count('poll_receipts', school.id), 0, 'receipts are gone');
    assert.equal(await count('poll_ballots', school.id), 1);
  });

  test('each code counts once, and nobody else’s does', async () => {
    const school = await open(poll({ eligibility: 'code', codes: CODES.slice(0, 2) }));
    const first = await vote(school, { one: 'a' }, { token: '7kq4 m2xp' });
    assert.equal(first.status, 201, 'as it is typed');
    assert.equal(typeOf(await vote(school, { one: 'a' }, { token: CODES[0] ?? '' })), 'voted-already');
    assert.equal(
      (await vote(school, { one: 'b' }, { token: CODES[1] ?? '' })).status,
      201,
      'the other on the slip',
    );
    const unknown = await vote(school, { one: 'b' }, { token: CODES[2] ?? '' });
    assert.deepEqual([unknown.status, typeOf(unknown)], [403, 'unknown-code']);
    assert.equal((await vote(school, { one: 'b' })).status, 401);
    assert.equal((await school.get('polls/lunch', { token: CODES[2] ?? '' })).body.voted, false);
    assert.equal((await school.get('polls/lunch', { token: CODES[0] ?? '' })).body.voted, true);
  });

  test('guessing codes is slowed down, for whoever guesses', async () => {
    const data = { polls: [poll({ eligibility: 'code', codes: CODES })] };
    const school = await openSchool(db(), data, { limits: { guessesByClient: { burst: 5, perMinute: 1 } } });
    const guess = (token: string, client: string) => vote(school, { one: 'a' }, { token, client });
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal((await guess(`WRONG${tries}`, '198.51.100.7')).status, 403);
    assert.equal((await guess(CODES[0] ?? '', '198.51.100.7')).status, 429);
    assert.equal((await school.get('polls/lunch', { token: 'WRONG', client: '198.51.100.7' })).status, 429);
    assert.equal((await guess(CODES[0] ?? '', '198.51.100.8')).status, 201);
  });

  test('codes are minted for paper, and only hashes are kept', async () => {
    const school = await open(poll({ eligibility: 'code' }), poll({ id: 'other' }));
    const slips = await mintCodes(db(), { school: school.id, poll: 'lunch', count: 3, perHousehold: 2 });
    assert.match(asCsv(slips), /^slip,code 1,code 2\r\n1,\w{4} \w{4},\w{4} \w{4}\r\n2,/);
    assert.match(asCsv([['ABCDEFGH']]), /^slip,code\r\n1,ABCD EFGH\r\n$/);
    assert.equal(new Set(slips.flat()).size, 6);
    for (const code of slips.flat())
      assert.equal((await vote(school, { one: 'a' }, { token: code })).status, 201);
    const stored = JSON.stringify(
      await db().query('select * from poll_codes where school = $1', [school.id]),
    );
    for (const code of slips.flat()) assert.ok(!stored.includes(code));
    await assert.rejects(
      mintCodes(db(), { school: school.id, poll: 'other', count: 1 }),
      /Nobody needs a code/,
    );
  });

  test('a device’s token is at least as long as a random one', async () => {
    const school = await open(poll());
    for (const token of ['short', 'x'.repeat(257)])
      assert.equal((await vote(school, { one: 'a' }, { token })).status, 401);
    assert.equal((await vote(school, { one: 'a' })).status, 401);
  });

  test('with the host’s session, a header of its proxy says who votes, when the server is told so', async () => {
    const data = { polls: [poll({ eligibility: 'host' })] };
    const told = await openSchool(db(), data, { voterHeader: 'X-Signed-In-As', staffToken: STAFF_TOKEN });
    const as = (name: string) => ({ headers: { 'X-Signed-In-As': name } });
    assert.equal((await vote(told, { one: 'a' }, as('grace'))).status, 201);
    assert.equal(typeOf(await vote(told, { one: 'b' }, as('grace'))), 'voted-already');
    assert.equal((await vote(told, { one: 'b' }, as('daniel'))).status, 201);
    assert.equal((await vote(told, { one: 'b' }, { token: device(1) })).status, 401);
    assert.equal((await told.get('polls/lunch', as('grace'))).body.voted, true);
    const untold = await openSchool(db(), data, { staffToken: STAFF_TOKEN });
    assert.equal((await vote(untold, { one: 'a' }, as('grace'))).status, 401);
    const made = await untold.post('polls', poll({ id: 'new', eligibility: 'host' }), { token: STAFF_TOKEN });
    assert.deepEqual([made.status, faultsOf(made)], [422, ['#/eligibility']]);
  });

  test('a vote can be changed until the close, where the poll allows it', async () => {
    const school = await open(poll({ changeable: true, results: 'after-close' }));
    const token = device(1);
    const keys = ['first-random-key', 'second-random-key'];
    const first = await vote(school, { one: 'a', words: 'Soup' }, { token, key: keys[0] ?? '' });
    assert.deepEqual(first.body, { state: 'counted' });
    const change = await vote(school, { one: 'b' }, { token, key: keys[1] ?? '' });
    assert.deepEqual([change.status, change.body], [201, { state: 'changed' }]);
    const late = await vote(school, { one: 'a', words: 'Soup' }, { token, key: keys[0] ?? '' });
    assert.equal(
      late.headers.get('Idempotent-Replayed'),
      'true',
      'an old sending that arrives late changes nothing',
    );
    const rows = await db().query('select answers from poll_ballots where school = $1', [school.id]);
    assert.deepEqual(
      rows.map(({ answers }) => answers),
      ['{"one":"b"}'],
    );
    assert.equal(await count('poll_comments', school.id), 0);
    const { body } = await school.get<Poll>('polls/lunch');
    assert.deepEqual([body.anonymous, body.privacy.linkedUntilClose], [false, true]);
    school.later(AFTER_THE_CLOSE);
    assert.equal((await school.get<Poll>('polls/lunch')).body.anonymous, true);
  });

  test('answers that cannot be are said to be, each at its place', async () => {
    const school = await open(poll());
    const refused = async (answers: Record<string, unknown>) => {
      const reply = await vote(school, answers, { token: device(1) });
      assert.equal(reply.status, 422, JSON.stringify(reply.body));
      return faultsOf(reply);
    };
    assert.deepEqual(await refused({ one: 'z' }), ['#/answers/one']);
    assert.deepEqual(await refused({ one: ['a'] }), ['#/answers/one']);
    assert.deepEqual(await refused({ some: ['a', 'z'] }), ['#/answers/some/1']);
    assert.deepEqual(await refused({ some: ['a', 'b', 'c'] }), ['#/answers/some']);
    assert.deepEqual(await refused({ much: { a: 6, b: 2.5, z: 1 } }), [
      '#/answers/much/a',
      '#/answers/much/b',
      '#/answers/much/z',
    ]);
    assert.deepEqual(await refused({ much: 'a' }), ['#/answers/much']);
    assert.deepEqual(await refused({ order: ['a', 'z'] }), ['#/answers/order/1']);
    assert.deepEqual(await refused({ words: ['a'] }), ['#/answers/words']);
    assert.deepEqual(await refused({ words: 'x'.repeat(10_001) }), ['#/answers/words']);
    assert.deepEqual(await refused({ one: 7 }), ['#/answers/one']);
    assert.deepEqual(await refused({ some: [], words: ' ' }), ['#/answers']);
    assert.deepEqual(await refused({}), ['#/answers']);
    const elsewhere = await vote(school, { one: 'a', dinner: 'b' }, { token: device(1) });
    assert.deepEqual([elsewhere.status, typeOf(elsewhere)], [409, 'other-poll']);
    assert.equal(await count('poll_voters', school.id), 0, 'who is refused has not voted');
  });

  test('rankings with gaps and repeats are put right, and a long comment is kept whole', async () => {
    const school = await open(poll());
    const words = `Line one\nline two\n${'ü'.repeat(10_000 - 18)}`;
    const answers = { order: ['b', '', 'b', 'a', 'b'], some: ['c', 'c'], words };
    assert.equal((await vote(school, answers, { token: device(1) })).status, 201);
    const [ballot] = await db().query('select answers from poll_ballots where school = $1', [school.id]);
    assert.deepEqual(JSON.parse(String(ballot?.answers)), { order: ['b', 'a'], some: ['c'] });
    const [comment] = await db().query('select text from poll_comments where school = $1', [school.id]);
    assert.equal(comment?.text, words);
  });

  test('the school makes a poll, and changes words but not the rules once somebody has voted', async () => {
    const school = await open();
    const wish = JSON.parse(JSON.stringify(poll())) as Record<string, unknown>;
    const send = (more: object = {}, extra: object = {}) =>
      school.post('polls', { ...wish, ...more }, { token: STAFF_TOKEN, ...extra });
    assert.equal((await send({}, { token: 'wrong' })).status, 403);
    const made = await send({}, { key: 'k' });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.match(made.headers.get('Location') ?? '', /\/polls\/lunch$/);
    assert.equal((await send({}, { key: 'k' })).headers.get('Idempotent-Replayed'), 'true');
    assert.equal((await send({ minCell: 10 })).status, 200, 'nobody has voted yet');
    await vote(school, { one: 'a' }, { token: device(1) });
    const words = await send({ minCell: 10, title: 'Lunch, again', closes: '2026-11-26T17:00:00+00:00' });
    assert.deepEqual([words.status, words.body.title], [200, 'Lunch, again']);
    assert.equal(typeOf(await send({ minCell: 3 })), 'has-votes');
    assert.equal(typeOf(await send({ minCell: 10, questions: QUESTIONS.slice(1) })), 'has-votes');
    school.later(3 * 24 * 60);
    assert.equal(typeOf(await send({ minCell: 10, closes: '2026-12-26T17:00:00+00:00' })), 'poll-closed');
  });

  test('a poll that cannot be is refused, with all that is wrong', async () => {
    const school = await open();
    const refused = async (more: object) => {
      const reply = await school.post('polls', { ...poll(), ...more }, { token: STAFF_TOKEN });
      assert.equal(reply.status, 422, JSON.stringify(reply.body));
      return faultsOf(reply);
    };
    const [single, multiple, score] = QUESTIONS;
    const ask = (...questions: object[]) => refused({ questions });
    assert.deepEqual(await refused({ closes: '2026-11-23T08:00:00+00:00' }), ['#/closes']);
    assert.deepEqual(await refused({ opens: '2026-99-23T08:00:00+00:00' }), ['#/opens']);
    assert.deepEqual(await refused({ questions: [] }), ['#/questions']);
    assert.deepEqual(await ask({ ...single, options: [] }), ['#/questions/0/options']);
    assert.deepEqual(await ask({ ...single, options: [single?.options?.[0], single?.options?.[0]] }), [
      '#/questions/0/options/1/id',
    ]);
    assert.deepEqual(await ask(single ?? {}, single ?? {}), ['#/questions/1/id']);
    assert.deepEqual(await ask({ ...single, method: 'guess' }), ['#/questions/0/method']);
    assert.deepEqual(await ask({ ...single, max: 2 }, { ...multiple, max: 0 }), ['#/questions/1/max']);
    assert.deepEqual(await ask({ ...single, max: 2 }), ['#/questions/0/max']);
    assert.deepEqual(await ask({ ...score, scale: { min: 5, max: 1, minLabel: 'a', maxLabel: 'b' } }), [
      '#/questions/0/scale',
    ]);
    assert.deepEqual(await refused({ changeable: true, anonymous: true }), ['#/results', '#/anonymous']);
    assert.deepEqual(await refused({ privacy: { seenBy: 'All', keptUntil: '2026-11-24' } }), [
      '#/privacy/keptUntil',
    ]);
    assert.deepEqual(await refused({ id: '__proto__', title: ' ' }), ['#/id', '#/title']);
  });

  test('a withdrawn poll counts nothing and shows nothing', async () => {
    const school = await open(poll());
    await vote(school, { one: 'a' }, { token: device(1) });
    const withdrawal = await school.post<Poll>('polls/lunch/withdrawals', undefined, { token: STAFF_TOKEN });
    assert.deepEqual([withdrawal.status, withdrawal.body.status], [200, 'withdrawn']);
    assert.equal(typeOf(await vote(school, { one: 'a' }, { token: device(2) })), 'poll-withdrawn');
    assert.equal((await results(school)).status, 403);
    assert.equal((await school.post('polls/lunch/withdrawals', undefined, {})).status, 401);
  });

  test('after the close the school reads comments, releases some, and says what came of it', async () => {
    const school = await open(poll());
    const staff = { token: STAFF_TOKEN };
    await vote(school, { one: 'a', words: 'More soup' }, { token: device(1) });
    await vote(school, { words: 'Mrs K is mean' }, { token: device(2) });
    const outcome = { date: '2026-12-01', text: { en: 'You said: soup.', pl: 'Zupa.' } };
    assert.equal(typeOf(await school.get('polls/lunch/comments', staff)), 'poll-running');
    assert.equal(typeOf(await school.post('polls/lunch/outcomes', outcome, staff)), 'poll-running');
    school.later(AFTER_THE_CLOSE);
    const { body } = await school.get<{ items: { id: string; text: string; released: boolean }[] }>(
      'polls/lunch/comments',
      staff,
    );
    assert.deepEqual(body.items.map(({ text }) => text).sort(), ['More soup', 'Mrs K is mean']);
    const shown = async () => {
      const { questions } = (await results(school)).body;
      return (questions as { question: string; comments: string[] }[]).find(
        ({ question }) => question === 'words',
      )?.comments;
    };
    assert.deepEqual(await shown(), []);
    const soup = body.items.find(({ text }) => text === 'More soup');
    const address = `polls/lunch/comments/${soup?.id}/releases`;
    const released = await school.post(address, undefined, staff);
    assert.deepEqual(released.body, { id: soup?.id, question: 'words', text: 'More soup', released: true });
    assert.deepEqual(await shown(), ['More soup']);
    await school.post(address, { released: false }, staff);
    assert.deepEqual(await shown(), []);
    assert.equal((await school.post('polls/lunch/comments/none/releases', undefined, staff)).status, 404);
    assert.equal((await school.get('polls/lunch/comments')).status, 401);
    const said = await school.post<Poll>('polls/lunch/outcomes', outcome, staff);
    assert.equal(said.status, 200);
    assert.deepEqual((await school.get<Poll>('polls/lunch')).body.outcome, outcome);
  });

  test('who may see results, and when', async () => {
    const school = await open(poll({ results: 'after-vote' }), poll({ id: 'close', results: 'after-close' }));
    await vote(school, { one: 'a' }, { token: device(1) });
    await vote(school, { one: 'a' }, { token: device(1) }, 'close');
    const hidden = await results(school);
    assert.deepEqual([hidden.status, typeOf(hidden as unknown as Reply)], [403, 'results-hidden']);
    assert.equal((await results(school, { token: device(2) })).status, 403);
    assert.equal((await results(school, { token: device(1) })).status, 200);
    assert.equal((await school.get('polls/close/results', { token: device(1) })).status, 403);
    school.later(AFTER_THE_CLOSE);
    assert.equal((await results(school)).status, 200);
    assert.equal((await school.get('polls/close/results')).status, 200);
  });

  test('after the day until which votes are kept, only the result is left', async () => {
    const ballots = Array.from({ length: 6 }, () => ({ one: 'a', words: 'Hello' }));
    const privacy = { seenBy: 'Nobody', keptUntil: '2026-12-01' };
    const school = await open(poll({ ballots, released: ['Hello'], privacy, codes: CODES }));
    school.later(AFTER_THE_CLOSE);
    await keepPolls(db(), school.clock.now.getTime());
    const before = (await results(school)).body;
    assert.equal(before.respondents, 6);
    school.later(7 * 24 * 60);
    await keepPolls(db(), school.clock.now.getTime());
    for (const table of ['poll_codes', 'poll_voters', 'poll_ballots', 'poll_comments'])
      assert.equal(await count(table, school.id), 0, table);
    assert.deepEqual((await results(school)).body, before);
  });
});
