/** The parameters of a GET. A value that cannot be understood is 400 with a plain sentence; an empty one is absent. */
import { addDays, dayOf, instantAt, isDay } from '../core/zoned.ts';
import {
  instant as instantSchema,
  language as languageSchema,
} from '../../../src/backend/contract/common.ts';
import type { Ctx } from './context.ts';
import { Problem } from './problem.ts';
import { tidyText } from './tidy.ts';

export function param(c: Ctx, name: string): string | undefined {
  return tidyText(c.req.query(name) ?? '') || undefined;
}

export function badParam(name: string, help: string): Problem {
  return new Problem('bad-request', `“${name}” in the address cannot be used. ${help}`);
}

/** An instant from an instant or a day (which is its first moment at the school), in epoch milliseconds. */
export function instantParam(c: Ctx, name: string, timeZone: string): number | undefined {
  const given = param(c, name);
  if (given === undefined) return undefined;
  if (isDay(given)) return instantAt(given, timeZone);
  // A plus that nobody encoded arrives as a space.
  const text = given.replace(' ', '+');
  const instant = instantSchema.safeParse(text).success ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(instant)) return instant;
  throw badParam(name, 'Write a day like 2026-11-24, or a time like 2026-11-24T15:40:00+00:00.');
}

/** The first day and the day after the last one, from `from` and `to`. */
export function dayRange(c: Ctx, timeZone: string): { from?: string; to?: string } {
  const from = instantParam(c, 'from', timeZone);
  const to = instantParam(c, 'to', timeZone);
  return {
    ...(from !== undefined && { from: dayOf(from, timeZone) }),
    ...(to !== undefined && { to: addDays(dayOf(to - 1, timeZone), 1) }),
  };
}

export function wordParam<T extends string>(c: Ctx, name: string, words: readonly T[]): T | undefined {
  const given = param(c, name);
  if (given === undefined) return undefined;
  const word = words.find((one) => one === given);
  if (word) return word;
  throw badParam(name, `Use one of: ${words.join(', ')}.`);
}

export function languageParam(c: Ctx): string | undefined {
  const given = param(c, 'language');
  if (given === undefined || languageSchema.safeParse(given).success) return given;
  throw badParam('language', 'Write a language tag like en, pl or bfi.');
}

export function countParam(c: Ctx, name: string, most: number): number | undefined {
  const given = param(c, name);
  if (given === undefined) return undefined;
  const count = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= most) return count;
  throw badParam(name, `Write a number from 1 to ${most}.`);
}
