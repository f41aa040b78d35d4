/** Starts the server from the command line, with what the environment says. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer, type ServerOptions } from './server.ts';

export { startServer, type RunningServer, type ServerOptions } from './server.ts';

/** @throws {Error} when a variable cannot be used, with what to write instead */
export function optionsFrom(env: Record<string, string | undefined>): ServerOptions {
  const origins = (env.CORS_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean);
  return {
    port: count(env, 'PORT', 8000),
    proxies: count(env, 'PROXIES', 0),
    writesPerMinute: count(env, 'WRITES_PER_MINUTE', 600),
    readsPerMinute: count(env, 'READS_PER_MINUTE', 1_200),
    demo: env.DEMO !== 'no',
    corsOrigins: origins.map(originOf),
    ...(env.HOST && { host: env.HOST }),
    ...(env.DATA && { data: env.DATA }),
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.OPEN_DOOR_SECRET && { secret: env.OPEN_DOOR_SECRET }),
    ...(env.OPEN_DOOR_STAFF_TOKEN?.trim() && { staffToken: env.OPEN_DOOR_STAFF_TOKEN.trim() }),
    ...(env.OPEN_DOOR_VOTER_HEADER && { voterHeader: headerName(env.OPEN_DOOR_VOTER_HEADER.trim()) }),
  };
}

function count(env: Record<string, string | undefined>, name: string, usual: number): number {
  const given = env[name]?.trim() || String(usual);
  if (/^\d{1,5}$/.test(given)) return Number(given);
  throw new Error(`${name} is “${given}”. Write a number, such as ${usual}.`);
}

function headerName(given: string): string {
  if (/^[\w-]+$/.test(given)) return given;
  throw new Error(
    `OPEN_DOOR_VOTER_HEADER is “${given}”. Write the name of a header, such as X-Signed-In-As.`,
  );
}

/** A browser sends an origin without a path, so that one with a slash at the end would never match. */
function originOf(given: string): string {
  if (given === '*') return given;
  if (URL.canParse(given) && new URL(given).origin !== 'null') return new URL(given).origin;
  throw new Error(`CORS_ORIGINS has “${given}”. Write addresses like https://www.example.sch.uk, or *.`);
}

async function main(): Promise<void> {
  const options = optionsFrom(process.env);
  const server = await startServer(options);
  const where = options.demo
    ? `${server.url}/api/oakfield/slots (a demonstration school)`
    : `${server.url}/api`;
  console.info(`Open Door is at ${where}. Press Ctrl+C to stop it.`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
