import { after, before, describe } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/port.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { openSqlite } from '../../src/db/sqlite.ts';
import { openWasm } from '../../src/db/wasm.ts';
import { findPostgres, startCluster } from './postgres.ts';
import { openOo1 } from './wasm.ts';

/** Something to open databases on: new ones, or one that several share. */
export interface Place {
  open(): Promise<Database>;
  /** What a server is started with to use the same database. */
  readonly options: { data?: string; databaseUrl?: string };
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Whether several processes can share a database. */
  readonly shared: boolean;
  place(): Promise<Place>;
  stop(): Promise<void>;
}

const postgresPrograms = await findPostgres();

const nothing = (): Promise<void> => Promise.resolve();

/** Why PostgreSQL is left out, when it is. */
export const postgresMissing =
  postgresPrograms === undefined && 'PostgreSQL is not installed on this machine';

const sqlite: Engine = {
  name: 'SQLite',
  shared: true,
  async place() {
    const data = await mkdtemp(join(tmpdir(), 'open-door-sqlite-'));
    return {
      options: { data },
      open: () => openSqlite(join(data, 'open-door.sqlite')),
      remove: () => rm(data, { recursive: true, force: true }),
    };
  },
  stop: nothing,
};

const wasm: Engine = {
  name: 'SQLite in a page',
  shared: false,
  place: () => Promise.resolve({ options: {}, open: async () => openWasm(await openOo1()), remove: nothing }),
  stop: nothing,
};

function postgres(programs: string): Engine {
  const cluster = startCluster(programs);
  return {
    name: 'PostgreSQL',
    shared: true,
    async place() {
      const databaseUrl = await (await cluster).createDatabase();
      return {
        options: { databaseUrl },
        // Some tests end the engine before the server.
        open: () => openPostgres(databaseUrl, { log: () => undefined }),
        remove: nothing,
      };
    },
    stop: async () => (await cluster).stop(),
  };
}

/** Runs the same tests on every engine that is here. */
export function onEveryEngine(tests: (engine: Engine) => void, { sharedOnly = false } = {}): void {
  const engines = [sqlite, wasm, ...(postgresPrograms ? [postgres(postgresPrograms)] : [])];
  for (const engine of engines.filter(({ shared }) => shared || !sharedOnly)) {
    describe(`on ${engine.name}`, () => {
      tests(engine);
      after(() => engine.stop());
    });
  }
}

/** One database for all tests of a suite; each test has a school of its own in it. */
export function sharedDatabase(engine: Engine): () => Database {
  let place: Place | undefined;
  let db: Database | undefined;
  before(async () => {
    place = await engine.place();
    db = await place.open();
  });
  after(async () => {
    await db?.close();
    await place?.remove();
  });
  return () => {
    if (!db) throw new Error('The database is open only while tests run.');
    return db;
  };
}
