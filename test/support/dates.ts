import { Formats } from '../../src/controllers/formats.ts';
import { at } from './days.ts';

const formats = new Formats('en-GB', 'Europe/London');

/** Dates and times as the widget says them, by the school's days and times. */
export const english = {
  day: (day: string) => formats.day(day),
  shortDay: (day: string) => formats.shortDay(day),
  weekday: (index: number) => formats.weekday(index),
  times: (day: string, start: string, end: string) => formats.times(at(day, start), at(day, end)),
};
