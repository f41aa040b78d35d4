/** The page's clock in the hands of a test, so that no test waits for minutes and none asserts on real timings. */
import { realTimers, settled } from './until.ts';

interface Timer {
  id: number;
  at: number;
  run: () => void;
}

let undo: (() => void) | undefined;

afterEach(() => undo?.());

/** Milliseconds up to which a timer only means "later": those stay real, since axe and others need them. */
const LATER = 50;

/** Stops `Date.now` and `setTimeout`; they move only by what `pass` is told, until the end of the test. */
export function stopClock(start = Date.now()): { pass: (milliseconds: number) => Promise<void> } {
  let now = start;
  let count = 0;
  const timers = new Map<number, Timer>();

  const set = (run: () => void, delay = 0) => {
    if (delay <= LATER) return realTimers.setTimeout(run, delay);
    // numbers that real timers do not use, so that those which run already can still be cleared
    const id = 1e9 + ++count;
    timers.set(id, { id, at: now + Math.max(0, delay), run });
    return id;
  };
  const clear = (id?: number) => {
    if (!timers.delete(id!)) realTimers.clearTimeout(id);
  };

  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  Date.now = () => now;
  undo = () => {
    const { setTimeout, clearTimeout } = realTimers;
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = realTimers.now;
    undo = undefined;
  };

  return {
    /** Lets time pass: what falls due runs in its order, and what follows from it runs too. */
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (;;) {
        const next = [...timers.values()].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next.id);
        now = Math.max(now, next.at);
        next.run();
        await settled();
      }
      now = end;
      await settled();
    },
  };
}
