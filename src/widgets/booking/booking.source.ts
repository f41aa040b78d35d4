import { closure, slot, type Closure, type Slot } from '../../backend/contract/booking.ts';
import { readAll, readIfThere } from '../../backend/lists.ts';
import type { Backend } from '../../backend/port.ts';
import { Problem } from '../../core/problem.ts';
import { firstFree, fits, inOrder, isFree, nextRange, type Wishes } from './booking.slots.ts';

/** Times and closures of the days that were asked for so far. */
export interface Timetable {
  slots: readonly Slot[];
  closures: readonly Closure[];
  /** The first day that was asked for, and the first that was not. */
  from: string;
  until: string;
  /** The first free time of all, however far away. */
  first: Slot | undefined;
}

const paramsOf = (wishes: Wishes): Record<string, string> =>
  Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish));

/** The first time that is free at all, however far away; `undefined` when there is none. */
async function readFirstFree(
  backend: Backend,
  wishes: Wishes,
  from: string,
  signal: AbortSignal,
): Promise<Slot | undefined> {
  const params = { ...paramsOf(wishes), from, free: 'true', limit: '1' };
  const page = await backend.read('slots', slot, { params, signal });
  return page.items.find((one) => isFree(one) && fits(one, wishes));
}

/** A backend without times is not one that was asked wrongly by the person: its address is wrong. */
function unreachable(thrown: unknown): never {
  const problem = Problem.from(thrown);
  if (problem.kind !== 'missing') throw thrown;
  throw new Problem('config', 'GET slots was answered 404: is the address in backend="…" right?', {
    cause: thrown,
  });
}

/** Times from a day on, for as many ranges as `until` needs. */
export async function readTimes(
  backend: Backend,
  wishes: Wishes,
  { from, until = nextRange(from) }: { from: string; until?: string },
  signal: AbortSignal,
): Promise<Timetable> {
  const [all, closures] = await Promise.all([
    readAll(backend, 'slots', slot, { params: { ...paramsOf(wishes), from, to: until }, signal }).catch(
      unreachable,
    ),
    readIfThere(backend, 'closures', closure, { params: { from, to: until }, signal }),
  ]);
  // a backend may ignore what it is asked for; a time that cannot be served is not offered
  const slots = all.filter((one) => fits(one, wishes));
  const first = firstFree(slots) ?? (await readFirstFree(backend, wishes, until, signal));
  return { slots: inOrder(slots), closures, from, until, first };
}

/** The same with the next range behind it. */
export async function readLater(
  backend: Backend,
  wishes: Wishes,
  known: Timetable,
  signal: AbortSignal,
  until?: string,
): Promise<Timetable> {
  const later = await readTimes(backend, wishes, { from: known.until, ...(until && { until }) }, signal);
  return {
    slots: inOrder([...known.slots, ...later.slots]),
    closures: [...known.closures, ...later.closures],
    from: known.from,
    until: later.until,
    first: known.first ?? later.first,
  };
}
