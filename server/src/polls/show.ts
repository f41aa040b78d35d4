/** The result of a poll, as it may be seen at the moment. */
import type { Answer, Results } from '../../../src/backend/contract/poll.ts';
import type { Database, Sql } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import type { StoredPoll } from './poll.ts';
import { finalResult, interimResult, unlessSmall, type Votes } from './results.ts';
import { advance, type Steps } from './steps.ts';

/** @param open whether votes are still coming */
export async function showResults(
  sql: Sql,
  school: string,
  poll: StoredPoll,
  open: boolean,
): Promise<Results> {
  if (poll.final !== null) return JSON.parse(poll.final) as Results;
  if (!open) return finalResults(poll, await readVotes(sql, school, poll.id));
  const { steps } = await readSteps(sql, school, poll.id);
  const respondents = steps['']?.shown?.respondents ?? null;
  return {
    interim: true,
    respondents,
    ...(respondents !== null && quorum(poll, respondents)),
    questions: poll.definition.questions.map((question) =>
      interimResult(question, steps[question.id]?.shown),
    ),
  };
}

export function finalResults({ definition, ...poll }: StoredPoll, votes: Votes): Results {
  const { questions, minCell } = definition;
  const respondents = votes.ballots.length;
  return {
    interim: false,
    respondents: unlessSmall(respondents, minCell),
    ...quorum({ ...poll, definition }, respondents),
    questions: questions.map((question) => finalResult(question, votes, minCell)),
  };
}

function quorum({ definition }: StoredPoll, respondents: number): Pick<Results, 'quorumMet'> {
  const { quorum: needed } = definition;
  return needed === undefined ? {} : { quorumMet: respondents >= needed };
}

/** Everything that was voted, in an order that means nothing. */
export async function readVotes(sql: Sql, school: string, poll: string): Promise<Votes> {
  const key = [school, poll];
  const ballots = await sql.query<{ answers: string }>(
    'select answers from poll_ballots where school = $1 and poll = $2 order by id',
    key,
  );
  const comments = await sql.query<{ question: string; text: string; released: number }>(
    'select question, text, released from poll_comments where school = $1 and poll = $2 order by id',
    key,
  );
  return {
    ballots: ballots.map(({ answers }) => JSON.parse(answers) as Record<string, Answer>),
    comments: comments.map((one) => ({ ...one, released: one.released === 1 })),
  };
}

/** Shows more of an open poll, when enough has come. What is never shown while it is open is not looked at. */
export async function stepForward(db: Database, school: string, poll: StoredPoll): Promise<void> {
  const { results, questions, minCell } = poll.definition;
  if (results === 'after-close') return;
  const enough = async (sql: Sql) => {
    const before = await readSteps(sql, school, poll.id);
    const ballots = await countBallots(sql, school, poll.id);
    return ballots - before.ballots >= minCell ? { ...before, ballots } : undefined;
  };
  if (!(await enough(db))) return;
  await db.transaction(async (sql) => {
    const due = await enough(sql);
    if (!due) return;
    const steps = advance(questions, due.steps, await readVotes(sql, school, poll.id), minCell);
    await writeSteps(sql, school, poll.id, due.ballots, steps);
  });
}

export async function writeSteps(
  sql: Sql,
  school: string,
  poll: string,
  ballots: number,
  steps: Steps,
): Promise<void> {
  await insertRows(
    sql,
    'poll_steps',
    [{ school, poll, ballots, steps: JSON.stringify(steps) }],
    'on conflict (school, poll) do update set ballots = excluded.ballots, steps = excluded.steps',
  );
}

async function readSteps(sql: Sql, school: string, poll: string): Promise<{ ballots: number; steps: Steps }> {
  const [row] = await sql.query<{ ballots: number; steps: string }>(
    'select ballots, steps from poll_steps where school = $1 and poll = $2',
    [school, poll],
  );
  return row ? { ballots: row.ballots, steps: JSON.parse(row.steps) as Steps } : { ballots: 0, steps: {} };
}

export async function countBallots(sql: Sql, school: string, poll: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    'select count(*) as n from poll_ballots where school = $1 and poll = $2',
    [school, poll],
  );
  return row?.n ?? 0;
}
