import { BusyError } from './port.ts';

/** Milliseconds after which waiting for others ends. */
const PATIENCE = 20_000;
const LONGEST_PAUSE = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs `job` again while it fails with an error that is `transient`, after a pause of random and growing
 * length: two that collided would otherwise collide again.
 *
 * @throws {BusyError} when it still fails after twenty seconds
 */
export async function withRetry<T>(
  job: () => T | Promise<T>,
  transient: (error: unknown) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await job();
    } catch (error) {
      if (!transient(error)) throw error;
      if (Date.now() > end) throw new BusyError('The database is busy', { cause: error });
      await pause(Math.random() * Math.min(LONGEST_PAUSE, 4 * 2 ** attempt));
    }
  }
}
