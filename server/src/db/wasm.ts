import { migrate } from './migrate.ts';
import type { Database, Row, Value } from './port.ts';
import { named, serialDatabase } from './serial.ts';

/** What is used of an OO1 `DB` of `@sqlite.org/sqlite-wasm`. */
export interface WasmDatabase {
  exec(options: {
    sql: string;
    bind?: Record<string, Value>;
    rowMode: 'object';
    returnValue: 'resultRows';
  }): unknown;
  close(): void;
}

/**
 * The same rules in a page: a database over one that is open already, for stories and demonstrations. It has one
 * user, so that it is never busy.
 */
export async function openWasm(oo1: WasmDatabase): Promise<Database> {
  const db = serialDatabase({
    run(sql, params) {
      const given = params.length > 0 ? { bind: named(params) } : {};
      return oo1.exec({ sql, ...given, rowMode: 'object', returnValue: 'resultRows' }) as Row[];
    },
    isBusy: () => false,
    close: () => oo1.close(),
  });
  await migrate(db);
  return db;
}
