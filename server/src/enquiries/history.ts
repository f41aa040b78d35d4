/**
 * A conversation is the list of what happened in it: each thing is added once, with the next number, and nothing is
 * ever changed or taken away. What it has come to (who has it, whether it is open, what is promised) is read from
 * that list, up to any point: so the answer to a request that is sent again is the one it got the first time,
 * although no words of a family are kept with it.
 */
import type { Enquiry, Happening } from '../../../src/backend/contract/contact.ts';
import { toIso } from '../core/zoned.ts';
import { BusyError, type Sql } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import type { School } from '../schools/school.ts';

export type Somebody = Enquiry['staff'];

export type EnquiryRow = {
  reference: string;
  /** How many things have happened. */
  version: number;
  status: Enquiry['status'];
  /** Id of who has it. */
  staff: string;
  answer_by: string | null;
  /** When the last thing happened. */
  changed: number;
  topic: string | null;
  year: string | null;
  language: string | null;
  may_pass_on: number;
};

export async function findEnquiry(
  sql: Sql,
  school: string,
  reference: string,
): Promise<EnquiryRow | undefined> {
  const [row] = await sql.query<EnquiryRow>(
    `select reference, version, status, staff, answer_by, changed, topic, year, language, may_pass_on
     from enquiries where school = $1 and reference = $2`,
    [school, reference],
  );
  return row;
}

/** Something that happens now, and what is promised after it. */
export interface News {
  kind: Happening['kind'];
  by?: Somebody;
  to?: Somebody;
  reason?: string | undefined;
  text?: string | undefined;
  answerBy: string | undefined;
}

/** One point of a conversation: the answer that is stored. */
export interface Point {
  reference: string;
  version: number;
}

/**
 * Adds to the history, if nothing else was added since the row was read.
 *
 * @throws {BusyError} when something was, and the engine let it
 */
export async function add(
  sql: Sql,
  school: string,
  now: number,
  row: EnquiryRow,
  news: News,
): Promise<Point> {
  const { reference } = row;
  const version = row.version + 1;
  // A clock that was put back must not make it look as if an answer came before its question.
  const at = Math.max(now, row.changed);
  const updated = await sql.query(
    `update enquiries set version = $3, status = $4, staff = $5, answer_by = $6, changed = $7
     where school = $1 and reference = $2 and version = $8 returning version`,
    [
      ...[school, reference, version, news.kind === 'closed' ? 'closed' : 'open', news.to?.id ?? row.staff],
      ...[news.answerBy ?? null, at, row.version],
    ],
  );
  if (updated.length === 0) throw new BusyError('Somebody else has just added to this enquiry');
  await write(sql, school, { reference, version }, at, news);
  return { reference, version };
}

/** Writes the row of something that happened. */
export async function write(
  sql: Sql,
  school: string,
  { reference, version }: Point,
  at: number,
  { kind, by, to, reason, text, answerBy }: News,
): Promise<void> {
  await insertRows(sql, 'happenings', [
    {
      ...{ school, reference, number: version, at, kind },
      ...{ by_id: by?.id ?? null, by_name: by?.name ?? null, by_role: by?.role ?? null },
      ...{ to_id: to?.id ?? null, to_name: to?.name ?? null, to_role: to?.role ?? null },
      ...{ reason: reason ?? null, text: text ?? null, answer_by: answerBy ?? null },
    },
  ]);
}

type HappeningRow = {
  number: number;
  at: number;
  kind: Happening['kind'];
  by_id: string | null;
  by_name: string | null;
  by_role: string | null;
  to_id: string | null;
  to_name: string | null;
  to_role: string | null;
  reason: string | null;
  text: string | null;
  answer_by: string | null;
};

/** The conversation as it was at that point, without the token. */
export async function describe(
  sql: Sql,
  school: School,
  { reference, version }: Point,
  topic: string | null,
): Promise<Enquiry> {
  const rows = await sql.query<HappeningRow>(
    `select number, at, kind, by_id, by_name, by_role, to_id, to_name, to_role, reason, text, answer_by
     from happenings where school = $1 and reference = $2 and number <= $3 order by number`,
    [school.id, reference, version],
  );
  const last = rows.at(-1);
  const given = rows.findLast(({ to_id: to }) => to !== null);
  const staff = given && receiver(given);
  if (!last || !staff) throw new Error('An enquiry without its beginning');
  return {
    reference,
    status: last.kind === 'closed' ? 'closed' : 'open',
    version: String(version),
    ...(topic !== null && { topic }),
    staff,
    since: toIso(given.at, school.timeZone),
    ...(last.answer_by !== null && { answerBy: last.answer_by }),
    happenings: rows.map((row) => toHappening(row, school)),
  };
}

/** All who have had it, as they were called then; the last one has it now. */
export async function holders(sql: Sql, school: string, reference: string): Promise<Somebody[]> {
  const rows = await sql.query<Pick<HappeningRow, 'to_id' | 'to_name' | 'to_role'>>(
    `select to_id, to_name, to_role from happenings
     where school = $1 and reference = $2 and to_id is not null order by number`,
    [school, reference],
  );
  return rows.map(receiver).filter((one) => one !== undefined);
}

function toHappening(row: HappeningRow, { timeZone }: School): Happening {
  const by = somebody(row.by_id, row.by_name, row.by_role);
  const to = receiver(row);
  return {
    id: String(row.number),
    at: toIso(row.at, timeZone),
    kind: row.kind,
    ...(by && { by }),
    ...(to && { to }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.text !== null && { text: row.text }),
  };
}

function receiver(row: Pick<HappeningRow, 'to_id' | 'to_name' | 'to_role'>): Somebody | undefined {
  return somebody(row.to_id, row.to_name, row.to_role);
}

function somebody(id: string | null, name: string | null, role: string | null): Somebody | undefined {
  return id === null ? undefined : { id, name: name ?? '', ...(role !== null && { role }) };
}
