import type { Poll } from '../../backend/contract/poll.ts';
import type { Backend } from '../../backend/port.ts';
import { Problem } from '../../core/problem.ts';
import { pollSchema } from './poll.schema.ts';

/** Where a poll is, and what belongs to it. */
export function pathOf(poll: string, what?: 'ballots' | 'results'): string {
  if (!poll) throw new Problem('config', 'the attribute poll="…" is missing');
  return ['polls', encodeURIComponent(poll), ...(what ? [what] : [])].join('/');
}

export async function readPoll(
  backend: Backend,
  id: string,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Poll> {
  const path = pathOf(id);
  const { items } = await backend.read(path, pollSchema, { signal, ...(token && { token }) });
  if (!items[0]) throw new Problem('missing', `${path}: an empty answer`);
  return items[0];
}
