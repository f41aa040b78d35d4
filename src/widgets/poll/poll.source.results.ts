import type { Backend } from '../../backend/port.ts';
import { Problem } from '../../core/problem.ts';
import { resultsSchema } from './poll.questions.schema.ts';
import { pathOf } from './poll.source.ts';
import type { Seen } from './poll.steps.view.ts';

/** The results, or that they may not be seen yet: that is no failure. */
export async function readResults(
  backend: Backend,
  id: string,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Seen> {
  const path = pathOf(id, 'results');
  try {
    const { items } = await backend.read(path, resultsSchema, { signal, ...(token && { token }) });
    return items[0] ?? 'hidden';
  } catch (thrown) {
    if (Problem.from(thrown).status === 403) return 'hidden';
    throw thrown;
  }
}
