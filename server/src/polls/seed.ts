/** Puts polls into the database as if families had voted: for tests, for importing and for the demonstration. */
import type { Answer, Poll } from '../../../src/backend/contract/poll.ts';
import type * as z from 'zod/mini';
import type { pollRequest, PollRequest } from '../../../src/backend/contract/poll-office.ts';
import { newId } from '../core/codes.ts';
import type { Sql } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import { Problem } from '../http/problem.ts';
import { loadSchool } from '../schools/school.ts';
import { checkBallot, type Ballot } from './ballot.ts';
import { checkPoll, rowOf } from './define.ts';
import { writeSteps } from './show.ts';
import { advance, type Steps } from './steps.ts';
import { codeHash } from './voter.ts';

export type PollSeed = Omit<z.input<typeof pollRequest>, 'opens' | 'closes'> & {
  /** A `Date`, or an instant with an offset. */
  opens?: Date | string;
  closes?: Date | string;
  outcome?: Poll['outcome'];
  withdrawn?: boolean;
  /** Codes that may vote, as they stand on paper. They are hashed with the school's own secret. */
  codes?: readonly string[];
  /** What voters nobody knows have answered, when the poll is new. */
  ballots?: readonly Record<string, Answer>[];
  /** Comments of these ballots that are released. */
  released?: readonly string[];
};

const iso = (time: Date | string): string => (typeof time === 'string' ? time : time.toISOString());

/**
 * Adds polls that are new, and updates what they ask. Votes stay as they are.
 *
 * @throws {Error} when a poll or a ballot cannot be, with the reason
 */
export async function seedPolls(sql: Sql, school: string, polls: readonly PollSeed[]): Promise<void> {
  for (const poll of polls) {
    try {
      await seedPoll(sql, school, poll);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const [at] = error.extras.errors ?? [];
      throw new Error(`Poll “${poll.id}” cannot be: ${at?.pointer ?? ''} ${at?.detail ?? error.message}`, {
        cause: error,
      });
    }
  }
}

async function seedPoll(sql: Sql, school: string, seed: PollSeed): Promise<void> {
  const {
    outcome,
    withdrawn = false,
    codes = [],
    ballots = [],
    released = [],
    opens,
    closes,
    ...rest
  } = seed;
  const poll = checkPoll({
    ...rest,
    ...(opens !== undefined && { opens: iso(opens) }),
    ...(closes !== undefined && { closes: iso(closes) }),
  });
  const row = {
    ...rowOf(school, poll),
    outcome: outcome ? JSON.stringify(outcome) : null,
    withdrawn: withdrawn ? 1 : 0,
  };
  const known = await sql.query('select id from polls where school = $1 and id = $2', [school, poll.id]);
  await insertRows(sql, 'polls', [row], UPSERT);
  await seedCodes(sql, school, poll.id, codes);
  if (known.length === 0) await seedBallots(sql, school, poll, ballots, new Set(released));
}

/** A poll that is open again has votes to keep apart again. */
const UPSERT = `on conflict (school, id) do update set definition = excluded.definition, opens = excluded.opens,
  closes = excluded.closes, kept_until = excluded.kept_until, outcome = excluded.outcome,
  withdrawn = excluded.withdrawn,
  settled = case when excluded.closes > polls.closes then 0 else polls.settled end`;

async function seedCodes(sql: Sql, id: string, poll: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const school = await loadSchool(sql, id);
  const hashes = await Promise.all(codes.map((code) => codeHash(school, poll, code)));
  await insertRows(
    sql,
    'poll_codes',
    hashes.sort().map((voter) => ({ school: id, poll, voter })),
    'on conflict (school, poll, voter) do nothing',
  );
}

async function seedBallots(
  sql: Sql,
  school: string,
  poll: PollRequest,
  given: readonly Record<string, Answer>[],
  released: ReadonlySet<string>,
): Promise<void> {
  const ballots = given.map((answers) => checkBallot(poll.questions, answers));
  await insertRows(
    sql,
    'poll_voters',
    ballots.map(() => ({ school, poll: poll.id, voter: newId() })),
  );
  await insertRows(
    sql,
    'poll_ballots',
    ballots.map(({ answers }) => ({
      ...{ school, poll: poll.id, id: newId() },
      answers: JSON.stringify(answers),
    })),
  );
  await insertRows(
    sql,
    'poll_comments',
    ballots.flatMap((ballot) =>
      Object.entries(ballot.comments).map(([question, text]) => ({
        ...{ school, poll: poll.id, id: newId(), question, text },
        released: released.has(text) ? 1 : 0,
      })),
    ),
  );
  if (poll.results !== 'after-close')
    await writeSteps(sql, school, poll.id, ballots.length, stepsUpTo(poll, ballots));
}

/** What would be shown if these had voted one after the other. */
function stepsUpTo({ questions, minCell }: PollRequest, ballots: readonly Ballot[]): Steps {
  let steps: Steps = {};
  for (let count = minCell; count <= ballots.length; count += minCell) {
    const come = ballots.slice(0, count);
    const comments = come.flatMap((one) =>
      Object.entries(one.comments).map(([question, text]) => ({ question, text, released: false })),
    );
    const votes = { ballots: come.map(({ answers }) => answers), comments };
    steps = advance(questions, steps, votes, minCell);
  }
  return steps;
}
