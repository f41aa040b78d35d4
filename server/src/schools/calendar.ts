/** When a school is open and when it is closed. */
import type { Term } from '../../../src/backend/contract/contact.ts';
import { addDays, instantAt } from '../core/zoned.ts';
import type { Sql } from '../db/port.ts';
import type { School } from './school.ts';

/** Days in a row, both ends included, with what they are called. */
export type Span = Term;

type SpanRow = { valid_from: string; valid_through: string; name: string };

/** Those that touch some days. @param range its last day is not included */
export async function findSpans(
  sql: Sql,
  table: 'terms' | 'closures',
  school: string,
  { from = '0000-01-01', to = '9999-12-31' }: { from?: string; to?: string } = {},
): Promise<Span[]> {
  const rows = await sql.query<SpanRow>(
    `select valid_from, valid_through, name from ${table}
     where school = $1 and valid_through >= $2 and valid_from < $3 order by valid_from, name`,
    [school, from, to],
  );
  return rows.map((row) => ({ validFrom: row.valid_from, validThrough: row.valid_through, name: row.name }));
}

/** Instants in epoch milliseconds; the last is not included. */
export interface Range {
  starts: number;
  ends: number;
}

/** A closure "until further notice" may end on the last day that there is, which no day follows. */
const LAST_DAY = '9999-12-30';

/** When the school is closed, from a day on: each from the first moment of a day to that of the day after the last. */
export async function closedRanges(
  sql: Sql,
  { id, timeZone }: Pick<School, 'id' | 'timeZone'>,
  from: string,
): Promise<Range[]> {
  const spans = await findSpans(sql, 'closures', id, { from });
  return spans.map(({ validFrom, validThrough }) => ({
    starts: instantAt(validFrom > from ? validFrom : from, timeZone),
    ends: instantAt(addDays(validThrough < LAST_DAY ? validThrough : LAST_DAY, 1), timeZone),
  }));
}
