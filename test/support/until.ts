/** Timers as they were before any test stopped the clock. */
export const realTimers = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  now: Date.now.bind(Date),
};

const PATIENCE = 8000;

const errorOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

/** Waits until `get` answers something, and answers it; what it throws meanwhile counts as "not yet". */
export async function until<T>(
  get: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  what = String(get),
): Promise<T> {
  const end = realTimers.now() + PATIENCE;
  let last = '';
  while (realTimers.now() < end) {
    try {
      const value = await get();
      if (value) return value;
      last = '';
    } catch (thrown) {
      last = ` (${errorOf(thrown)})`;
    }
    await new Promise((resolve) => realTimers.setTimeout(() => resolve(undefined), 10));
  }
  throw new Error(`Waited in vain for ${what}${last}`);
}

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => realTimers.setTimeout(() => resolve(), 0));
