/** Codes on paper: one slip for each household, and on it one code for each person who may vote. */
import { newCode } from '../core/codes.ts';
import type { Database } from '../db/port.ts';
import { insertRows } from '../db/rows.ts';
import { loadSchool } from '../schools/school.ts';
import { needPoll } from './poll.ts';
import { codeHash } from './voter.ts';

export interface Minting {
  school: string;
  poll: string;
  /** How many slips. */
  count: number;
  /** Codes on each: 1. */
  perHousehold?: number;
  /** The server's secret, where the school's own is not used. */
  secret?: string | undefined;
}

/**
 * Makes codes that did not exist before. Only their hashes are kept: what is returned is all there will ever be of them.
 *
 * @returns the slips, each with its codes
 * @throws {Error} when there is no such poll, or it is not voted on with codes
 */
export async function mintCodes(
  db: Database,
  { school: id, poll: pollId, count, perHousehold = 1, secret }: Minting,
): Promise<string[][]> {
  const school = await loadSchool(db, id, secret);
  const poll = await needPoll(db, id, pollId);
  if (poll.definition.eligibility !== 'code')
    throw new Error(`Nobody needs a code for the poll “${pollId}”: its eligibility is not “code”.`);
  if (poll.withdrawn || poll.settled) throw new Error(`Nobody can vote in the poll “${pollId}” any more.`);
  const slips = Array.from({ length: count }, () => Array.from({ length: perHousehold }, newCode));
  const hashes = await Promise.all(slips.flat().map((code) => codeHash(school, pollId, code)));
  // In the order of the hashes: that of the slips says which class they were for.
  const rows = hashes.sort().map((voter) => ({ school: id, poll: pollId, voter }));
  await db.transaction((sql) => insertRows(sql, 'poll_codes', rows));
  return slips;
}

/** RFC 4180, one line for each slip. Codes stand in two groups, so that they can be read and typed. */
export function asCsv(slips: readonly (readonly string[])[]): string {
  const most = slips[0]?.length ?? 0;
  const head = ['slip', ...(most === 1 ? ['code'] : Array.from({ length: most }, (_, n) => `code ${n + 1}`))];
  const lines = slips.map((codes, index) => [
    String(index + 1),
    ...codes.map((code) => `${code.slice(0, 4)} ${code.slice(4)}`),
  ]);
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
