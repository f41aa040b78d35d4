/** Who gets a message. The list is in the order in which the school wants its people asked. */
import type { Person } from '../../../src/backend/contract/contact.ts';
import { names, suits, type PersonFilter } from '../staff/people.ts';

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
 * Somebody else, for when it did not help: of those who have not had it yet, whoever can help with the topic, else
 * the first; those who are there before those who are away. When all have had it, the first but who has it now.
 *
 * @param had ids of all who have had it, the latest last
 */
export function somebodyElse(
  people: readonly Person[],
  had: readonly string[],
  wish: PersonFilter,
): Person | undefined {
  const fresh = people.filter(({ id }) => !had.includes(id));
  const [left] = [fresh.filter(isThere), fresh].filter(someOf);
  if (!left) {
    const others = people.filter(({ id }) => id !== had.at(-1));
    return others.find(isThere) ?? others[0];
  }
  const mine = left.filter((person) => suits(person, { year: wish.year }));
  return first(helping(mine, wish), wish) ?? mine[0] ?? left[0];
}

/** Whoever suits best: the topic counts more than the year, and the year more than the language. */
function best(people: readonly Person[], wish: PersonFilter): Person | undefined {
  const mine = people.filter((person) => suits(person, { year: wish.year }));
  const own = mine.filter((person) => isOwn(person, wish));
  const [suitable = []] = [helping(mine, wish), own, mine, people].filter(someOf);
  return first(suitable, wish);
}

/** Of those who suit alike: who is there, looks after that very year and speaks the language, in that order. */
function first(people: readonly Person[], wish: PersonFilter): Person | undefined {
  const { language } = wish;
  const points = (person: Person) =>
    (isThere(person) ? 4 : 0) +
    (isOwn(person, wish) ? 2 : 0) +
    (language !== undefined && suits(person, { language }) ? 1 : 0);
  return people.toSorted((one, other) => points(other) - points(one))[0];
}

const isThere = ({ available }: Person): boolean => available;
const someOf = ({ length }: readonly Person[]): boolean => length > 0;

const helping = (people: readonly Person[], { topic }: PersonFilter): Person[] =>
  people.filter((person) => topic !== undefined && suits(person, { topic }));

const isOwn = ({ years }: Person, { year }: PersonFilter): boolean =>
  year !== undefined && names(years, year);

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
