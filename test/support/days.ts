import { addDays, localTime, weekday } from '../../src/core/dates.ts';

const LONDON = 'Europe/London';

/** Today at the school. */
export const today = (): string => localTime(Date.now(), LONDON).day;

/** The next days from Monday to Friday: 1 is the first one after today. */
export function schoolDay(count: number): string {
  let day = today();
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) > 0 && weekday(day) < 6) left--;
  }
  return day;
}

/** An instant from a day and the time on the school's wall: `at('2027-03-29', '9:00')`. */
export function at(day: string, time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const moment = ['+00:00', '+01:00']
    .map((offset) => `${day}T${time.padStart(5, '0')}:00${offset}`)
    .find((instant) => {
      const shown = localTime(instant, LONDON);
      return shown.hour === hour && shown.minute === minute;
    });
  if (!moment) throw new Error(`The clock never shows ${time} on ${day}.`);
  return moment;
}
