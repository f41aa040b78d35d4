/**
 * Days and wall-clock times in the school's zone. An instant travels as ISO 8601 with an offset; which day and hour
 * that is depends on the zone, so it is always asked of `Intl`, through a zone's clock that is made once and kept.
 */

/** Wall-clock time in a zone. */
export interface LocalTime {
  /** `2026-11-24` */
  day: string;
  hour: number;
  minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  let made = clocks.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(zone, made);
  }
  return made;
}

/** What a clock on the wall in `zone` shows at that instant (ISO 8601, or milliseconds since 1970). */
export function localTime(instant: string | number, zone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of clock(zone).formatToParts(new Date(instant))) parts[type] = value;
  return {
    day: `${parts.year!}-${parts.month!}-${parts.day!}`,
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  };
}

const DAY = 86_400_000;
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days later: `addDays('2026-11-30', 1)` is `2026-12-01`. */
export const addDays = (day: string, count: number): string =>
  new Date(utc(day) + count * DAY).toISOString().slice(0, 10);

/** 0 is Sunday, as in `Date`. */
export const weekday = (day: string): number => new Date(utc(day)).getUTCDay();

/** The days from the first to before the last. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** True for a zone that this browser knows: `Europe/London`. */
export function isZone(zone: string): boolean {
  try {
    clock(zone);
    return true;
  } catch {
    return false; // a RangeError is the only way that Intl says "unknown zone"
  }
}
