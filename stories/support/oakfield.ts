/** The schools that stories are set in: people of the demonstration school, with times from tomorrow on. */
import { addDays, dayOf, instantAt } from '../../server/src/core/zoned.ts';
import { weekdayOf, weekdays } from '../../server/src/demo/calendar.ts';
import { PEOPLE, type DemoPerson, type Hours } from '../../server/src/demo/people.ts';
import type { ClosureSeed, SchoolData, SchoolSettings, SlotSeed } from '../../server/src/seed.ts';

/**
 * Which times the school has: some are free · a whole evening of them · none for now, one later on · none at all ·
 * all taken · some, and days on which it is closed.
 */
export const TIMES = ['some', 'many', 'later', 'none', 'taken', 'closed'] as const;
export type Times = (typeof TIMES)[number];

export interface Oakfield {
  times: Times;
  /** Four of the staff, or all. */
  people: 'few' | 'many';
  settings?: SchoolSettings;
}

const ZONE = 'Europe/London';
const MINUTE = 60_000;
const FEW = ['adeyemi', 'kowalska', 'siddiqui', 'warsame'];
/** A parents' evening: more times than one wants to see at once. */
const EVENING: Hours = { days: [1, 2, 3, 4, 5], from: '16:00', to: '19:00', length: 10, gap: 0 };

/** The rows of a school, whatever day it is today. */
export function oakfield({ times, people, settings = {} }: Oakfield): SchoolData & { taken: string[] } {
  const staff = PEOPLE.filter(({ id }) => people === 'many' || FEW.includes(id)).map((person) => ({
    ...person,
    ...(times === 'many' && { bufferMinutes: 0 }),
  }));
  const today = dayOf(Date.now(), ZONE);
  const closures = times === 'closed' ? closedDays(today) : [];
  const open = ({ validFrom, validThrough = validFrom }: ClosureSeed, day: string) =>
    day < validFrom || validThrough < day;
  const days = schoolDays(today, times).filter((day) => closures.every((closure) => open(closure, day)));
  const slots = days.flatMap((day) => staff.flatMap((person) => slotsOn(day, person, times)));
  const taken = slots.filter((_, index) => times === 'taken' || index % 3 === 1).map(({ id }) => id);
  return {
    settings: { name: 'Oakfield Primary School', timeZone: ZONE, ...settings },
    staff,
    closures,
    slots,
    taken,
  };
}

function schoolDays(today: string, times: Times): string[] {
  const next = weekdays(addDays(today, 1), addDays(today, 13));
  if (times === 'none') return [];
  if (times === 'many') return next.slice(0, 1);
  return times === 'later' ? weekdays(addDays(today, 20), addDays(today, 23)) : next;
}

/** A day of training soon, and three days of holidays after it. */
function closedDays(today: string): ClosureSeed[] {
  const [, training = today, , , first = today, , last = today] = weekdays(
    addDays(today, 1),
    addDays(today, 13),
  );
  return [
    { validFrom: training, name: 'INSET day: staff are training' },
    { validFrom: first, validThrough: last, name: 'Half-term holiday' },
  ];
}

function slotsOn(day: string, person: DemoPerson, times: Times): SlotSeed[] {
  const hours = times === 'many' ? [EVENING] : person.hours;
  return hours
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .flatMap((part) => cut(day, person.id, part));
}

function cut(day: string, staff: string, { from, to, length, gap, ...offer }: Hours): SlotSeed[] {
  const first = instantAt(day, ZONE, from);
  const count = Math.floor((instantAt(day, ZONE, to) - first + gap * MINUTE) / ((length + gap) * MINUTE));
  return Array.from({ length: count }, (_, index) => {
    const start = first + index * (length + gap) * MINUTE;
    return {
      ...{ id: `${staff}-${new Date(start).toISOString().slice(0, 16)}`, staff },
      ...{ start: new Date(start), end: new Date(start + length * MINUTE) },
      ...(offer.modes && { modes: offer.modes }),
      ...(offer.capacity && { capacity: offer.capacity }),
      ...(offer.location && { location: offer.location }),
    };
  });
}
