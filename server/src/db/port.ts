/**
 * What the server needs of a database: three functions, and one SQL text that every engine understands.
 *
 * Placeholders are `$1`, `$2`, …; columns are text, integer or bigint; the first column of every key is
 * `school`. Nothing here is particular to one engine, so a school may move from SQLite to PostgreSQL (or to
 * an engine that speaks its protocol) without a change in the rules.
 */

/** What goes into and comes out of a column. Big integers come back as numbers: they are epoch milliseconds. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Sql {
  /** Runs one statement for its effect. */
  exec(sql: string, params?: readonly Value[]): Promise<void>;
  /** Runs one statement and answers its rows. */
  query<R extends Row = Row>(sql: string, params?: readonly Value[]): Promise<R[]>;
}

export interface Database extends Sql {
  /**
   * Runs `work` as if nothing else ran at the same time, and commits to disk before it answers. When `work`
   * throws, nothing of it remains. It may run more than once (after a conflict with someone else's
   * transaction), so it must have no effect outside the database, and it must use the `sql` it is given.
   *
   * @throws {BusyError} when others kept the database busy for too long
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database was in use for too long; nothing was changed, and the same request may be sent again. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}
