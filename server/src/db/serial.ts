import type { Database, Row, Sql, Value } from './port.ts';
import { withRetry } from './retry.ts';

/** A synchronous SQL engine with one connection, such as SQLite in this process. */
export interface Engine {
  run(sql: string, params: readonly Value[]): Row[];
  /** Reads what is committed, beside a transaction that is open; missing when there is one connection only. */
  read?(sql: string, params: readonly Value[]): Row[];
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
  const run = (sql: string, params: readonly Value[] = []) =>
    withRetry(
      () => engine.run(sql, params),
      (error) => engine.isBusy(error),
    );
  const inside: Sql = {
    exec: async (sql, params = []) => void engine.run(sql, params),
    query: async <R extends Row>(sql: string, params: readonly Value[] = []) =>
      engine.run(sql, params) as R[],
  };
  return {
    exec: (sql, params) => queued(async () => void (await run(sql, params))),
    query: <R extends Row>(sql: string, params: readonly Value[] = []) => {
      const { read } = engine;
      if (!read) return queued(() => run(sql, params)) as Promise<R[]>;
      return withRetry(
        () => read(sql, params) as R[],
        (error) => engine.isBusy(error),
      );
    },
    transaction: (work) => queued(() => transact(run, inside, work)),
    close: () => queued(async () => engine.close()),
  };
}

async function transact<T>(
  run: (sql: string) => Promise<Row[]>,
  sql: Sql,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  await run('begin immediate');
  try {
    const result = await work(sql);
    await run('commit');
    return result;
  } catch (error) {
    // After some failures (a full disk) SQLite has rolled back already and refuses to do it again:
    // the first error is the one to tell.
    await run('rollback').catch(() => undefined);
    throw error;
  }
}

/** SQLite takes `$1` for a name, not for a position. */
export function named(params: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(params.map((value, index) => [`$${index + 1}`, value]));
}
