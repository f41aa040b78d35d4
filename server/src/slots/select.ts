/** Reading slots: what is in the tables, and what of it can be had at this moment. */
import type { Interpreter, Slot } from '../../../src/backend/contract/booking.ts';
import { list } from '../core/lists.ts';
import { dayOf, toIso } from '../core/zoned.ts';
import type { Sql, Value } from '../db/port.ts';
import { closedRanges, type Range } from '../schools/calendar.ts';
import type { School } from '../schools/school.ts';

/** The longest slot, so that neighbours are looked for nearby only. */
export const LONGEST_SLOT = 24 * 60 * 60_000;

export type SlotRow = {
  id: string;
  starts: number;
  ends: number;
  staff: string;
  staff_name: string;
  staff_role: string | null;
  modes: string;
  languages: string;
  interpreters: string;
  location: string | null;
  capacity: number;
  /** Places that nobody has booked or holds; holds that have run out do not count. */
  places: number;
  /** 1 when the same staff member is taken by another slot that overlaps, or is within the buffer. */
  clash: number;
  /** 1 when it starts on a day on which the school is closed. */
  closed: number;
};

/** Holds of a slot that have run out but still stand in `booked`; `$2` is now. */
const expired = (slot: string) =>
  `(select count(*) from holds h where h.school = ${slot}.school and h.slot = ${slot}.id and h.expires <= $2)`;

/** The table `closures_at`, for `VIEW`. The first range is empty, because a table needs a row. */
const closuresAt = (ranges: readonly Range[]) =>
  `with closures_at (starts, ends) as (values (0, 0)${ranges.map(({ starts, ends }) => `, (${starts}, ${ends})`).join('')})`;

/** Every column of a `SlotRow`. Parameters: `$1` the school, `$2` now in epoch milliseconds. */
const VIEW = `
  select s.id, s.starts, s.ends, s.staff, t.name as staff_name, t.role as staff_role, s.modes, t.languages,
    s.interpreters, s.location, s.capacity, s.capacity - s.booked + ${expired('s')} as places,
    case when exists (
      select 1 from slots n
      where n.school = s.school and n.staff = s.staff and n.id <> s.id
        and n.starts < s.ends + t.buffer_minutes * 60000 and n.ends > s.starts - t.buffer_minutes * 60000
        and n.starts > s.starts - ${2 * LONGEST_SLOT}
        and n.booked > ${expired('n')}
    ) then 1 else 0 end as clash,
    case when exists (
      select 1 from closures_at c where c.starts <= s.starts and s.starts < c.ends
    ) then 1 else 0 end as closed
  from slots s join staff t on t.school = s.school and t.id = s.staff
  where s.school = $1`;

export interface SlotFilter {
  /** Epoch milliseconds; `from` is included, `to` is not. */
  from: number;
  to?: number;
  staff?: string;
  mode?: string;
  language?: string;
  /** Who is to speak the language; when missing, the staff member or an interpreter. */
  interpreter?: Interpreter;
  free?: boolean;
  /** The last slot of the page before. */
  after?: { starts: number; id: string };
  limit: number;
}

/** Slots in order of start and id. */
export async function findSlots(
  sql: Sql,
  school: School,
  now: number,
  filter: SlotFilter,
): Promise<SlotRow[]> {
  const closures = await closedRanges(sql, school, dayOf(filter.from, school.timeZone));
  const params: Value[] = [school.id, now];
  const put = (value: Value) => `$${params.push(value)}`;
  const where = [`s.starts >= ${put(filter.from)}`];
  if (filter.to !== undefined) where.push(`s.starts < ${put(filter.to)}`);
  if (filter.staff !== undefined) where.push(`s.staff = ${put(filter.staff)}`);
  if (filter.mode !== undefined) where.push(`' ' || s.modes || ' ' like ${put(`% ${filter.mode} %`)}`);
  if (filter.language !== undefined) {
    const spoken = speakers({ languages: 't.languages', interpreters: 's.interpreters' }, filter.interpreter);
    const patterns = languagePatterns(filter.language).map(
      (pattern) => `lower(' ' || ${spoken.join(` || ' ' || `)} || ' ') like ${put(pattern)}`,
    );
    where.push(`(${patterns.join(' or ')})`);
  }
  if (filter.after) {
    const starts = put(filter.after.starts);
    where.push(`(s.starts > ${starts} or (s.starts = ${starts} and s.id > ${put(filter.after.id)}))`);
  }
  const free = filter.free ? 'where places > 0 and clash = 0 and closed = 0' : '';
  return sql.query<SlotRow>(
    `${closuresAt(closures)}
     select * from (${VIEW} and ${where.join(' and ')}) v ${free} order by starts, id limit ${put(filter.limit)}`,
    params,
  );
}

export async function findSlot(
  sql: Sql,
  school: School,
  now: number,
  id: string,
): Promise<SlotRow | undefined> {
  const closures = await closedRanges(sql, school, dayOf(now, school.timeZone));
  const [row] = await sql.query<SlotRow>(`${closuresAt(closures)} ${VIEW} and s.id = $3`, [
    school.id,
    now,
    id,
  ]);
  return row;
}

/** As the contract has it. */
export function toSlot(row: SlotRow, { timeZone }: School): Slot {
  return {
    id: row.id,
    start: toIso(row.starts, timeZone),
    end: toIso(row.ends, timeZone),
    staff: { id: row.staff, name: row.staff_name, ...(row.staff_role !== null && { role: row.staff_role }) },
    modes: list(row.modes) as Slot['modes'],
    languages: list(row.languages),
    interpreters: list(row.interpreters),
    capacity: row.capacity,
    remaining: row.clash || row.closed ? 0 : Math.max(0, row.places),
    ...(row.location !== null && { location: row.location }),
  };
}

/**
 * Whether a slot, or a person, serves a language: `en-GB` is served by `en`, and `pa` by `pa-Arab`, but `pa-Guru` is not served
 * by `pa-Arab`.
 *
 * @param interpreter `none` when the staff member must speak it, another when an interpreter must be there; when
 *   missing, either will do
 */
export function serves(row: Speakers, language: string, interpreter?: Interpreter): boolean {
  const wanted = language.toLowerCase();
  const offered = list(speakers(row, interpreter).join(' ').toLowerCase());
  return offered.some(
    (tag) => tag === wanted || wanted.startsWith(`${tag}-`) || tag.startsWith(`${wanted}-`),
  );
}

type Speakers = Pick<SlotRow, 'languages' | 'interpreters'>;

/** Where a language is looked for: among what the staff member speaks, what interpreters do, or both. */
function speakers({ languages, interpreters }: Speakers, interpreter?: Interpreter): string[] {
  if (interpreter === undefined) return [languages, interpreters];
  return [interpreter === 'none' ? languages : interpreters];
}

/** The same as `serves`, as patterns over a list with a space on either side. Tags contain no wildcards. */
function languagePatterns(language: string): string[] {
  const subtags = language.toLowerCase().split('-');
  const shorter = subtags.map((_, index) => `% ${subtags.slice(0, index + 1).join('-')} %`);
  return [...shorter, `% ${language.toLowerCase()}-%`];
}
