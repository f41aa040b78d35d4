/** What is done with a poll's rows so that they tell less: while it is open, after its close, and in the end. */
import { newId } from '../core/codes.ts';
import { dayOf } from '../core/zoned.ts';
import type { Database, Row, Sql } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import type { Kit } from '../http/context.ts';
import { COLUMNS, findPoll, fromRow, needPoll, type StoredPoll } from './poll.ts';
import { countBallots, finalResults, readVotes } from './show.ts';

/** An answer that was lost in the last minute can still be asked for. */
const GRACE = 10 * 60_000;

/** Whether what was needed only while the poll was open can go. */
const isOver = ({ settled, withdrawn, closes }: StoredPoll, now: number): boolean =>
  !settled && (withdrawn || (closes !== null && closes + GRACE <= now));

/**
 * Ends what is left of the time in which people voted: receipts, and which vote is whose where votes could be changed.
 * Doing so twice is fine.
 */
export async function settle(db: Database, school: string, poll: StoredPoll): Promise<void> {
  await mix(db, school, poll.id, poll.definition.changeable);
  await db.transaction(async (sql) => {
    for (const table of ['poll_receipts', 'poll_steps'])
      await sql.exec(`delete from ${table} where school = $1 and poll = $2`, [school, poll.id]);
    await sql.exec('update polls set settled = 1 where school = $1 and id = $2', [school, poll.id]);
  });
}

/** A poll, with nothing left of what goes after its close. @throws {Problem} 404 */
export async function currentPoll({ db, now }: Kit, school: string, id: string): Promise<StoredPoll> {
  const poll = await needPoll(db, school, id);
  if (!isOver(poll, now())) return poll;
  await settle(db, school, poll);
  return needPoll(db, school, id);
}

/**
 * Writes rows anew in the order of their keys, each table by itself. Engines that keep rows in the order in which they
 * came, and note which were written together, then know neither any more.
 *
 * @param renew whether ballots get random ids, because the ones that they have can be worked out from who voted
 */
async function mix(db: Database, school: string, poll: string, renew: boolean): Promise<void> {
  await db.transaction((sql) => rewrite(sql, 'poll_voters', 'voter', school, poll));
  await db.transaction((sql) => rewrite(sql, 'poll_comments', 'id', school, poll, renew));
  await db.transaction(async (sql) => {
    await rewrite(sql, 'poll_ballots', 'id', school, poll, renew);
    const ballots = await countBallots(sql, school, poll);
    await sql.exec('update polls set mixed = $3 where school = $1 and id = $2', [school, poll, ballots]);
  });
}

async function rewrite(
  sql: Sql,
  table: 'poll_voters' | 'poll_comments' | 'poll_ballots',
  key: 'voter' | 'id',
  school: string,
  poll: string,
  renew = false,
): Promise<void> {
  const rows = await sql.query(`delete from ${table} where school = $1 and poll = $2 returning *`, [
    school,
    poll,
  ]);
  const named = renew ? rows.map((row): Row => ({ ...row, [key]: newId() })) : rows;
  await insertRows(
    sql,
    table,
    named.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1)),
  );
}

/** After the day until which votes are kept: only the result remains. */
async function forget(db: Database, school: string, id: string): Promise<void> {
  await db.transaction(async (sql) => {
    const poll = await findPoll(sql, school, id);
    if (poll?.final !== null) return;
    const final = JSON.stringify(finalResults(poll, await readVotes(sql, school, id)));
    await sql.exec('update polls set final = $3 where school = $1 and id = $2', [school, id, final]);
    for (const table of ['poll_codes', 'poll_voters', 'poll_ballots', 'poll_comments'])
      await sql.exec(`delete from ${table} where school = $1 and poll = $2`, [school, id]);
  });
}

type Upkept = Parameters<typeof fromRow>[0] & {
  school: string;
  kept_until: string | null;
  time_zone: string;
};

/** Done every hour, for all schools. @param now epoch milliseconds */
export async function keepPolls(db: Database, now: number): Promise<void> {
  const columns = COLUMNS.replaceAll(/\w+/g, 'polls.$&');
  const rows = await db.query<Upkept>(
    `select polls.school, kept_until, time_zone, ${columns} from polls
     join schools on schools.school = polls.school where final is null`,
  );
  for (const { school, kept_until: keptUntil, time_zone: timeZone, ...row } of rows) {
    const poll = fromRow(row);
    if (isOver(poll, now)) await settle(db, school, poll);
    else if (!poll.settled && (await countBallots(db, school, poll.id)) > poll.mixed)
      await mix(db, school, poll.id, false);
    if (keptUntil !== null && keptUntil < dayOf(now, timeZone)) await forget(db, school, poll.id);
  }
}
