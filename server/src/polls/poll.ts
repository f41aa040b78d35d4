/** Polls as they are kept, and as families see them. */
import type { Poll } from '../../../src/backend/contract/poll.ts';
import type { PollRequest, QuestionRequest } from '../../../src/backend/contract/poll-office.ts';
import { toIso } from '../core/zoned.ts';
import type { Sql } from '../db/port.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { School } from '../schools/school.ts';

/** What is asked and how; `opens` and `closes` are columns. */
export type Definition = Omit<PollRequest, 'id' | 'opens' | 'closes'>;

export interface StoredPoll {
  readonly id: string;
  readonly definition: Definition;
  /** Epoch milliseconds. */
  readonly opens: number | null;
  readonly closes: number | null;
  readonly outcome: Poll['outcome'] | undefined;
  readonly withdrawn: boolean;
  /** After the close: what was needed only while it was open is deleted. */
  readonly settled: boolean;
  /** Ballots that had come when rows were last put into another order. */
  readonly mixed: number;
  /** The result, once ballots are deleted. */
  readonly final: string | null;
}

type PollRow = {
  id: string;
  definition: string;
  opens: number | null;
  closes: number | null;
  outcome: string | null;
  withdrawn: number;
  settled: number;
  mixed: number;
  final: string | null;
};

export const COLUMNS = 'id, definition, opens, closes, outcome, withdrawn, settled, mixed, final';

export function fromRow({ definition, outcome, withdrawn, settled, ...row }: PollRow): StoredPoll {
  return {
    ...row,
    definition: JSON.parse(definition) as Definition,
    outcome: outcome === null ? undefined : (JSON.parse(outcome) as NonNullable<Poll['outcome']>),
    withdrawn: withdrawn === 1,
    settled: settled === 1,
  };
}

export const noPoll = (): Problem => notFound('There is no poll at this address. Check the address.');

/** @returns nothing when there is no such poll */
export async function findPoll(sql: Sql, school: string, id: string): Promise<StoredPoll | undefined> {
  const [row] = await sql.query<PollRow>(`select ${COLUMNS} from polls where school = $1 and id = $2`, [
    school,
    id,
  ]);
  return row && fromRow(row);
}

/** @throws {Problem} 404 */
export async function needPoll(sql: Sql, school: string, id: string): Promise<StoredPoll> {
  const poll = await findPoll(sql, school, id);
  if (!poll) throw noPoll();
  return poll;
}

/** By the server's clock: nobody else is asked. */
export function statusOf(
  { withdrawn, opens, closes }: Pick<StoredPoll, 'withdrawn' | 'opens' | 'closes'>,
  now: number,
): Poll['status'] {
  if (withdrawn) return 'withdrawn';
  if (closes !== null && closes <= now) return 'closed';
  return opens !== null && now < opens ? 'upcoming' : 'open';
}

const WHEN_NOT_OPEN = {
  upcoming: ['poll-upcoming', 'This poll is not open yet. Please come back when it is.'],
  closed: ['poll-closed', 'This poll is closed, so this vote was not counted. Ring the school to be heard.'],
  withdrawn: ['poll-withdrawn', 'The school has withdrawn this poll. No votes are counted.'],
} as const;

/** @throws {Problem} 409 unless it is open */
export function checkOpen(poll: StoredPoll, now: number): void {
  const status = statusOf(poll, now);
  if (status === 'open') return;
  const [kind, detail] = WHEN_NOT_OPEN[status];
  throw new Problem(kind, detail);
}

/** @param voted whether whoever asks has voted; nothing when that is not known */
export function toPoll(poll: StoredPoll, { timeZone }: School, now: number, voted?: boolean): Poll {
  const { definition, opens, closes, outcome } = poll;
  const { title, description, questions, results, eligibility, changeable, quorum, minCell } = definition;
  return {
    id: poll.id,
    title,
    ...(description !== undefined && { description }),
    status: statusOf(poll, now),
    ...(opens !== null && { opens: toIso(opens, timeZone) }),
    ...(closes !== null && { closes: toIso(closes, timeZone) }),
    now: toIso(now, timeZone),
    questions,
    ...{ results, eligibility, changeable, minCell },
    ...(quorum !== undefined && { quorum }),
    // Once it is settled, the votes of a poll that could be changed belong to nobody either.
    anonymous: !changeable || poll.settled,
    privacy: { ...definition.privacy, linkedUntilClose: changeable },
    ...(voted !== undefined && { voted }),
    ...(outcome && { outcome }),
  };
}

export const optionIds = ({ options }: QuestionRequest): string[] => options.map(({ id }) => id);
