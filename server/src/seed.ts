/** Puts a school, its staff and its times into the database: rows as they are given, for tests and for importing. */
import { newSecret } from './core/codes.ts';
import { asPhrases, joined } from './core/lists.ts';
import { isDay, isTimeZone } from './core/zoned.ts';
import type { Database, Sql } from './db/port.ts';
import { insertRows } from './db/rows.ts';
import type { Mode, Weekday } from '../../src/backend/contract/vocabulary.ts';
import { seedPolls, type PollSeed } from './polls/seed.ts';
import { LONGEST_SLOT } from './slots/select.ts';

export interface SchoolSettings {
  name?: string;
  /** `Europe/London` when missing. */
  timeZone?: string;
  /** How long before its start a time can last be booked: 120. */
  noticeMinutes?: number;
  /** How long a hold keeps a time: 10, and at most 30 with its extensions. */
  holdMinutes?: number;
  holdLimitMinutes?: number;
  /** When the school day ends: `16:00`. What families write later counts for the next school day. */
  closes?: string;
}

export interface StaffSeed {
  id: string;
  name: string;
  role?: string;
  /** `['en']` when missing. */
  languages?: readonly string[];
  /** Languages, spoken or signed, for which an interpreter can be arranged; slots without their own take these. */
  interpreters?: readonly string[];
  /** How the person can be talked to; all ways when missing. Slots without modes of their own take these. */
  modes?: readonly Mode[];
  /** Minutes between two conversations: 5. */
  bufferMinutes?: number;
  phonetic?: string;
  photo?: string;
  /** What they can help with, in plain words. */
  topics?: readonly string[];
  /** Years or classes that they look after; all when missing. */
  years?: readonly string[];
  /** Days they are in; every school day when missing. */
  days?: readonly Weekday[];
  phone?: string;
  email?: string;
  /** School days until they answer: 3. */
  replyWithin?: number;
  /** Days of an absence, both included; with one of them only, it has no other end. */
  awayFrom?: string;
  awayUntil?: string;
  /** Id of who covers for them. */
  deputy?: string;
}

export interface SlotSeed {
  id: string;
  staff: string;
  /** A `Date`, or an instant with an offset, such as `2026-11-24T15:40:00+00:00`. */
  start: Date | string;
  end: Date | string;
  modes?: readonly Mode[];
  interpreters?: readonly string[];
  /** 1 when missing. */
  capacity?: number;
  location?: string;
}

export interface ClosureSeed {
  validFrom: string;
  /** The same day when missing. */
  validThrough?: string;
  name: string;
}

export interface TermSeed {
  validFrom: string;
  validThrough: string;
  name: string;
}

export interface SchoolData {
  settings?: SchoolSettings;
  staff?: readonly StaffSeed[];
  slots?: readonly SlotSeed[];
  closures?: readonly ClosureSeed[];
  terms?: readonly TermSeed[];
  polls?: readonly PollSeed[];
}

const ALL_MODES: readonly Mode[] = ['in-person', 'phone', 'video', 'home'];

/**
 * Adds what is new and updates what is there already, all at once. Bookings and holds stay as they are.
 *
 * @param school the school's part of the address, such as `oakfield`
 * @throws {Error} when a row cannot be, with the reason
 */
export async function seed(db: Database, school: string, data: SchoolData): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(school)) {
    throw new Error(
      `A school's name in the address is lower-case letters, digits and hyphens, not “${school}”.`,
    );
  }
  await db.transaction((sql) => seedRows(sql, school, data));
}

/** The same, as part of a larger transaction. */
export async function seedRows(sql: Sql, school: string, data: SchoolData): Promise<void> {
  const { staff = [], slots = [], closures = [], terms = [], polls = [], settings = {} } = data;
  const people = new Map(staff.map((person) => [person.id, person]));
  await putSchool(sql, school, settings);
  await insertRows(
    sql,
    'staff',
    staff.map((person, position) => staffRow(school, person, position)),
    upsert('school, id', STAFF_COLUMNS),
  );
  for (const [table, spans] of [
    ['closures', closures],
    ['terms', terms],
  ] as const) {
    const rows = spans.map((span) => spanRow(school, span));
    await insertRows(sql, table, rows, upsert('school, valid_from, name', ['valid_through']));
  }
  await insertRows(
    sql,
    'slots',
    slots.map((slot) => slotRow(school, slot, people.get(slot.staff))),
    upsert('school, id', ['staff', 'starts', 'ends', 'modes', 'interpreters', 'location', 'capacity']),
  );
  await seedPolls(sql, school, polls);
}

