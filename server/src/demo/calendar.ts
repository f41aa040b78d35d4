/** When Oakfield is closed, and its conversations, worked out from the calendar alone: the same day looks the same whenever it is made. */
import { addDays, instantAt, toIso } from '../core/zoned.ts';
import type { ClosureSeed, SlotSeed, TermSeed } from '../seed.ts';
import type { DemoPerson, Hours } from './people.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Weeks since a Monday long ago. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) - Date.parse('2001-01-01T00:00:00Z')) / (7 * DAY));
}

/**
 * Why the school is closed on a weekday, or nothing. Real half-terms lie months apart; here a closed week or a
 * closed Friday comes every four weeks, so that a page always shows one.
 */
export function closedBecause(day: string): string | undefined {
  if (day.slice(5) >= '12-21' || day.slice(5) <= '01-01') return 'Winter holidays';
  const week = weekOf(day) % 8;
  if (week === 4) return 'Half-term holiday';
  return week === 0 && weekdayOf(day) === 5 ? 'INSET day: staff are training' : undefined;
}

/** No closure is longer, in days. */
const LONGEST_CLOSURE = 14;

/** The closures that touch some days, whole: days in a row that are closed for one reason, over a weekend too. */
export function closuresBetween(first: string, last: string): ClosureSeed[] {
  const runs: Required<ClosureSeed>[] = [];
  for (const day of weekdays(addDays(first, -LONGEST_CLOSURE), addDays(last, LONGEST_CLOSURE))) {
    const name = closedBecause(day);
    const last = runs.at(-1);
    if (name !== undefined && last?.name === name && addDays(last.validThrough, 3) >= day)
      last.validThrough = day;
    else if (name !== undefined) runs.push({ validFrom: day, validThrough: day, name });
  }
  return runs.filter(({ validFrom, validThrough }) => validThrough >= first && validFrom <= last);
}

/** Without a summer break: there is a demonstration on every day of the year. */
const TERMS = [
  { name: 'Spring term', from: '01-02', to: '03-31' },
  { name: 'Summer term', from: '04-01', to: '08-31' },
  { name: 'Autumn term', from: '09-01', to: '12-20' },
];

/** The terms of the years before, around and after a day. */
export function termsAround(day: string): TermSeed[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) =>
    TERMS.map(({ name, from, to }) => ({
      name: `${name} ${each}`,
      validFrom: `${each}-${from}`,
      validThrough: `${each}-${to}`,
    })),
  );
}

/** An absence that has begun and is not over: from the Monday of last week to the Friday of the week after next. */
export function absenceAround(day: string): { awayFrom: string; awayUntil: string } {
  const monday = addDays(day, 1 - weekdayOf(day));
  return { awayFrom: addDays(monday, -7), awayUntil: addDays(monday, 18) };
}

/** The weekdays from one day to another, both included. */
export function weekdays(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day);
  return days;
}

/** A person's conversations on one day. */
export function slotsOn(day: string, person: DemoPerson, timeZone: string): SlotSeed[] {
  if (closedBecause(day) !== undefined) return [];
  return person.hours
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .flatMap((hours) => cut(day, person.id, hours, timeZone));
}

function cut(day: string, staff: string, hours: Hours, timeZone: string): SlotSeed[] {
  const { from, to, length, gap, modes, capacity, location } = hours;
  const end = instantAt(day, timeZone, to);
  const slots: SlotSeed[] = [];
  for (
    let start = instantAt(day, timeZone, from);
    start + length * MINUTE <= end;
    start += (length + gap) * MINUTE
  ) {
    slots.push({
      id: `${staff}-${toIso(start, timeZone).slice(0, 16).replace(':', '')}`,
      staff,
      start: new Date(start),
      end: new Date(start + length * MINUTE),
      ...(modes && { modes }),
      ...(capacity !== undefined && { capacity }),
      ...(location !== undefined && { location }),
    });
  }
  return slots;
}
