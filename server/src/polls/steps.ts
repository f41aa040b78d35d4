/**
 * What is shown of a poll while it is open. Somebody may look before and after a neighbour votes, and compare the last
 * numbers with the final ones. So numbers are kept back: a table is shown only once every group in it is large, every
 * group in what came since the one that was shown before is large, and so is every group in what came since then and
 * is not shown yet. Whatever is subtracted from whatever, the difference is nobody or a large group.
 */
import type { QuestionRequest } from '../../../src/backend/contract/poll-office.ts';
import { groupsOf, tableOf, type Table, type Votes } from './results.ts';

/** Of one question: what is shown, and what will be once enough has come after it. */
export interface Step {
  shown?: Table;
  next?: Table;
}

/** By question; under `''` of the poll as a whole. */
export type Steps = Record<string, Step>;

/**
 * Looks whether more can be shown. It is called after at least `minCell` new ballots: otherwise the vote after which
 * something changes would say what was in it.
 */
export function advance(
  questions: readonly QuestionRequest[],
  steps: Steps,
  votes: Votes,
  minCell: number,
): Steps {
  const whole = { respondents: votes.ballots.length, counts: [] };
  const tables = questions.map((question) => ({
    id: question.id,
    now: tableOf(question, votes),
    groups: (table: Table) => groupsOf(question, table),
  }));
  const all = [...tables, { id: '', now: whole, groups: ({ respondents }: Table) => [respondents] }];
  return Object.fromEntries(
    all.map(({ id, now, groups }) => {
      const grown = (table: Table, since?: Table) => {
        const before = since ? groups(since) : [];
        return groups(table).every((group, index) => group - (before[index] ?? 0) >= minCell);
      };
      return [id, stepOf(steps[id] ?? {}, now, grown)];
    }),
  );
}

function stepOf({ shown, next }: Step, now: Table, grown: (table: Table, since?: Table) => boolean): Step {
  if (!next) return { ...(shown && { shown }), ...(grown(now, shown) && { next: now }) };
  return grown(now, next) ? { shown: next, next: now } : { ...(shown && { shown }), next };
}
