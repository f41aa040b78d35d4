/** What somebody can be asked about. No element, no page. */
import type { Person } from '../../backend/contract/person.ts';

/** "Something else, or I am not sure": a topic of no one's. */
export const UNSURE = '?';

/** Without capitals and accents, so that `Siobhan` finds Siobhán. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ł/g, 'l');

const distinct = (all: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  for (const one of all) if (!seen.has(plain(one))) seen.set(plain(one), one);
  return [...seen.values()];
};

/** Everything that somebody can help with, in the school's order. */
export const topicsOf = (people: readonly Person[]): string[] =>
  distinct(people.flatMap(({ topics }) => topics));

/** Every year or class, in the order of the numbers in their names. */
export const yearsOf = (people: readonly Person[]): string[] =>
  distinct(people.flatMap(({ years }) => years)).sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
