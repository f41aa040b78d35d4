import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPostgres } from '../src/db/postgres.ts';
import { seed } from '../src/seed.ts';
import { onEveryEngine, postgresMissing, sharedDatabase } from './support/engines.ts';
import { slotAt, TEACHER } from './support/school.ts';

const insert = 'insert into closures (school, valid_from, valid_through, name) values ($1, $2, $2, $3)';

test('PostgreSQL is tested too', { skip: postgresMissing }, () => {
  assert.equal(postgresMissing, false);
});

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);
  const names = async (school: string) =>
    (await db().query('select name from closures where school = $1 order by name', [school])).map(
      ({ name }) => name,
    );

  test('a transaction that throws leaves nothing behind', async () => {
    await assert.rejects(
      db().transaction(async (sql) => {
        await sql.exec(insert, ['rollback', '2026-11-24', 'a']);
        throw new Error('no');
      }),
      /^Error: no$/,
    );
    assert.deepEqual(await names('rollback'), []);
    await db().transaction((sql) => sql.exec(insert, ['rollback', '2026-11-24', 'b']));
    assert.deepEqual(await names('rollback'), ['b']);
  });

  test('a statement that fails in a transaction does not spoil the next one', async () => {
    await assert.rejects(
      db().transaction((sql) => sql.exec('insert into closures (school) values ($1)', ['x'])),
    );
    await db().exec(insert, ['after', '2026-11-24', 'fine']);
    assert.deepEqual(await names('after'), ['fine']);
  });

  test('what is not committed is seen by nobody else', async () => {
    let begun = (): void => undefined;
    const open = new Promise<void>((resolve) => (begun = resolve));
    const writing = db().transaction(async (sql) => {
      await sql.exec(insert, ['secret', '2026-11-24', 'a']);
      begun();
      // Long enough for a reader to get in between, if it can.
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('changed my mind');
    });
    await open;
    const seen = names('secret');
    await assert.rejects(writing, /changed my mind/);
    assert.deepEqual(await seen, []);
  });

  test('instants in milliseconds come back as the same numbers', async () => {
    const instant = 1_834_567_890_123;
    await db().exec('insert into holds (school, id, slot, created, expires) values ($1, $2, $3, $4, $5)', [
      ...['numbers', 'h', 's', instant],
      instant + 1,
    ]);
    const [row] = await db().query(
      `select created, expires - created as gap, count(*) as n from holds where school = $1
       group by created, expires`,
      ['numbers'],
    );
    assert.deepEqual({ ...row }, { created: instant, gap: 1, n: 1 });
  });

  test('seeding twice updates what is there and keeps what is booked', async () => {
    const data = { staff: [TEACHER], slots: [slotAt('s', '2026-11-25T15:30')] };
    await seed(db(), 'seeded', data);
    await db().exec('update slots set booked = 1 where school = $1', ['seeded']);
    const [before] = await db().query('select secret, notice_minutes from schools where school = $1', [
      'seeded',
    ]);
    await seed(db(), 'seeded', {
      settings: { holdMinutes: 5 },
      staff: [{ ...TEACHER, name: 'Ms Kaur' }],
      slots: [slotAt('s', '2026-11-25T15:30', { capacity: 4 })],
    });
    const [slot] = await db().query('select capacity, booked from slots where school = $1', ['seeded']);
    assert.deepEqual({ ...slot }, { capacity: 4, booked: 1 });
    const [school] = await db().query(
      'select hold_minutes, secret, notice_minutes from schools where school = $1',
      ['seeded'],
    );
    assert.deepEqual({ ...school }, { hold_minutes: 5, ...before });
  });

  test('seeding refuses what cannot be, and keeps nothing of it', async () => {
    const wrong = slotAt('s', '2026-11-25T15:30', { end: '2026-11-25T15:30:00Z' });
    await assert.rejects(
      seed(db(), 'wrong', { staff: [TEACHER], slots: [wrong] }),
      /must end after it starts/,
    );
    await assert.rejects(seed(db(), 'wrong', { settings: { timeZone: 'Mars' } }), /not a time zone/);
    await assert.rejects(seed(db(), 'Not a name', {}), /lower-case letters/);
    assert.deepEqual(await db().query('select school from schools where school = $1', ['wrong']), []);
  });
});

onEveryEngine(
  (engine) => {
    test('several that start together on an empty database all find it ready', async () => {
      const place = await engine.place();
      after(() => place.remove());
      const opened = await Promise.all(Array.from({ length: 4 }, () => place.open()));
      for (const [index, one] of opened.entries())
        await one.exec(insert, ['together', '2026-11-24', `n${index}`]);
      const rows = await opened[0]?.query('select name from closures where school = $1', ['together']);
      assert.equal(rows?.length, 4);
      for (const one of opened) await one.close();
    });

    test('an idle connection that breaks is told in one line, and the next use opens another', async (t) => {
      const place = await engine.place();
      t.after(() => place.remove());
      const { databaseUrl } = place.options;
      if (databaseUrl === undefined) {
        t.skip('there are no connections');
        return;
      }
      const lines: string[] = [];
      const [first, second] = await Promise.all([
        openPostgres(databaseUrl, { connections: 1, log: (line) => lines.push(line) }),
        place.open(),
      ]);
      const [row] = await first.query('select pg_backend_pid() as pid');
      await second.query('select pg_terminate_backend($1)', [Number(row?.pid)]);
      for (let tries = 0; tries < 100 && lines.length === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(lines, [
        'An idle connection to PostgreSQL broke (error 57P01). The next use opens another.',
      ]);
      assert.equal((await first.query('select 1 as one'))[0]?.one, 1);
      await Promise.all([first.close(), second.close()]);
    });

    test('of transactions that depend on each other, one runs after the other', async () => {
      const place = await engine.place();
      after(() => place.remove());
      const [first, second] = await Promise.all([place.open(), place.open()]);
      const addNext = (index: number) =>
        (index % 2 === 0 ? first : second).transaction(async (sql) => {
          const rows = await sql.query('select count(*) as n from closures where school = $1', ['count']);
          await sql.exec(insert, ['count', '2026-11-24', `n${rows[0]?.n}`]);
        });
      await Promise.all(Array.from({ length: 30 }, (_, index) => addNext(index)));
      const [row] = await first.query('select count(*) as n from closures where school = $1', ['count']);
      assert.equal(row?.n, 30);
      await Promise.all([first.close(), second.close()]);
    });
  },
  { sharedOnly: true },
);
