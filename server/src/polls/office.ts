/** What the school's own system does with `polls`: all of it needs the staff token. */
import * as z from 'zod/mini';
import {
  comment as commentSchema,
  outcomeRequest,
  releaseRequest,
} from '../../../src/backend/contract/poll-office.ts';
import type { Sql } from '../db/port.ts';
import type { Ctx, Kit, Routes } from '../http/context.ts';
import { once, type Outcome } from '../http/idempotency.ts';
import { notFound, Problem } from '../http/problem.ts';
import { param } from '../http/query.ts';
import { privateReply } from '../http/reply.ts';
import { pathPart, receive, route } from '../http/routes.ts';
import { fault, invalid, validate } from '../http/validate.ts';
import { staffOnly } from '../people/access.ts';
import { currentPoll } from './close.ts';
import { checkPoll, putPoll } from './define.ts';
import { needPoll, statusOf, toPoll, type StoredPoll } from './poll.ts';

type Comment = z.output<typeof commentSchema>;

export function pollOfficeRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/polls', { post: (c) => define(c, kit) });
  route(app, '/:school/polls/:poll/withdrawals', { post: (c) => withdraw(c, kit) });
  route(app, '/:school/polls/:poll/outcomes', { post: (c) => conclude(c, kit) });
  route(app, '/:school/polls/:poll/comments', { get: (c) => comments(c, kit) });
  route(app, '/:school/polls/:poll/comments/:comment/releases', { post: (c) => release(c, kit) });
}

async function define(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit, 4 * kit.bodyBytes);
  await staffOnly(c, kit);
  const poll = checkPoll(value);
  if (poll.eligibility === 'host' && kit.voterHeader === undefined) {
    const detail = 'This server is not told who is signed in. Set OPEN_DOOR_VOTER_HEADER, or choose another.';
    throw invalid([{ ...fault(['eligibility'], 'invalid'), detail }]);
  }
  const outcome = await once(kit, { school, key, content: ['polls', poll] }, async (sql, now) => ({
    status: (await putPoll(sql, school.id, now, poll)) ? 201 : 200,
    body: poll.id,
  }));
  return pollReply(c, kit, outcome, { Location: `${new URL(c.req.url).pathname}/${poll.id}` });
}

async function withdraw(c: Ctx, kit: Kit): Promise<Response> {
  return command(c, kit, z.object({}), async (sql, poll) => {
    await sql.exec('update polls set withdrawn = 1 where school = $1 and id = $2', [
      c.get('school').id,
      poll.id,
    ]);
  });
}

async function conclude(c: Ctx, kit: Kit): Promise<Response> {
  return command(c, kit, outcomeRequest, async (sql, poll, outcome, now) => {
    const status = statusOf(poll, now);
    if (status === 'withdrawn') throw new Problem('poll-withdrawn', 'This poll was withdrawn.');
    if (status !== 'closed')
      throw new Problem('poll-running', 'Say what came of it after the close. Close the poll first.');
    await sql.exec('update polls set outcome = $3 where school = $1 and id = $2', [
      ...[c.get('school').id, poll.id],
      JSON.stringify(outcome),
    ]);
  });
}

type Act<T> = (sql: Sql, poll: StoredPoll, sent: T, now: number) => Promise<void>;

/** Something that the school's own system does to one poll. */
async function command<S extends z.ZodMiniType>(
  c: Ctx,
  kit: Kit,
  schema: S,
  act: Act<z.output<S>>,
): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit);
  await staffOnly(c, kit);
  const sent = validate(schema, value);
  const id = pathPart(c, 'poll');
  const content = ['polls', c.req.path, sent];
  const outcome = await once(kit, { school, key, content }, async (sql, now) => {
    await act(sql, await needPoll(sql, school.id, id), sent, now);
    return { status: 200, body: id };
  });
  return pollReply(c, kit, outcome);
}

/** The stored answer says only which poll it is: how it is now is read again. */
async function pollReply(
  c: Ctx,
  kit: Kit,
  outcome: Outcome<string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const poll = await currentPoll(kit, c.get('school').id, outcome.body);
  return privateReply({ ...outcome, body: toPoll(poll, c.get('school'), kit.now()) }, headers);
}

const COMMENTS_ON_A_PAGE = 100;

async function comments(c: Ctx, kit: Kit): Promise<Response> {
  await staffOnly(c, kit);
  const poll = await currentPoll(kit, c.get('school').id, pathPart(c, 'poll'));
  if (statusOf(poll, kit.now()) !== 'closed')
    throw new Problem(
      'poll-running',
      'Comments can be read after the close, so that nobody sees when one comes.',
    );
  const rows = await kit.db.query<Omit<Comment, 'released'> & { released: number }>(
    `select id, question, text, released from poll_comments
     where school = $1 and poll = $2 and id > $3 order by id limit ${COMMENTS_ON_A_PAGE + 1}`,
    [c.get('school').id, poll.id, param(c, 'cursor') ?? ''],
  );
  const items = rows.slice(0, COMMENTS_ON_A_PAGE).map(toComment);
  const next = rows.length > COMMENTS_ON_A_PAGE ? items.at(-1)?.id : undefined;
  return privateReply({ status: 200, replayed: false, body: { items, ...(next !== undefined && { next }) } });
}

const toComment = (row: Omit<Comment, 'released'> & { released: number }): Comment => ({
  ...row,
  released: row.released === 1,
});

async function release(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit);
  await staffOnly(c, kit);
  const { released } = validate(releaseRequest, value);
  const poll = await currentPoll(kit, c.get('school').id, pathPart(c, 'poll'));
  const id = pathPart(c, 'comment');
  const content = ['releases', poll.id, id, released];
  const outcome = await once(kit, { school, key, content }, async (sql) => {
    const rows = await sql.query(
      'update poll_comments set released = $4 where school = $1 and poll = $2 and id = $3 returning id',
      [school.id, poll.id, id, released ? 1 : 0],
    );
    if (rows.length === 0) throw noComment();
    return { status: 200, body: null };
  });
  const [row] = await kit.db.query<Omit<Comment, 'released'> & { released: number }>(
    'select id, question, text, released from poll_comments where school = $1 and poll = $2 and id = $3',
    [school.id, poll.id, id],
  );
  if (!row) throw noComment();
  return privateReply({ ...outcome, body: toComment(row) });
}

const noComment = () => notFound('There is no such comment. Read the list again.');
