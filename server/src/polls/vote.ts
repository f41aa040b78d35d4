/** One vote: counted as a whole or not at all, and kept apart from who gave it. */
import { fingerprint, newId } from '../core/codes.ts';
import type { Sql } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import { Problem } from '../http/problem.ts';
import type { School } from '../schools/school.ts';
import type { Answer } from '../../../src/backend/contract/poll.ts';
import { checkBallot, type Ballot } from './ballot.ts';
import { checkOpen, needPoll, statusOf, type StoredPoll } from './poll.ts';
import { isIn } from './voter.ts';

export type VoteState = 'counted' | 'changed';

/** @throws {Problem} 409 when the poll is not open, or the voter has voted and may not change it; 422 */
export async function castBallot(
  sql: Sql,
  school: School,
  now: number,
  { poll: id, voter, answers }: { poll: string; voter: string; answers: Readonly<Record<string, Answer>> },
): Promise<VoteState> {
  const poll = await needPoll(sql, school.id, id);
  if (statusOf(poll, now) === 'closed' && (await isIn(sql, 'poll_voters', school.id, id, voter)))
    throw new Problem('poll-closed', 'This poll is closed. Your vote is counted.');
  checkOpen(poll, now);
  const ballot = checkBallot(poll.definition.questions, answers);
  const [isNew] = await insertRows(
    sql,
    'poll_voters',
    [{ school: school.id, poll: id, voter }],
    'on conflict (school, poll, voter) do nothing returning voter',
  );
  if (!isNew && !poll.definition.changeable) {
    throw new Problem(
      'voted-already',
      poll.definition.eligibility === 'code'
        ? 'A vote with this code is counted already. Each code counts once.'
        : 'Your vote is counted already. Each vote counts once.',
    );
  }
  const ids = await idsFor(school, poll, voter, ballot);
  if (!isNew) await removeBallot(sql, school, poll, voter);
  await writeBallot(sql, school.id, id, ballot, ids);
  return isNew ? 'counted' : 'changed';
}

/** Ids of the ballot's rows: of the ballot itself under `''`, and of each comment under its question. */
type Ids = Record<string, string>;

/** Random, so that nothing leads from a voter to a ballot; unless it must be found again to be changed. */
async function idsFor(school: School, poll: StoredPoll, voter: string, { comments }: Ballot): Promise<Ids> {
  const parts = ['', ...Object.keys(comments)];
  const ids = parts.map(async (part) => [
    part,
    poll.definition.changeable ? await linkedId(school, poll.id, voter, part) : newId(),
  ]);
  return Object.fromEntries((await Promise.all(ids)) as [string, string][]);
}

const linkedId = (school: School, poll: string, voter: string, part: string): Promise<string> =>
  fingerprint(school.secret, JSON.stringify(['ballot', school.id, poll, voter, part]));

async function removeBallot(sql: Sql, school: School, poll: StoredPoll, voter: string): Promise<void> {
  const key = [school.id, poll.id];
  const own = (part: string) => linkedId(school, poll.id, voter, part);
  await sql.exec('delete from poll_ballots where school = $1 and poll = $2 and id = $3', [
    ...key,
    await own(''),
  ]);
  for (const { id, method } of poll.definition.questions) {
    if (method !== 'text') continue;
    await sql.exec('delete from poll_comments where school = $1 and poll = $2 and id = $3', [
      ...key,
      await own(id),
    ]);
  }
}

/** Comments are kept apart from the rest: how somebody writes may tell who it is, and must not tell how they voted. */
export async function writeBallot(
  sql: Sql,
  school: string,
  poll: string,
  { answers, comments }: Ballot,
  ids: Ids,
): Promise<void> {
  await insertRows(sql, 'poll_ballots', [
    { school, poll, id: ids[''] ?? newId(), answers: JSON.stringify(answers) },
  ]);
  const rows = Object.entries(comments).map(([question, text]) => ({
    ...{ school, poll, id: ids[question] ?? newId(), question, text },
    released: 0,
  }));
  await insertRows(sql, 'poll_comments', rows);
}
