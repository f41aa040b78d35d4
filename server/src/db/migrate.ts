import { MIGRATIONS } from './migrations.ts';
import type { Database } from './port.ts';

const ATTEMPTS = 20;

/**
 * Brings the tables up to date. Two processes that start together may both try; on some engines one of them then
 * fails (each adds the same table), looks again, and finds the work done. Which error that is differs by
 * engine, so any is tried again, and one that stays is thrown.
 *
 * @param dialect what an engine has to read instead of a statement
 */
export async function migrate(
  db: Database,
  dialect: (statement: string) => string = (statement) => statement,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.exec('create table if not exists migrations (version integer not null primary key)');
      for (const [index, statements] of MIGRATIONS.entries()) {
        await apply(db, index + 1, statements.map(dialect));
      }
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

function apply(db: Database, version: number, statements: readonly string[]): Promise<void> {
  return db.transaction(async (sql) => {
    const done = await sql.query('select version from migrations where version = $1', [version]);
    if (done.length > 0) return;
    // Definitions before data: CockroachDB refuses the other order in one transaction.
    for (const statement of statements) await sql.exec(statement);
    await sql.exec('insert into migrations (version) values ($1)', [version]);
  });
}
