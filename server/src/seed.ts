/** Puts a school, its staff and its times into the database: rows as they are given, for tests and for importing. */
import { newSecret } from './core/codes.ts';
import { joined } from './core/lists.ts';
import { isTimeZone } from './core/zoned.ts';
import type { Database, Sql } from './db/port.ts';
import { insertRows } from './db/rows.ts';
import type { Mode } from '../../src/backend/contract/booking.ts';
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

export interface SchoolData {
  settings?: SchoolSettings;
  staff?: readonly StaffSeed[];
  slots?: readonly SlotSeed[];
  closures?: readonly ClosureSeed[];
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
  const { staff = [], slots = [], closures = [], settings = {} } = data;
  const people = new Map(staff.map((person) => [person.id, person]));
  await putSchool(sql, school, settings);
  await insertRows(
    sql,
    'staff',
    staff.map((person, position) => staffRow(school, person, position)),
    upsert('school, id', [
      'name',
      'role',
      'languages',
      'interpreters',
      'modes',
      'buffer_minutes',
      'position',
    ]),
  );
  await insertRows(
    sql,
    'closures',
    closures.map(({ validFrom, validThrough = validFrom, name }) => ({
      school,
      valid_from: validFrom,
      valid_through: validThrough,
      name,
    })),
    upsert('school, valid_from, name', ['valid_through']),
  );
  await insertRows(
    sql,
    'slots',
    slots.map((slot) => slotRow(school, slot, people.get(slot.staff))),
    upsert('school, id', ['staff', 'starts', 'ends', 'modes', 'interpreters', 'location', 'capacity']),
  );
}

/** Makes the school; with settings, updates those that are given. */
async function putSchool(sql: Sql, school: string, settings: SchoolSettings): Promise<void> {
  if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone)) {
    throw new Error(`“${settings.timeZone}” is not a time zone. Write one like Europe/London.`);
  }
  const given = {
    name: settings.name,
    time_zone: settings.timeZone,
    notice_minutes: settings.noticeMinutes,
    hold_minutes: settings.holdMinutes,
    hold_limit_minutes: settings.holdLimitMinutes,
  };
  const usual = {
    name: school,
    time_zone: 'Europe/London',
    notice_minutes: 120,
    hold_minutes: 10,
    hold_limit_minutes: 30,
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
  };
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
