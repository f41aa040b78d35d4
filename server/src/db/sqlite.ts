import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { migrate } from './migrate.ts';
import type { Database, Row } from './port.ts';
import { withRetry } from './retry.ts';
import { named, serialDatabase, type Engine } from './serial.ts';

/** Milliseconds that SQLite itself waits for another process; it blocks this one, so the rest is waited outside. */
const BUSY_TIMEOUT = 50;

/** SQLite's result codes for "someone else is writing": https://sqlite.org/rescode.html#busy */
const BUSY_CODES = [5, 6];

/**
 * Opens (and makes, with its folder) a database file, or `:memory:`. A commit is on disk before it is
 * acknowledged: `synchronous=FULL` syncs the write-ahead log at every commit. Several processes may open one file.
 * A folder that is made is for this account only: what families write is in it.
 */
export async function openSqlite(path: string): Promise<Database> {
  const inMemory = path === ':memory:';
  if (!inMemory) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const writer = new DatabaseSync(path);
  const run = prepared(writer);
  run(`pragma busy_timeout = ${BUSY_TIMEOUT}`, []);
  // Two processes that switch a new file to WAL at once: SQLite does not wait here, so we do.
  if (!inMemory) await withRetry(() => run('pragma journal_mode = wal', []), isBusy);
  run('pragma synchronous = full', []);
  // What is deleted, such as which vote was whose, is overwritten with zeros.
  run('pragma secure_delete = on', []);
  const reader = inMemory ? undefined : new DatabaseSync(path, { readOnly: true });
  const engine: Engine = {
    run,
    isBusy,
    close() {
      reader?.close();
      writer.close();
    },
  };
  if (reader) engine.read = prepared(reader);
  const db = serialDatabase(engine);
  await migrate(db);
  return db;
}

/** Runs statements on one connection and keeps them prepared: the set of SQL texts is small and fixed. */
function prepared(connection: DatabaseSync): Engine['run'] {
  const statements = new Map<string, StatementSync>();
  return (sql, params) => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = connection.prepare(sql)));
    return statement.all(named(params)) as Row[];
  };
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  // The low byte is the primary code; the others say more, such as "busy while recovering".
  return BUSY_CODES.includes(code & 0xff);
}
