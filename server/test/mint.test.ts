import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createApp } from '../src/app.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { optionsFrom } from '../src/main.ts';
import { seed } from '../src/seed.ts';
import { poll } from './support/polls.ts';

const MINT = fileURLToPath(new URL('../src/mint.ts', import.meta.url));

test('codes that are printed for paper can be voted with', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'open-door-codes-'));
  const db = await openSqlite(join(data, 'open-door.sqlite'));
  t.after(async () => {
    await db.close();
    await rm(data, { recursive: true, force: true });
  });
  const { opens: _, closes: __, ...always } = poll({ eligibility: 'code' });
  await seed(db, 'oakfield', { polls: [always] });
  const env = { PATH: process.env.PATH, DATA: data, OPEN_DOOR_SECRET: 'a secret of the server' };
  const mint = (...args: string[]) => promisify(execFile)(process.execPath, [MINT, ...args], { env });
  const { stdout } = await mint(...'--school oakfield --poll lunch --count 2 --per-household 2'.split(' '));
  assert.match(stdout, /^slip,code 1,code 2\r\n1,[^,]{9},[^,]{9}\r\n2,[^,]{9},[^,]{9}\r\n$/);
  const code = stdout.split(/[\r\n,]+/)[4];
  const app = createApp({ db, secret: env.OPEN_DOOR_SECRET });
  const ballot = new Request('http://localhost/api/oakfield/polls/lunch/ballots', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      Authorization: `Bearer ${code}`,
    },
    body: JSON.stringify({ answers: { one: 'a' } }),
  });
  assert.equal((await app.fetch(ballot)).status, 201);
  const failing = (line: string, words: RegExp) =>
    assert.rejects(mint(...line.split(' ')), { stderr: words });
  await failing('--poll lunch --count 2', /Say which school/);
  await failing('--school oakfield --poll lunch --count none', /--count is “none”/);
  await failing('--school oakfield --poll dinner --count 2', /There is no poll/);
});

test('the header that says who votes is one', () => {
  assert.equal(optionsFrom({ OPEN_DOOR_VOTER_HEADER: ' X-Signed-In-As ' }).voterHeader, 'X-Signed-In-As');
  assert.equal(optionsFrom({}).voterHeader, undefined);
  assert.throws(() => optionsFrom({ OPEN_DOOR_VOTER_HEADER: 'X: y' }), /Write the name of a header/);
});
