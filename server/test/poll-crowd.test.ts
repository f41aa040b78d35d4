import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Results } from '../../src/backend/contract/poll.ts';
import type { Database } from '../src/db/port.ts';
import { seed } from '../src/seed.ts';
import { throttled } from './support/crowd.ts';
import { onEveryEngine } from './support/engines.ts';
import { device, poll } from './support/polls.ts';
import { startProcess } from './support/process.ts';

const SCHOOL = 'crowd';
const VOTERS = 500;
const EVERYONE = Array.from({ length: VOTERS }, (_, voter) => voter);
const DIGITS = ['hundreds', 'tens', 'ones'];

/** The scores of a ballot spell the number of its voter, so that each can be told from all others. */
const COUNT = {
  ...{ id: 'count', title: 'Say your number', method: 'score' as const },
  scale: { min: 0, max: 9, minLabel: '0', maxLabel: '9' },
  options: DIGITS.map((id) => ({ id, label: id })),
};

const spell = (voter: number) =>
  Object.fromEntries(DIGITS.map((id, place) => [id, Math.floor(voter / 10 ** (2 - place)) % 10]));

const read = (scores: Record<string, number>): number =>
  DIGITS.reduce((number, id) => number * 10 + (scores[id] ?? NaN), 0);

interface Vote {
  voter: number;
  key: string;
}

/** @returns the status, or nothing when no answer came */
async function send(url: string, { voter, key }: Vote): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/api/${SCHOOL}/polls/count/ballots`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        Authorization: `Bearer ${device(voter)}`,
      },
      body: JSON.stringify({ answers: { count: spell(voter), words: `I am ${voter}.` } }),
    });
    await response.text();
    return response.status;
  } catch {
    return undefined;
  }
}

async function checkBallots(db: Database): Promise<void> {
  const rows = async (columns: string, table: string) =>
    db.query(`select ${columns} from ${table} where school = $1`, [SCHOOL]);
  const ballots = (await rows('answers', 'poll_ballots')).map(({ answers }) => {
    const { count } = JSON.parse(String(answers)) as { count: Record<string, number> };
    return read(count);
  });
  assert.deepEqual(
    ballots.sort((a, b) => a - b),
    EVERYONE,
    'every ballot is counted, and none twice',
  );
  const comments = (await rows('text', 'poll_comments')).map(({ text }) => text);
  assert.deepEqual(comments.sort(), EVERYONE.map((voter) => `I am ${voter}.`).sort());
  assert.equal((await rows('voter', 'poll_voters')).length, VOTERS);
}

onEveryEngine(
  (engine) => {
    test('of 500 votes at once over two servers, each is counted once, though one server is killed', async (t) => {
      const place = await engine.place();
      t.after(() => place.remove());
      const db = await place.open();
      t.after(() => db.close());
      const privacy = { seenBy: 'Nobody' };
      const questions = [COUNT, { id: 'words', title: 'And in words?', method: 'text' as const }];
      const { opens: _, closes: __, ...always } = poll({ id: 'count', questions, privacy });
      await seed(db, SCHOOL, { polls: [always] });
      const [one, two] = await Promise.all([startProcess(t, place.options), startProcess(t, place.options)]);
      const urls = [one.url, two.url];
      const acknowledged = new Set<number>();
      const refused: number[] = [];
      let unanswered = 0;
      const persist = async (copy: number, attempt: Vote) => {
        const status = await send(urls[copy] ?? '', attempt);
        if (status !== undefined) return status;
        unanswered += 1;
        return send(two.url, attempt);
      };

      /** Tries until there is an answer. Every fourth is impatient, and every tenth tries to vote a second time. */
      const everyVote = throttled(async (voter: number) => {
        const attempt = { voter, key: `a-long-random-key-${voter}` };
        const copies = voter % 4 === 0 ? [0, 1] : [voter % 2];
        const statuses = await Promise.all(copies.map((copy) => persist(copy, attempt)));
        for (const status of statuses) assert.equal(status, 201, `voter ${voter}`);
        acknowledged.add(voter);
        if (acknowledged.size === 150) void one.kill();
        if (voter % 10 === 0) refused.push((await send(two.url, { voter, key: crypto.randomUUID() })) ?? 0);
      }, 100);
      await Promise.all(EVERYONE.map(everyVote));

      assert.equal(acknowledged.size, VOTERS);
      assert.ok(unanswered > 0, 'some got no answer at first');
      assert.deepEqual(new Set(refused), new Set([409]));
      await checkBallots(db);
      const shown = (await (await fetch(`${two.url}/api/${SCHOOL}/polls/count/results`)).json()) as Results;
      assert.ok(Number(shown.respondents) > VOTERS / 2, 'results kept up');
      assert.equal(await two.stop(), 0);
    });
  },
  { sharedOnly: true },
);
