/**
 * One effect for each key, however often it is sent. The key, a fingerprint of the content and the answer are
 * written in the same transaction as the effect: they are there together or not at all. A request that fails
 * leaves no trace, so that the same key may be sent again once the person has put it right.
 */
import { fingerprint } from '../core/codes.ts';
import type { Database, Sql, Value } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import type { School } from '../schools/school.ts';
import type { Ctx, Kit } from './context.ts';
import { Problem } from './problem.ts';

/** What a command answers. It is stored, so it holds no secret and nothing that a person wrote. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface Outcome<T> extends Answer<T> {
  /** Whether this is the answer to an earlier sending of the same. */
  readonly replayed: boolean;
}

interface Command {
  school: School;
  key: string;
  /** What is done to what, and with which content: `['holds', { slot: 's1' }]`. */
  content: readonly unknown[];
}

/** Where answers are remembered, and what is noted beside them. */
interface Memory {
  table: 'answers' | 'poll_receipts';
  columns: (now: number) => Record<string, Value>;
}

const USUAL: Memory = { table: 'answers', columns: (now) => ({ created: now }) };

/** @throws {Problem} 400 without a usable key */
export function idempotencyKey(c: Ctx): string {
  // The IETF draft writes the key as a quoted string, most clients without the quotes.
  const key = (c.req.header('Idempotency-Key') ?? '').trim().replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new Problem(
    'key-missing',
    'Send an Idempotency-Key of 1 to 255 letters, digits and signs. Use a new one for each new request.',
  );
}

/**
 * Has `effect` done once.
 *
 * @throws {Problem} 422 when the key came with other content before, and whatever `effect` throws
 */
export async function once<T>(
  kit: Kit,
  { school, key, content }: Command,
  effect: (sql: Sql, now: number) => Promise<Answer<T>>,
  { table, columns }: Memory = USUAL,
): Promise<Outcome<T>> {
  const print = await fingerprint(school.secret, canonical(content));
  return kit.db.transaction(async (sql) => {
    const now = kit.now();
    const row = { school: school.id, key, fingerprint: print, status: 0, body: '', ...columns(now) };
    const claimed = await insertRows(sql, table, [row], 'on conflict (school, key) do nothing returning key');
    if (claimed.length === 0) return replay<T>(sql, table, row);
    const answer = await effect(sql, now);
    await sql.exec(`update ${table} set status = $3, body = $4 where school = $1 and key = $2`, [
      school.id,
      key,
      answer.status,
      JSON.stringify(answer.body ?? null),
    ]);
    return { ...answer, replayed: false };
  });
}

async function replay<T>(
  sql: Sql,
  table: Memory['table'],
  { school, key, fingerprint: print }: { school: string; key: string; fingerprint: string },
): Promise<Outcome<T>> {
  const [stored] = await sql.query<{ fingerprint: string; status: number; body: string }>(
    `select fingerprint, status, body from ${table} where school = $1 and key = $2`,
    [school, key],
  );
  if (stored?.fingerprint !== print) {
    throw new Problem('key-reused', 'This was sent before with other content. Send it again with a new key.');
  }
  return { status: stored.status, body: JSON.parse(stored.body) as T, replayed: true };
}

/** How long a key is remembered: longer than a device that lost its connection goes on trying. */
const REMEMBERED = 30 * 24 * 60 * 60_000;

/** @param now epoch milliseconds */
export function forgetOldAnswers(db: Database, now: number): Promise<void> {
  return db.exec('delete from answers where created < $1', [now - REMEMBERED]);
}

/** JSON whose members are in alphabetical order, so that equal content is equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
