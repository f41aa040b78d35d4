import type { Backend, Command, Receipt } from '../../src/backend/port.ts';
import { Submission, type Letter } from '../../src/controllers/submission.ts';
import { Problem } from '../../src/core/problem.ts';
import { deferred, host, type Host } from './host.ts';

export const letter: Letter = { resource: 'callbacks', value: { name: 'Zoë', phone: '12345' } };

/** A command on its way, and how it ends. */
interface Posted extends Command {
  resource: string;
  accept: (value?: unknown, state?: Receipt['state']) => void;
  fail: (thrown: unknown) => void;
}

/** A submission whose backend answers when a test wants it to. */
export async function sender(element?: Host) {
  const posted: Posted[] = [];
  const told: string[] = [];
  let refused: Problem | undefined;
  let missing = false;
  const backend: Backend = {
    read: () => Promise.reject(new Error('nothing is read here')),
    send: (resource, command) => {
      const { promise, resolve, reject } = deferred<Receipt>();
      const accept = (value?: unknown, state: Receipt['state'] = 'accepted') => {
        resolve({ key: command.key, state, value });
      };
      posted.push({ ...command, resource, accept, fail: reject });
      return promise;
    },
  };
  const on = element ?? (await host());
  const sending = new Submission(on, {
    backend: () => {
      if (missing) throw new Problem('config', 'no backend');
      return backend;
    },
    onSent: (_, { resource }, newer) => {
      if (refused) throw refused;
      told.push(newer ? `sent ${resource}, not ${String(newer.value.name)}` : `sent ${resource}`);
    },
    onError: ({ kind }) => told.push(`error ${kind}`),
    onQueued: ({ resource }) => told.push(`queued ${resource}`),
  });
  return {
    sending,
    posted,
    told,
    element: on,
    /** What the widget throws at answers that it cannot use. */
    refuseAnswers: (problem: Problem | undefined) => (refused = problem),
    noBackend: () => (missing = true),
  };
}