/** Makes the school; with settings, updates those that are given. */
async function putSchool(sql: Sql, school: string, settings: SchoolSettings): Promise<void> {
  if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone)) {
    throw new Error(`“${settings.timeZone}” is not a time zone. Write one like Europe/London.`);
  }
  if (settings.closes !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(settings.closes)) {
    throw new Error(`“${settings.closes}” is not a time of day. Write one like 16:00.`);
  }
  const given = {
    name: settings.name,
    time_zone: settings.timeZone,
    notice_minutes: settings.noticeMinutes,
    hold_minutes: settings.holdMinutes,
    hold_limit_minutes: settings.holdLimitMinutes,
    closes: settings.closes,
  };
  const usual = {
    name: school,
    time_zone: 'Europe/London',
    notice_minutes: 120,
    hold_minutes: 10,
    hold_limit_minutes: 30,
    closes: '16:00',
  };
  const named = Object.entries(given).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const row = { school, ...usual, ...Object.fromEntries(named), secret: newSecret() };
  const conflict =
    named.length > 0
      ? upsert(
          'school',
          named.map(([column]) => column),
        )
      : 'on conflict (school) do nothing';
  await insertRows(sql, 'schools', [row], conflict);
}

function staffRow(school: string, person: StaffSeed, position: number) {
  return {
    school,
    id: person.id,
    name: person.name,
    role: person.role ?? null,
    languages: joined(person.languages ?? ['en']),
    interpreters: joined(person.interpreters),
    modes: joined(person.modes ?? ALL_MODES),
    buffer_minutes: person.bufferMinutes ?? 5,
    position,
    phonetic: person.phonetic ?? null,
    photo: person.photo ?? null,
    topics: asPhrases(person.topics),
    years: asPhrases(person.years),
    days: joined(person.days),
    phone: person.phone ?? null,
    email: person.email ?? null,
    reply_within: person.replyWithin ?? null,
    away_from: person.awayFrom ?? null,
    away_until: person.awayUntil ?? null,
    deputy: person.deputy ?? null,
  };
}

/** What is new when somebody is seeded again: everything but who it is. */
const STAFF_COLUMNS = Object.keys(staffRow('', { id: '', name: '' }, 0)).filter(
  (column) => column !== 'school' && column !== 'id',
);

function spanRow(school: string, { validFrom, validThrough = validFrom, name }: ClosureSeed) {
  if (isDay(validFrom) && isDay(validThrough) && validFrom <= validThrough) {
    return { school, valid_from: validFrom, valid_through: validThrough, name };
  }
  throw new Error(`“${name}” must have days like 2026-11-24, and not end before it starts.`);
}

function slotRow(school: string, slot: SlotSeed, person?: StaffSeed) {
  const starts = new Date(slot.start).getTime();
  const ends = new Date(slot.end).getTime();
  if (!(starts < ends && ends - starts <= LONGEST_SLOT)) {
    throw new Error(`Slot “${slot.id}” must end after it starts, and last at most a day.`);
  }
  return {
    school,
    id: slot.id,
    staff: slot.staff,
    starts,
    ends,
    modes: joined(slot.modes ?? person?.modes ?? ALL_MODES),
    interpreters: joined(slot.interpreters ?? person?.interpreters),
    location: slot.location ?? null,
    capacity: slot.capacity ?? 1,
    booked: 0,
  };
}

function upsert(key: string, columns: readonly string[]): string {
  const assignments = columns.map((column) => `${column} = excluded.${column}`);
  return `on conflict (${key}) do update set ${assignments.join(', ')}`;
}
