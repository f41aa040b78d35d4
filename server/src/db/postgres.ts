import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Database, Row, Sql, Value } from './port.ts';
import { withRetry } from './retry.ts';

export interface PostgresOptions {
  /** Connections that this process may have open: 10. */
  connections?: number;
  /** Where a line about a broken connection goes. It holds nothing personal. */
  log?: (line: string) => void;
}

/** Milliseconds after which waiting for a connection ends. */
const CONNECT_TIMEOUT = 20_000;

/** Serialisation failure and deadlock: nothing was changed, and the same again may well succeed. */
const CONFLICTS = new Set(['40001', '40P01']);

/**
 * Opens PostgreSQL, or a cluster that speaks its protocol (Citus, CockroachDB, YugabyteDB). Transactions are
 * `serializable`, which holds the rules without explicit locks: of two that could not have run one after the
 * other, the engine refuses one, and that one is run again.
 *
 * @param url such as `postgres://user:password@host/database`
 */
export async function openPostgres(
  url: string,
  { connections = 10, log = console.error }: PostgresOptions = {},
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    types,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', (error) => log(brokenConnection(error)));
  const db: Database = {
    ...sqlOver(pool),
    transaction: (work) => withRetry(() => transact(pool, work), isConflict),
    close: () => pool.end(),
  };
  await migrate(db, (statement) => statement.replace(/ without rowid$/, ''));
  return db;
}

async function transact<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin isolation level serializable');
    const result = await work(sqlOver(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => (broken = failure));
    throw error;
  } finally {
    // A connection that cannot even roll back is thrown away.
    client.release(broken instanceof Error ? broken : undefined);
  }
}

function sqlOver(client: Pick<pg.Pool | pg.PoolClient, 'query'>): Sql {
  const query = async <R extends Row>(sql: string, params: readonly Value[] = []): Promise<R[]> =>
    (await client.query<R>(sql, [...params])).rows;
  return {
    query,
    exec: async (sql, params) => {
      await query(sql, params);
    },
  };
}

/** Big integers arrive as text, because not all fit a number; ours are instants and counts, which do. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Not the message: it may quote what was sent. */
function brokenConnection(error: Error): string {
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `An idle connection to PostgreSQL broke (${error.name}${code}). The next use opens another.`;
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.has(String(error.code));
}
