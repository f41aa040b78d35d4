/** When a school is open and when it is closed. */
import type { Term } from '../../../src/backend/contract/contact.ts';
import type { Sql } from '../db/port.ts';

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
