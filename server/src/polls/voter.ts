/** Who votes: a code on paper, a device, or whoever the host's own session says it is. Only hashes are kept. */
import { fingerprint, normaliseCode } from '../core/codes.ts';
import type { Sql } from '../db/port.ts';
import { clientOf, type Ctx, type Kit } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { bearer, countGuess } from '../people/access.ts';
import type { School } from '../schools/school.ts';
import type { StoredPoll } from './poll.ts';

/** A device makes up its token; one that is shorter could be another's by chance. */
const SHORTEST_DEVICE_TOKEN = 16;
const LONGEST_TOKEN = 256;

/** The hash of a voter is of one poll only, so that nobody is followed from poll to poll. */
export function voterHash(school: School, poll: string, token: string): Promise<string> {
  return fingerprint(school.secret, JSON.stringify(['voter', school.id, poll, token]));
}

export const codeHash = (school: School, poll: string, code: string): Promise<string> =>
  voterHash(school, poll, normaliseCode(code));

/**
 * Whoever votes, as a hash.
 *
 * @throws {Problem} 401 when it cannot be told who it is, 403 when the code is not one of the poll's, 429
 */
export async function needVoter(c: Ctx, kit: Kit, poll: StoredPoll): Promise<string> {
  const school = c.get('school');
  switch (poll.definition.eligibility) {
    case 'host':
      return voterHash(school, poll.id, hostIdentity(c, kit));
    case 'open':
      return voterHash(school, poll.id, deviceToken(c));
    case 'code': {
      const code = bearer(c, 'Type the code on the paper from the school.').slice(0, LONGEST_TOKEN);
      const hash = await codeHash(school, poll.id, code);
      const known = await isIn(kit.db, 'poll_codes', school.id, poll.id, hash);
      countGuess([{ buckets: kit.guessesByClient, key: clientOf(c) }], known, unknownCode);
      return hash;
    }
  }
}

const unknownCode = (): Problem =>
  new Problem(
    'unknown-code',
    'We do not know this code. Check it letter by letter, or ask the school for another.',
  );

/**
 * Whether whoever asks has voted; nothing when it cannot be told who it is.
 *
 * @throws {Problem} 429
 */
export async function hasVoted(c: Ctx, kit: Kit, poll: StoredPoll): Promise<boolean | undefined> {
  try {
    return await isIn(kit.db, 'poll_voters', c.get('school').id, poll.id, await needVoter(c, kit, poll));
  } catch (error) {
    if (error instanceof Problem && error.kind === 'token-missing') return undefined;
    if (error instanceof Problem && error.kind === 'unknown-code') return false;
    throw error;
  }
}

function deviceToken(c: Ctx): string {
  const token = bearer(c, 'This device has to send a token of its own.');
  if (token.length >= SHORTEST_DEVICE_TOKEN && token.length <= LONGEST_TOKEN) return token;
  throw new Problem(
    'token-missing',
    `A device’s token has ${SHORTEST_DEVICE_TOKEN} to ${LONGEST_TOKEN} letters and digits, all of them random.`,
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  );
}

/** What the host's proxy says, which removes whatever a client sent under that name. */
function hostIdentity(c: Ctx, { voterHeader }: Kit): string {
  const identity = voterHeader === undefined ? '' : (c.req.header(voterHeader) ?? '').trim();
  if (identity) return identity;
  throw new Problem('token-missing', 'Sign in to the school’s website first, then vote.');
}

export async function isIn(
  sql: Sql,
  table: 'poll_codes' | 'poll_voters',
  school: string,
  poll: string,
  voter: string,
): Promise<boolean> {
  const rows = await sql.query(`select voter from ${table} where school = $1 and poll = $2 and voter = $3`, [
    school,
    poll,
    voter,
  ]);
  return rows.length > 0;
}
