import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rm, access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface Cluster {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Account {
  uid?: number;
  gid?: number;
}

/** Where PostgreSQL's programs are, when it is installed. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    ...newestFirst.map((version) => `/usr/lib/postgresql/${version}/bin`),
  ];
  for (const folder of folders) {
    const programs = ['initdb', 'postgres'].map((name) => access(join(folder, name)));
    if ((await Promise.allSettled(programs)).every(({ status }) => status === 'fulfilled')) return folder;
  }
  return undefined;
}

/** Starts PostgreSQL on files of its own, reachable only through a socket in their folder. */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'open-door-pg-'));
  const account = await unprivileged();
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid ?? account.uid);
  const data = join(folder, 'data');
  const options = { ...account, cwd: folder };
  const setup = ['--username=open_door', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(programs, 'initdb'), ['-D', data, ...setup], options);
  const settings = ['-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=80'];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
    ...options,
    stdio: 'ignore',
  });
  // Should the tests end before their time, it must not stay behind.
  process.once('exit', () => server.kill('SIGQUIT'));
  const addressOf = (name: string) => `postgres://open_door@${encodeURIComponent(folder)}/${name}`;
  const stop = () => end(server, folder);
  try {
    await reachable(addressOf('postgres'), server);
  } catch (error) {
    await stop();
    throw error;
  }
  let databases = 0;
  return {
    stop,
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await ask(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
  };
}

/** PostgreSQL refuses to run as root: another account that every Debian has is taken then. */
async function unprivileged(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => lines.find(([user]) => user === name)).find(Boolean);
  if (!entry) throw new Error('There is no account “postgres” or “nobody” to run PostgreSQL as.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

async function reachable(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}.`);
    try {
      await ask(address, 'select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not start within 30 seconds.');
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // "Fast shutdown": connections are closed, and nothing is lost.
    server.kill('SIGINT');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}
