/** Instants in a school's time zone. Instants are epoch milliseconds, days are `2026-11-24`. */

const MINUTE = 60_000;
/** Every time zone in use has changed its offset on a quarter of an hour, so an offset holds for that long. */
const QUARTER = 15 * MINUTE;
const REMEMBERED = 20_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds that the zone's clocks are ahead of UTC at that instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const bucket = Math.floor(instant / QUARTER);
  const name = `${timeZone} ${bucket}`;
  const known = offsets.get(name);
  if (known !== undefined) return known;
  const offset = wallClock(bucket * QUARTER, timeZone) - bucket * QUARTER;
  if (offsets.size >= REMEMBERED) offsets.clear();
  offsets.set(name, offset);
  return offset;
}

/** What the zone's clocks show, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const two = '2-digit';
    formatter = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(
    formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** ISO 8601 with the zone's offset: `2026-11-24T15:40:00+00:00`. */
export function toIso(instant: number, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / MINUTE;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The day of the zone's calendar. */
export function dayOf(instant: number, timeZone: string): string {
  return toIso(instant, timeZone).slice(0, 10);
}

/**
 * The instant at which the zone's clocks show that time on that day. A time that is skipped when clocks go
 * forward is the one an hour later; one that comes twice is the first.
 * @param time `15:40`; midnight when missing
 */
export function instantAt(day: string, timeZone: string, time = '00:00'): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(wall - 24 * 60 * MINUTE, timeZone);
  const early = wall - before;
  const after = offsetAt(early, timeZone);
  const late = wall - after;
  return after !== before && offsetAt(late, timeZone) === after ? late : early;
}

/** The day that many days later, by the calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** Such as “Friday 11 December”. */
export function dayInWords(day: string): string {
  const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(Date.parse(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}`;
}

/** Whether `text` is a day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whether this is the name of a time zone, such as `Europe/London`. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
