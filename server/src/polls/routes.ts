/** What families read and send of `polls`. */
import { LIMITS } from '../../../src/backend/contract/vocabulary.ts';
import { fingerprint } from '../core/codes.ts';
import type { Ctx, Kit, Routes } from '../http/context.ts';
import { once } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { privateReply, readReply } from '../http/reply.ts';
import { pathPart, receive, route } from '../http/routes.ts';
import { readBallot } from './ballot.ts';
import { currentPoll } from './close.ts';
import { statusOf, toPoll, type StoredPoll } from './poll.ts';
import { showResults, stepForward } from './show.ts';
import { castBallot, type VoteState } from './vote.ts';
import { hasVoted, needVoter } from './voter.ts';

const MINUTE = 60_000;

/** A comment in which every character is written as two escapes of six bytes, beside the other answers. */
const roomFor = ({ bodyBytes }: Kit): number => bodyBytes + 12 * LIMITS.comment;

export function pollRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/polls/:poll', { get: (c) => show(c, kit) });
  route(app, '/:school/polls/:poll/ballots', { post: (c) => vote(c, kit) });
  route(app, '/:school/polls/:poll/results', { get: (c) => results(c, kit) });
}

async function show(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const poll = await load(c, kit);
  const now = kit.now();
  const body = toPoll(poll, school, now, await hasVoted(c, kit, poll));
  // The clock alone makes no other answer, but for a minute at most: what time is left is counted from it.
  const same = { ...body, now: Math.floor(now / MINUTE) };
  return readReply(c, body, perVoter(kit), same);
}

async function results(c: Ctx, kit: Kit): Promise<Response> {
  const poll = await load(c, kit);
  const status = statusOf(poll, kit.now());
  await checkShown(c, kit, poll, status);
  return readReply(c, await showResults(kit.db, c.get('school').id, poll, status === 'open'), perVoter(kit));
}

/** Answers differ by who asks, so that only the browser of whoever asked may keep them. */
const perVoter = ({ voterHeader }: Kit): Record<string, string> => ({
  'Cache-Control': 'private, no-cache',
  Vary: ['Authorization', ...(voterHeader === undefined ? [] : [voterHeader])].join(', '),
});

/** @throws {Problem} 403 while results may not be seen */
async function checkShown(
  c: Ctx,
  kit: Kit,
  poll: StoredPoll,
  status: ReturnType<typeof statusOf>,
): Promise<void> {
  const hidden = (detail: string) => new Problem('results-hidden', detail);
  if (status === 'withdrawn') throw hidden('The school has withdrawn this poll, so it has no results.');
  if (status === 'upcoming') throw hidden('Nobody could vote yet, so there are no results.');
  if (status === 'closed' || poll.definition.results === 'always') return;
  if (poll.definition.results === 'after-close') throw hidden('Results are shown after the close.');
  if (!(await hasVoted(c, kit, poll))) throw hidden('Results are shown to those who have voted. Vote first.');
}

async function vote(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit, roomFor(kit));
  const poll = await load(c, kit);
  const voter = await needVoter(c, kit, poll);
  const answers = readBallot(value);
  // Only a hash of the key is kept, and the print depends on the key: whoever reads the table, even with the server's
  // secret, cannot find the content by trying.
  const memory = {
    key: await fingerprint(school.secret, JSON.stringify(['receipt', school.id, poll.id, key])),
    content: ['ballots', school.id, poll.id, voter, answers, key],
  };
  const outcome = await once<{ state: VoteState }>(
    kit,
    { school, ...memory },
    async (sql, now) => ({
      status: 201,
      body: { state: await castBallot(sql, school, now, { poll: poll.id, voter, answers }) },
    }),
    { table: 'poll_receipts', columns: () => ({ poll: poll.id }) },
  );
  await stepForward(kit.db, school.id, poll);
  return privateReply(outcome);
}

const load = (c: Ctx, kit: Kit): Promise<StoredPoll> =>
  currentPoll(kit, c.get('school').id, pathPart(c, 'poll'));
