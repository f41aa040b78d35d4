import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import type { Place } from './engines.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A server in a process of its own, as it runs in real life. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it at once, wherever it is, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and answers its exit code. */
  stop(): Promise<number | null>;
}

/** Starts one for a test, and sees to it that it does not outlive the test. */
export async function startProcess(
  t: TestContext,
  { data, databaseUrl }: Place['options'],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DEMO: 'no',
      WRITES_PER_MINUTE: '99999',
      READS_PER_MINUTE: '99999',
      ...(data !== undefined && { DATA: data }),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  });
  t.after(() => child.kill('SIGKILL'));
  const url = await firstAddress(child);
  const ended = once(child, 'exit');
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Waits for the line that says where the server is. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
