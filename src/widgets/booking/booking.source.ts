import { closure, slot, staff, type Closure, type Slot, type Staff } from '../../backend/contract/booking.ts';
import type { Backend, Output, Query, Schema } from '../../backend/port.ts';
import { Problem } from '../../core/problem.ts';
import { firstFree, inOrder, nextRange } from './booking.slots.ts';

/** What narrows the times down. Empty is everything. */
export interface Wishes {
  mode: string;
  staff: string;
  language: string;
}

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

/** Pages that are followed for one range, so that a wrong `next` never loops for ever. */
const MOST_PAGES = 20;

async function readAll<S extends Schema>(
  backend: Backend,
  resource: string,
  row: S,
  query: Query,
): Promise<Output<S>[]> {
  const items: Output<S>[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const page = await backend.read(resource, row, { ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    if (!page.next) break;
    cursor = page.next;
  }
  return items;
}

/** An optional resource: a backend that does not have it has nothing to say there. */
async function readIfThere<S extends Schema>(
  backend: Backend,
  resource: string,
  row: S,
  query: Query,
): Promise<Output<S>[]> {
  try {
    return await readAll(backend, resource, row, query);
  } catch (thrown) {
    if (Problem.from(thrown).kind === 'missing') return [];
    throw thrown;
  }
}

const paramsOf = (wishes: Wishes): Record<string, string> =>
  Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish)) as Record<string, string>;

export const readStaff = (backend: Backend, signal: AbortSignal): Promise<Staff[]> =>
  readIfThere(backend, 'staff', staff, { signal });

/** The first time that is free at all, however far away; `undefined` when there is none. */
async function readFirstFree(
  backend: Backend,
  wishes: Wishes,
  from: string,
  signal: AbortSignal,
): Promise<Slot | undefined> {
  const params = { ...paramsOf(wishes), from, free: 'true', limit: '1' };
  const page = await backend.read('slots', slot, { params, signal });
  return page.items.find(({ remaining }) => remaining > 0);
}

/** Times from a day on, for as many ranges as `until` needs. */
export async function readTimes(
  backend: Backend,
  wishes: Wishes,
  { from, until = nextRange(from) }: { from: string; until?: string },
  signal: AbortSignal,
): Promise<Timetable> {
  const [slots, closures] = await Promise.all([
    readAll(backend, 'slots', slot, { params: { ...paramsOf(wishes), from, to: until }, signal }),
    readIfThere(backend, 'closures', closure, { params: { from, to: until }, signal }),
  ]);
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
