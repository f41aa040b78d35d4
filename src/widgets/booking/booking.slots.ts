/** Free times as people look for them: by day and by part of the day, in the school's zone. */
import type { Closure, DayPart, Slot } from '../../backend/contract/booking.ts';
import { addDays, daysBetween, localTime, weekday } from '../../core/dates.ts';

export interface Day {
  /** `2026-11-24`, in the school's zone. */
  day: string;
  /** By start; taken ones too. */
  slots: readonly Slot[];
  /** How many of them have places left. */
  free: number;
  /** Why the school is closed: "Half-term". */
  closed?: string;
}

/** What narrows the times down. Empty is everything. */
export interface Wishes {
  mode: string;
  staff: string;
  language: string;
  /** Who speaks it: the member of staff, or an interpreter. */
  interpreter: string;
}

/** Whether a time can be had the way the person wishes. */
export const fits = ({ modes, staff, languages, interpreters }: Slot, wishes: Wishes): boolean =>
  modes.some((mode) => mode === wishes.mode) &&
  (!wishes.staff || wishes.staff === staff.id) &&
  (!wishes.language || (wishes.interpreter === 'none' ? languages : interpreters).includes(wishes.language));

export const isFree = (slot: Slot): boolean => slot.remaining > 0;

/** Each slot once, by start; what two pages of an answer share counts once. */
export function inOrder(slots: readonly Slot[]): Slot[] {
  const byId = new Map<string, Slot>();
  for (const slot of slots) byId.set(slot.id, slot);
  return [...byId.values()].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || a.id.localeCompare(b.id),
  );
}

/**
 * The days from `from` to before `until` on which there is something to say: times, or a reason for none.
 * Weekends without times are left out, and days with neither are left out too.
 */
export function byDay(
  slots: readonly Slot[],
  closures: readonly Closure[],
  { zone, from, until }: { zone: string; from: string; until: string },
): Day[] {
  const grouped = new Map<string, Slot[]>();
  for (const slot of inOrder(slots)) {
    const { day } = localTime(slot.start, zone);
    const sameDay = grouped.get(day);
    if (sameDay) sameDay.push(slot);
    else grouped.set(day, [slot]);
  }
  return daysBetween(from, until).flatMap((day) => {
    const closed = closures.find(
      ({ validFrom, validThrough }) => validFrom <= day && day <= validThrough,
    )?.name;
    // whatever stands in the timetable: on a closed day nobody is there
    if (closed) return [0, 6].includes(weekday(day)) ? [] : [{ day, slots: [], free: 0, closed }];
    const own = grouped.get(day);
    return own ? [{ day, slots: own, free: own.filter(isFree).length }] : [];
  });
}

const partOf = (hour: number): DayPart => (hour < 12 ? 'morning' : hour < 16 ? 'afternoon' : 'evening');

/** One day's times in groups that have something in them, in the order of the day. */
export function byPart(slots: readonly Slot[], zone: string): { part: DayPart; slots: Slot[] }[] {
  const parts: Record<DayPart, Slot[]> = { morning: [], afternoon: [], evening: [] };
  for (const slot of slots) parts[partOf(localTime(slot.start, zone).hour)].push(slot);
  return (Object.entries(parts) as [DayPart, Slot[]][])
    .filter(([, inPart]) => inPart.length)
    .map(([part, inPart]) => ({ part, slots: inPart }));
}

/** The first time that somebody can have. */
export const firstFree = (slots: readonly Slot[]): Slot | undefined => inOrder(slots).find(isFree);

/** The free times closest to one that is gone, by start. */
export function nearestFree(slots: readonly Slot[], gone: Pick<Slot, 'id' | 'start'>, count = 3): Slot[] {
  const away = (slot: Slot) => Math.abs(Date.parse(slot.start) - Date.parse(gone.start));
  const nearest = inOrder(slots)
    .filter((slot) => isFree(slot) && slot.id !== gone.id)
    .sort((a, b) => away(a) - away(b))
    .slice(0, count);
  return inOrder(nearest);
}

/** Times of one part of the day that are shown before "more". */
export const PAGE = 24;

/** How many days of times are asked for at once. */
export const RANGE = 14;

/** The next range after a day. */
export const nextRange = (until: string): string => addDays(until, RANGE);
