import { createAdaptorServer } from '@hono/node-server';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import type { Database } from './db/port.ts';
import { openPostgres } from './db/postgres.ts';
import { openSqlite } from './db/sqlite.ts';
import { seedDemo } from './demo/seed.ts';
import { forgetOldAnswers } from './http/idempotency.ts';
import { keepPolls } from './polls/close.ts';
import { clientAddress } from './client.ts';

const BASE = '/api';
const HOUR = 60 * 60_000;
/** Milliseconds that open requests get to finish when the server stops. */
const GRACE = 5_000;

export interface ServerOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Which address to listen on: this machine only, unless it says otherwise. */
  host?: string;
  /** The folder for SQLite's file. */
  data?: string;
  /** PostgreSQL instead of SQLite. */
  databaseUrl?: string;
  corsOrigins?: readonly string[];
  secret?: string;
  /** What the school's own system shows to reply and to hand over. */
  staffToken?: string;
  /** The header in which the host's proxy says who is signed in. */
  voterHeader?: string;
  /** How many proxies stand in front and add to `X-Forwarded-For`. */
  proxies?: number;
  /** Whether the demonstration school is there, at `/api/oakfield`. */
  demo?: boolean;
  /** Writes that one address may send a minute, and at once: 600. */
  writesPerMinute?: number;
  /** Reads, in the same way: 1,200. */
  readsPerMinute?: number;
  /** Answers what is not under `/api`, such as the pages of a website. */
  fallback?: (request: Request) => Response | Promise<Response>;
}

export interface RunningServer {
  /** Such as `http://localhost:8000`. */
  readonly url: string;
  /** Stops taking requests, lets open ones finish, and closes the database. */
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and answers requests. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 8000, host = '127.0.0.1', data = './data', databaseUrl, demo = false } = options;
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(join(data, 'open-door.sqlite'));
  const keepUp = async () => {
    await forgetOldAnswers(db, Date.now());
    if (demo) await seedDemo(db, { school: 'oakfield', now: new Date() });
    await keepPolls(db, Date.now());
  };
  await keepUp();
  const server = await listen(handler(db, options), port, host);
  const upkeep = setInterval(() => void keepUp().catch(reportUpkeep), HOUR);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`,
    async close() {
      clearInterval(upkeep);
      await stop(server);
      await db.close();
    },
  };
}

type Fetch = (request: Request, env: unknown) => Promise<Response>;

function handler(db: Database, options: ServerOptions): Fetch {
  const { fallback, proxies = 0, writesPerMinute: writes = 600, readsPerMinute: reads = 1_200 } = options;
  const { corsOrigins, secret, staffToken, voterHeader } = options;
  const app = createApp({
    db,
    base: BASE,
    ...(corsOrigins && { corsOrigins }),
    ...(secret !== undefined && { secret }),
    ...(staffToken !== undefined && { staffToken }),
    ...(voterHeader !== undefined && { voterHeader }),
    limits: {
      writes: { burst: writes, perMinute: writes },
      reads: { burst: reads, perMinute: reads },
    },
  });
  return async (request, env) => {
    const { pathname } = new URL(request.url);
    if (fallback && pathname !== BASE && !pathname.startsWith(`${BASE}/`)) return fallback(request);
    const { incoming } = env as { incoming: IncomingMessage };
    const client = clientAddress(
      incoming.socket.remoteAddress,
      request.headers.get('X-Forwarded-For'),
      proxies,
    );
    return app.fetch(request, { client });
  };
}

function listen(fetch: Fetch, port: number, hostname: string): Promise<Server> {
  const server = createAdaptorServer({ fetch, hostname, overrideGlobalObjects: false }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inWords(error, port)));
    server.listen(port, hostname, () => resolve(server));
  });
}

function inWords(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is in use already. Choose another, such as PORT=${port + 1}.`, {
    cause: error,
  });
}

function stop(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  // A connection that was busy becomes idle after its answer, and would be kept open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}

function reportUpkeep(error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown error';
  console.error(`Hourly upkeep failed (${name}). It is tried again in an hour.`);
}
