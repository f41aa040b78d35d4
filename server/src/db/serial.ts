import type { Database, Row, Sql, Value } from './port.ts';
import { withRetry } from './retry.ts';

/** A synchronous SQL engine with one connection, such as SQLite in this process. */
export interface Engine {
  run: (sql: string, params: readonly Value[]) => Row[];
  /** Reads what is committed, beside a transaction that is open; missing when there is one connection only. */
  read?: (sql: string, params: readonly Value[]) => Row[];
  /** Whether another process has the database in use at the moment. */
  isBusy(error: unknown): boolean;
  close(): void;
}

/** Answers a function that runs asynchronous jobs one after the other, in the order they came. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * A database over a synchronous engine. Transactions await things, so while one is open another request could
 * slip its statements into it: a queue lets only one at a time reach the connection. Between processes, SQLite's
 * own write lock does the same, taken at the start (`begin immediate`) so that no transaction fails half-way.
 */
export function serialDatabase(engine: Engine): Database {
  const queued = createQueue();
  const { read } = engine;
  const run: Run = (sql, params = []) => patiently(() => engine.run(sql, params));
  const patiently = <T>(job: () => T): Promise<T> => withRetry(job, (error) => engine.isBusy(error));
  return {
    exec: async (sql, params) => {
      await queued(() => run(sql, params));
    },
    query: <R extends Row>(sql: string, params: readonly Value[] = []) =>
      (read ? patiently(() => read(sql, params)) : queued(() => run(sql, params))) as Promise<R[]>,
    transaction: (work) => queued(() => transact(engine, run, work)),
    close: () =>
      queued(() => {
        engine.close();
        return Promise.resolve();
      }),
  };
}

type Run = (sql: string, params?: readonly Value[]) => Promise<Row[]>;

async function transact<T>(engine: Engine, run: Run, work: (sql: Sql) => Promise<T>): Promise<T> {
  await run('begin immediate');
  try {
    const result = await work(inside(engine));
    await run('commit');
    return result;
  } catch (error) {
    // After some failures (a full disk) SQLite has rolled back already and refuses to do it again:
    // the first error is the one to tell.
    await run('rollback').catch(() => undefined);
    throw error;
  }
}

/** The connection, for the transaction that has it to itself. */
function inside(engine: Engine): Sql {
  const query = <R extends Row>(sql: string, params: readonly Value[] = []): Promise<R[]> =>
    new Promise((resolve) => resolve(engine.run(sql, params) as R[]));
  return {
    query,
    exec: async (sql, params) => {
      await query(sql, params);
    },
  };
}

/** SQLite takes `$1` for a name, not for a position. */
export function named(params: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(params.map((value, index) => [`$${index + 1}`, value]));
}
