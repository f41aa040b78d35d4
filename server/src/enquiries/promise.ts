/**
 * The day by which an answer is promised. It is counted in school days: not a weekend, not a closure, and inside a
 * term where the school has said when its terms are.
 *
 * A message that arrives on a school day before the school closes counts for that day; a later one, and one of a
 * weekend or of the holidays, counts for the next school day. The first day that is counted is the school day after
 * it: “within 2 school days”, asked on a Thursday morning, is by Monday, and asked on a Saturday is by Wednesday.
 */
import { addDays } from '../core/zoned.ts';
import type { Span } from '../schools/calendar.ts';

export interface Calendar {
  closures: readonly Span[];
  /** All that the school has said; none is not said. */
  terms: readonly Span[];
}

export interface Arrival {
  day: string;
  /** After the school has closed. */
  late: boolean;
}

/** The last day that can be written. */
const FOREVER = '9999-12-31';

/**
 * @param within how many school days an answer takes; 0 is the same day
 * @returns nothing when the school has not said that it is open again by then: no promise is better than a wrong one
 */
export function answerBy({ day, late }: Arrival, within: number, calendar: Calendar): string | undefined {
  const known = calendar.terms.map(({ validThrough }) => validThrough).sort();
  const last = known.at(-1) ?? FOREVER;
  let current = late ? addDays(day, 1) : day;
  let left = within;
  while (current <= last) {
    const closed = closureOn(current, calendar);
    if (closed && closed.validThrough >= last) return undefined;
    if (isSchoolDay(current, calendar)) {
      if (left <= 0) return current;
      left -= 1;
    }
    current = addDays(closed?.validThrough ?? current, 1);
  }
  return undefined;
}

export function isSchoolDay(day: string, calendar: Calendar): boolean {
  const { terms } = calendar;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const inTerm = terms.length === 0 || terms.some((term) => covers(term, day));
  return weekday >= 1 && weekday <= 5 && inTerm && !closureOn(day, calendar);
}

const closureOn = (day: string, { closures }: Calendar): Span | undefined =>
  closures.find((closure) => covers(closure, day));

const covers = ({ validFrom, validThrough }: Span, day: string): boolean =>
  validFrom <= day && day <= validThrough;
