/** A poll as the school makes it: checked as a whole, and not changed under the feet of those who have voted. */
import {
  pollRequest,
  type PollRequest,
  type QuestionRequest,
} from '../../../src/backend/contract/poll-office.ts';
import type { Sql, Value } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import { canonical } from '../http/idempotency.ts';
import { Problem, type Fault } from '../http/problem.ts';
import { fault, invalid, validate } from '../http/validate.ts';
import { findPoll, statusOf, type StoredPoll } from './poll.ts';

/** @throws {Problem} 422 with everything that cannot be */
export function checkPoll(value: unknown): PollRequest {
  const poll = validate(pollRequest, value);
  const faults = [...faultsOf(poll), ...poll.questions.flatMap(questionFaults)];
  if (faults.length > 0) throw invalid(faults);
  return poll;
}

const wrong = (path: readonly PropertyKey[], detail: string): Fault => ({
  ...fault(path, 'invalid'),
  detail,
});

function faultsOf({
  opens,
  closes,
  questions,
  changeable,
  results,
  anonymous,
  privacy,
}: PollRequest): Fault[] {
  const [from, to] = [opens, closes].map((time) => (time === undefined ? undefined : Date.parse(time)));
  const faults = repeated(questions).map((index) =>
    wrong(['questions', index, 'id'], 'Give each question an id of its own.'),
  );
  if (Number.isNaN(from)) faults.push(wrong(['opens'], 'Write a time that exists.'));
  if (Number.isNaN(to)) faults.push(wrong(['closes'], 'Write a time that exists.'));
  if (from !== undefined && to !== undefined && to <= from)
    faults.push(wrong(['closes'], 'A poll closes after it opens. Choose a later time.'));
  if (privacy.keptUntil !== undefined && closes === undefined)
    faults.push({
      ...fault(['closes'], 'required'),
      detail: 'Say when the poll closes, so that votes can be deleted in time.',
    });
  if (privacy.keptUntil !== undefined && closes !== undefined && privacy.keptUntil < closes.slice(0, 10))
    faults.push(
      wrong(['privacy', 'keptUntil'], 'Votes are kept at least until the close. Choose a later day.'),
    );
  if (changeable && results !== 'after-close')
    faults.push(wrong(['results'], 'Where votes can be changed, results are shown after the close.'));
  if (changeable && anonymous)
    faults.push(
      wrong(
        ['anonymous'],
        'A vote that can be changed is linked to its voter until the close. Leave out one of the two.',
      ),
    );
  return faults;
}

/** Rules for what a method needs. */
function questionFaults({ method, options, scale, max }: QuestionRequest, index: number): Fault[] {
  const at = (...path: PropertyKey[]) => ['questions', index, ...path];
  const faults = repeated(options).map((option) =>
    wrong(at('options', option, 'id'), 'Give each option of a question an id of its own.'),
  );
  if (method !== 'text' && options.length === 0)
    faults.push({ ...fault(at('options'), 'required'), detail: 'Write at least one option.' });
  if (method === 'text' && options.length > 0)
    faults.push(wrong(at('options'), 'An open comment has no options. Leave them out.'));
  if (method === 'score' && !scale)
    faults.push({
      ...fault(at('scale'), 'required'),
      detail: 'Say from which number to which the scale goes.',
    });
  if (scale && !(scale.min < scale.max && scale.max - scale.min <= LONGEST_SCALE))
    faults.push(wrong(at('scale'), `A scale goes up, in at most ${LONGEST_SCALE} steps.`));
  if (max !== undefined && method !== 'multiple')
    faults.push(wrong(at('max'), 'Only where several options can be chosen is there a most. Leave it out.'));
  return faults;
}

const LONGEST_SCALE = 100;

/** Where an id comes that came before. */
const repeated = (list: readonly { id: string }[]): number[] =>
  list.flatMap(({ id }, index) => (list.findIndex((one) => one.id === id) < index ? [index] : []));

/**
 * Makes a poll, or replaces it. Once somebody has voted, only its words and its close can be changed.
 *
 * @returns whether it is new
 * @throws {Problem} 409 when it is too late for the change
 */
export async function putPoll(sql: Sql, school: string, now: number, request: PollRequest): Promise<boolean> {
  const row = rowOf(school, request);
  const before = await findPoll(sql, school, request.id);
  if (before) await checkChange(sql, school, now, before, request, row);
  await insertRows(sql, 'polls', [row], UPSERT);
  return !before;
}

/** As a row, before anything has happened. */
export function rowOf(school: string, { id, opens, closes, ...definition }: PollRequest) {
  return {
    ...{ school, id, definition: JSON.stringify(definition) },
    opens: opens === undefined ? null : Date.parse(opens),
    closes: closes === undefined ? null : Date.parse(closes),
    kept_until: definition.privacy.keptUntil ?? null,
    ...{ outcome: null, withdrawn: 0, settled: 0, mixed: 0, final: null },
  } satisfies Record<string, Value>;
}

const UPSERT = `on conflict (school, id) do update set definition = excluded.definition, opens = excluded.opens,
  closes = excluded.closes, kept_until = excluded.kept_until`;

async function checkChange(
  sql: Sql,
  school: string,
  now: number,
  before: StoredPoll,
  request: PollRequest,
  { opens, closes }: { opens: number | null; closes: number | null },
): Promise<void> {
  const status = statusOf(before, now);
  if (status === 'withdrawn')
    throw new Problem('poll-withdrawn', 'This poll was withdrawn. Make a new one, with another id.');
  if (status === 'closed' && closes !== before.closes)
    throw new Problem('poll-closed', 'This poll is closed and stays so. Make a new one, with another id.');
  const same =
    canonical(rulesOf(request)) === canonical(rulesOf(before.definition)) && opens === before.opens;
  if (same) return;
  const voters = await sql.query('select voter from poll_voters where school = $1 and poll = $2 limit 1', [
    school,
    before.id,
  ]);
  if (voters.length > 0 || before.final !== null)
    throw new Problem(
      'has-votes',
      'People have voted already, so only words and the close can be changed. Make a new poll, with another id.',
    );
}

/** What a vote relies on: everything but words. */
function rulesOf({
  questions,
  results,
  eligibility,
  changeable,
  quorum,
  minCell,
  privacy,
}: Omit<PollRequest, 'id'>) {
  return {
    ...{ results, eligibility, changeable, quorum, minCell, privacy },
    questions: questions.map(({ id, method, options, max, scale }) => ({
      ...{ id, method, max },
      options: options.map((option) => option.id),
      scale: scale && [scale.min, scale.max],
    })),
  };
}
