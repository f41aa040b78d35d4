/** Who gets a message. The list is in the order in which the school wants its people asked. */
import type { Person } from '../../../src/backend/contract/contact.ts';
import { names, speaks, suits, type PersonFilter } from '../staff/people.ts';

export interface Wish extends PersonFilter {
  /** Id of whom the family asked for. */
  staff?: string | undefined;
}

export interface Choice {
  person: Person;
  /** Whom it would have been, were they not away. */
  insteadOf?: Person;
}

/**
 * Whom the family asked for, or whoever suits best; when they are away, who covers for them. Without anybody who
 * does, whom they asked for keeps it until they are back, and what is for nobody in particular goes to the first
 * who is there.
 *
 * @returns nothing when there is no such person
 */
export function choose(people: readonly Person[], wish: Wish): Choice | undefined {
  const asked = people.find(({ id }) => id === wish.staff);
  if (wish.staff !== undefined && !asked) return undefined;
  const wanted = asked ?? best(people, wish);
  if (!wanted || wanted.available) return wanted && { person: wanted };
  const instead = coverFor(people, wanted) ?? (asked ? undefined : people.find(({ available }) => available));
  return instead ? { person: instead, insteadOf: wanted } : { person: wanted };
}

/**
 * Somebody else, for when it did not help: of those who have not had it yet, whoever suits best, else the first;
 * those who are there before those who are away. When all have had it, the first but who has it now.
 *
 * @param had ids of all who have had it, the latest last
 */
export function somebodyElse(
  people: readonly Person[],
  had: readonly string[],
  wish: PersonFilter,
): Person | undefined {
  const fresh = people.filter(({ id }) => !had.includes(id));
  const there = fresh.filter(({ available }) => available);
  for (const some of [there, fresh]) if (some.length > 0) return best(some, wish);
  const others = people.filter(({ id }) => id !== had.at(-1));
  return others.find(({ available }) => available) ?? others[0];
}

/**
 * Whoever suits best: the topic counts more than the year, and the year more than the language. Of those who suit
 * alike, somebody who is there, else the first.
 */
function best(people: readonly Person[], { topic, year, language }: PersonFilter): Person | undefined {
  const looksAfter = people.filter((person) => suits(person, { year }));
  const helps = looksAfter.filter((person) => topic !== undefined && suits(person, { topic }));
  const teaches = looksAfter.filter(({ years }) => year !== undefined && names(years, year));
  const suitable = [helps, teaches, looksAfter, people].find(({ length }) => length > 0) ?? [];
  const points = ({ available, years, ...person }: Person) =>
    (available ? 4 : 0) +
    (year !== undefined && names(years, year) ? 2 : 0) +
    (language !== undefined && speaks({ available, years, ...person }, language) ? 1 : 0);
  return suitable.toSorted((one, other) => points(other) - points(one))[0];
}

/** The deputy, or the deputy's deputy: the first who is there. */
function coverFor(people: readonly Person[], person: Person): Person | undefined {
  const asked = new Set([person.id]);
  let deputy = people.find(({ id }) => id === person.deputy);
  while (deputy && !deputy.available && !asked.has(deputy.id)) {
    asked.add(deputy.id);
    const { deputy: next } = deputy;
    deputy = people.find(({ id }) => id === next);
  }
  return deputy?.available ? deputy : undefined;
}
