/** Whom to ask: one person out of everybody, and who stands in for them. No element, no page. */
import type { Person } from '../../backend/contract/person.ts';
import { plain } from './contact.topics.ts';

/** What somebody is looking for; empty is not said. */
export interface Wish {
  topic: string;
  year: string;
  /** Typed: a name, a role, a topic. */
  search?: string;
}

/** The one to ask. */
export interface Contact {
  person: Person;
  away: boolean;
  /** Who answers: the person, or who stands in; missing while nobody does. */
  answers?: Person;
}

/** So many people are shown at once. */
export const PAGE = 24;

const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** `today` is a day at the school; empty where nobody's days matter. */
export function isAway({ available, awayFrom, awayUntil }: Person, today: string): boolean {
  if (!available) return true;
  const dated = awayFrom !== undefined || awayUntil !== undefined;
  return dated && today !== '' && (awayFrom ?? '') <= today && today <= (awayUntil ?? '9999');
}

/** Whether somebody looks after it; who names no years looks after all of them. */
export function fits(
  { topics, years, name, role = '' }: Person,
  { topic, year, search = '' }: Wish,
): boolean {
  if (topic && !topics.some((one) => same(one, topic))) return false;
  if (year && years.length && !years.some((one) => same(one, year))) return false;
  const all = plain([name, role, ...topics, ...years].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Who is there for somebody who is away: their deputy, or the deputy's. */
function standIn(person: Person, people: readonly Person[], today: string): Person | undefined {
  const passed = new Set([person.id]);
  let next = people.find(({ id }) => id === person.deputy);
  while (next && !passed.has(next.id)) {
    if (!isAway(next, today)) return next;
    passed.add(next.id);
    const { deputy } = next;
    next = people.find(({ id }) => id === deputy);
  }
  return undefined;
}

export function contactOf(person: Person, people: readonly Person[], today: string): Contact {
  const away = isAway(person, today);
  const answers = away ? standIn(person, people, today) : person;
  return { person, away, ...(answers && { answers }) };
}

/**
 * The first in the school's order who answers, themselves or through a deputy; whoever looks after that very year
 * before whoever looks after all of them.
 */
export function whomToAsk(people: readonly Person[], wish: Wish, today: string): Contact | undefined {
  const fitting = people.filter((person) => fits(person, wish)).map((one) => contactOf(one, people, today));
  const points = ({ answers, person }: Contact) =>
    (answers ? 2 : 0) + (wish.year && person.years.length ? 1 : 0);
  const most = Math.max(...fitting.map(points));
  return fitting.find((one) => points(one) === most);
}

/** Whether a day of the school's calendar has to be known. */
export const daysMatter = (people: readonly Person[]): boolean =>
  people.some(({ awayFrom, awayUntil }) => awayFrom ?? awayUntil);

const TITLES = /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|fr|nurse|coach)\.?$/i;

/**
 * What stands where a picture would: the first letters of the first and the last name. Scripts without capitals
 * have no such custom: there it is the first letter alone.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const named = words.filter((word) => !TITLES.test(word));
  const letters = (named.length ? named : words).map(
    (word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? /^./u.exec(word)?.[0] ?? '',
  );
  const first = letters[0] ?? '';
  if (first.toUpperCase() === first.toLowerCase()) return first;
  return (letters.length > 1 ? first + letters.at(-1)! : first).toUpperCase();
}
