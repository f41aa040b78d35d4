import type { Sql, Value } from './port.ts';

/** Rows in one statement: few enough for every engine's limit on parameters. */
const CHUNK = 50;

/**
 * Inserts many rows of the same columns.
 * @param conflict what follows the values, such as `on conflict do nothing returning id`
 * @returns what `returning` names, of the rows that it names
 */
export async function insertRows(
  sql: Sql,
  table: string,
  rows: readonly Record<string, Value>[],
  conflict = '',
): Promise<Record<string, Value>[]> {
  const columns = Object.keys(rows[0] ?? {});
  const returned: Record<string, Value>[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const tuples = chunk.map(
      (_, r) => `(${columns.map((__, c) => `$${r * columns.length + c + 1}`).join(', ')})`,
    );
    const text = `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')} ${conflict}`;
    const values = chunk.flatMap((row) => columns.map((column) => row[column] ?? null));
    returned.push(...(await sql.query(text, values)));
  }
  return returned;
}
