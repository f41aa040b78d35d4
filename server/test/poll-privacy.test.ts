import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../src/core/codes.ts';
import type { Database } from '../src/db/port.ts';
import { canonical } from '../src/http/idempotency.ts';
import { keepPolls, settle } from '../src/polls/close.ts';
import { findPoll } from '../src/polls/poll.ts';
import type { PollSeed } from '../src/polls/seed.ts';
import { loadSchool } from '../src/schools/school.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, type TestSchool } from './support/school.ts';
import { AFTER_THE_CLOSE, device, poll, vote } from './support/polls.ts';

const VOTERS = Array.from({ length: 24 }, (_, voter) => voter);
const key = (voter: number) => `a-long-random-key-${voter}`;
const answersOf = (voter: number) => ({ one: 'abc'.charAt(voter % 3), words: `Words of ${voter}` });

const COLUMNS = {
  poll_codes: ['school', 'poll', 'voter'],
  poll_voters: ['school', 'poll', 'voter'],
  poll_ballots: ['school', 'poll', 'id', 'answers'],
  poll_comments: ['school', 'poll', 'id', 'question', 'text', 'released'],
  poll_receipts: ['school', 'key', 'poll', 'fingerprint', 'status', 'body'],
  poll_steps: ['school', 'poll', 'ballots', 'steps'],
};
type Table = keyof typeof COLUMNS;
const TABLES = Object.keys(COLUMNS) as Table[];

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const rowsOf = (table: Table, school: TestSchool) =>
    db().query(`select * from ${table} where school = $1`, [school.id]);

  async function votedIn(more: Partial<PollSeed> = {}): Promise<TestSchool> {
    const school = await openSchool(db(), { polls: [poll(more)] });
    for (const voter of VOTERS) {
      const { status } = await vote(school, answersOf(voter), { token: device(voter), key: key(voter) });
      assert.equal(status, 201);
      school.later(1);
    }
    return school;
  }

  test('no two tables share a value by which a voter could be matched with a ballot', async () => {
    const school = await votedIn();
    const values = new Map<string, Set<string>>();
    for (const table of TABLES) {
      const rows = await rowsOf(table, school);
      for (const row of rows) assert.deepEqual(Object.keys(row).sort(), [...COLUMNS[table]].sort());
      const telling = rows.flatMap((row) =>
        Object.entries(row)
          .filter(([name]) => !['school', 'poll', 'status', 'body', 'released', 'question'].includes(name))
          .map(([, value]) => String(value)),
      );
      values.set(table, new Set(telling));
    }
    for (const one of TABLES)
      for (const other of TABLES.filter((table) => table > one))
        for (const value of values.get(one) ?? [])
          assert.ok(!values.get(other)?.has(value), `${value} is in ${one} and in ${other}`);
    const answers = await db().query('select * from answers where school = $1', [school.id]);
    assert.deepEqual(answers, [], 'nothing with a time is kept of a vote');
  });

  test('neither tokens nor keys are stored, and no stored hash can be made from what is', async () => {
    const school = await votedIn();
    const { secret } = await loadSchool(db(), school.id);
    const everything = JSON.stringify(await Promise.all(TABLES.map((table) => rowsOf(table, school))));
    for (const voter of VOTERS) {
      assert.ok(!everything.includes(device(voter)));
      assert.ok(!everything.includes(key(voter)));
    }
    const prints = new Set((await rowsOf('poll_receipts', school)).map(({ fingerprint: print }) => print));
    assert.equal(prints.size, VOTERS.length);
    const print = (voter: unknown, answers: unknown, ...rest: string[]) =>
      fingerprint(secret, canonical(['ballots', school.id, 'lunch', voter, answers, ...rest]));
    const voters = (await rowsOf('poll_voters', school)).map(({ voter }) => voter);
    for (const voter of voters)
      for (const answers of VOTERS.map(answersOf))
        for (const rest of [[], ['']]) assert.ok(!prints.has(await print(voter, answers, ...rest)));
  });

  test('rows come back in an order that is not the one in which people voted', async () => {
    const school = await votedIn();
    const { id } = school;
    await settle(db(), id, (await findPoll(db(), id, 'lunch'))!);
    const ballots = await rowsOf('poll_ballots', school);
    const voters = await rowsOf('poll_voters', school);
    const comments = await rowsOf('poll_comments', school);
    const sorted = (list: unknown[]) => [...list].map(String).sort();
    assert.deepEqual(
      ballots.map((row) => row.id),
      sorted(ballots.map((row) => row.id)),
    );
    assert.deepEqual(
      voters.map((row) => row.voter),
      sorted(voters.map((row) => row.voter)),
    );
    const order = comments.map(({ text }) => Number(String(text).replace(/\D/g, '')));
    assert.notDeepEqual(order, VOTERS);
    assert.equal((await rowsOf('poll_receipts', school)).length, 0);
    assert.equal((await rowsOf('poll_steps', school)).length, 0);
  });

  const onPostgres = engine.name === 'PostgreSQL';

  test(
    'PostgreSQL does not know any more which rows were written together',
    { skip: !onPostgres },
    async () => {
      const school = await votedIn();
      const groups = (table: string) =>
        db().query(
          `select xmin::text as written, count(*) as n from ${table} where school = $1 group by xmin::text`,
          [school.id],
        );
      assert.ok((await groups('poll_ballots')).length > 1);
      await keepPolls(db(), school.clock.now.getTime());
      const [ballots, voters] = [await groups('poll_ballots'), await groups('poll_voters')];
      assert.deepEqual([ballots.length, voters.length], [1, 1], 'each table was written at once');
      assert.notEqual(ballots[0]?.written, voters[0]?.written);
      const places = await db().query('select id from poll_ballots where school = $1 order by ctid', [
        school.id,
      ]);
      const ids = places.map(({ id }) => String(id));
      assert.deepEqual(ids, [...ids].sort());
    },
  );

  test('SQLite keeps no hidden row number', { skip: onPostgres }, async () => {
    for (const table of TABLES.filter((one) => one !== 'poll_steps'))
      await assert.rejects(db().query(`select rowid from ${table}`), /no such column/, table);
  });

  test('no vote is lost or doubled while rows are put into another order', async () => {
    const school = await openSchool(db(), { polls: [poll()] });
    const votes = VOTERS.flatMap((voter) => [0, 1].map(() => ({ token: device(voter), key: key(voter) })));
    const upkeep = async () => {
      for (let turn = 0; turn < 5; turn += 1) await keepPolls(db(), school.clock.now.getTime());
    };
    const [replies] = await Promise.all([
      Promise.all(votes.map((extra) => vote(school, { one: 'a' }, extra))),
      upkeep(),
    ]);
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
    assert.equal((await rowsOf('poll_ballots', school)).length, VOTERS.length);
    assert.equal((await rowsOf('poll_voters', school)).length, VOTERS.length);
  });

  test('where votes can be changed, what links them to their voters ends with the poll', async () => {
    const school = await votedIn({ changeable: true, results: 'after-close' });
    const ids = async (sql: Database) =>
      new Set(
        (await sql.query('select id from poll_ballots where school = $1', [school.id])).map(({ id }) => id),
      );
    const before = await ids(db());
    school.later(AFTER_THE_CLOSE);
    await school.get('polls/lunch');
    const after = await ids(db());
    assert.equal(after.size, VOTERS.length);
    assert.ok(
      [...after].every((id) => !before.has(id)),
      'ids are random now',
    );
  });
});
