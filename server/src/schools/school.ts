import type { Sql } from '../db/port.ts';
import { notFound } from '../http/problem.ts';

/** One school's settings. Durations are minutes in the database and milliseconds here. */
export interface School {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** How long before its start a time can last be booked. */
  readonly notice: number;
  /** How long a hold keeps a time, and how long it can be made to keep it in all. */
  readonly hold: number;
  readonly holdLimit: number;
  /** When the school day ends, `16:00`: what arrives later counts for the next one. */
  readonly closes: string;
  /** What tokens are derived from. */
  readonly secret: string;
}

const MINUTE = 60_000;

type SchoolRow = {
  name: string;
  time_zone: string;
  notice_minutes: number;
  hold_minutes: number;
  hold_limit_minutes: number;
  closes: string;
  secret: string;
};

/** @throws {Problem} 404 */
export async function loadSchool(sql: Sql, id: string, secret?: string): Promise<School> {
  const [row] = await sql.query<SchoolRow>(
    `select name, time_zone, notice_minutes, hold_minutes, hold_limit_minutes, closes, secret
     from schools where school = $1`,
    [id],
  );
  if (!row) throw notFound('There is no school at this address. Check the address.');
  return {
    id,
    name: row.name,
    timeZone: row.time_zone,
    notice: row.notice_minutes * MINUTE,
    hold: row.hold_minutes * MINUTE,
    holdLimit: row.hold_limit_minutes * MINUTE,
    closes: row.closes,
    secret: secret ?? row.secret,
  };
}
