/** People that families can ask, as they are on a day. */
import type { Person } from '../../../src/backend/contract/contact.ts';
import { list, phrases } from '../core/lists.ts';
import { dayOf } from '../core/zoned.ts';
import type { Sql } from '../db/port.ts';
import type { School } from '../schools/school.ts';
import { serves } from '../slots/select.ts';

type PersonRow = {
  id: string;
  name: string;
  role: string | null;
  languages: string;
  interpreters: string;
  modes: string;
  phonetic: string | null;
  photo: string | null;
  topics: string;
  years: string;
  days: string;
  phone: string | null;
  email: string | null;
  reply_within: number | null;
  away_from: string | null;
  away_until: string | null;
  deputy: string | null;
};

/** Everyone, in the order in which the school wants them asked. */
export async function findPeople(sql: Sql, school: School, now: number): Promise<Person[]> {
  const rows = await sql.query<PersonRow>(
    `select id, name, role, languages, interpreters, modes, phonetic, photo, topics, years, days, phone, email,
       reply_within, away_from, away_until, deputy
     from staff where school = $1 order by position, id`,
    [school.id],
  );
  const today = dayOf(now, school.timeZone);
  return rows.map((row) => toPerson(row, today));
}

function toPerson(row: PersonRow, today: string): Person {
  return {
    id: row.id,
    name: row.name,
    languages: list(row.languages),
    interpreters: list(row.interpreters),
    modes: list(row.modes) as Person['modes'],
    topics: phrases(row.topics),
    years: phrases(row.years),
    days: list(row.days) as Person['days'],
    available: !isAway(row, today),
    ...given({
      role: row.role,
      phonetic: row.phonetic,
      photo: row.photo,
      phone: row.phone,
      email: row.email,
      replyWithin: row.reply_within,
      awayFrom: row.away_from,
      awayUntil: row.away_until,
      deputy: row.deputy,
    }),
  };
}

/** Both ends are included; an end that is not said is open. */
function isAway({ away_from: from, away_until: until }: PersonRow, today: string): boolean {
  return (from !== null || until !== null) && (from ?? '') <= today && today <= (until ?? '9999');
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Without the members that are null. */
function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as Given<T>;
}

export interface PersonFilter {
  topic?: string | undefined;
  year?: string | undefined;
  language?: string | undefined;
}

/** Whether somebody can be asked about all of this. Who names no years looks after all. */
export function suits(person: Person, { topic, year, language }: PersonFilter): boolean {
  return (
    (topic === undefined || names(person.topics, topic)) &&
    (year === undefined || person.years.length === 0 || names(person.years, year)) &&
    (language === undefined || speaks(person, language))
  );
}

/** Whether the text is on the list, in capitals or not. */
export function names(texts: readonly string[], text: string): boolean {
  return texts.some((one) => one.toLowerCase() === text.toLowerCase());
}

/** Whether they can talk in that language, themselves or with an interpreter. */
function speaks({ languages, interpreters }: Person, language: string): boolean {
  return serves({ languages: languages.join(' '), interpreters: interpreters.join(' ') }, language);
}
