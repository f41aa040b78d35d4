/** Who may see and change what a family sent: whoever has its reference and its token. */
import { digest, normaliseCode, sameText } from '../core/codes.ts';
import { clientOf, type Ctx, type Kit } from '../http/context.ts';
import { Problem, tooMany } from '../http/problem.ts';
import type { Buckets } from '../http/rate.ts';
import { pathPart } from '../http/routes.ts';

/** What is guarded by a reference and a token. */
export interface Guarded {
  /** The token that goes with a reference. */
  tokenOf: (reference: string) => Promise<string>;
  /** The answer to a wrong token, and to a reference that is not there: nobody can find out which exist. */
  missing: () => Problem;
}

/** The token in `Authorization`. @throws {Problem} 401 without one, with what to do */
export function bearer(c: Ctx, help: string): string {
  const [, token] = /^Bearer\s+(.+)$/i.exec((c.req.header('Authorization') ?? '').trim()) ?? [];
  if (token !== undefined) return token;
  throw new Problem('token-missing', help, { headers: { 'WWW-Authenticate': 'Bearer' } });
}

/**
 * Checks the token before anything is looked up, so that neither the answer nor its timing tells whether the
 * reference exists.
 *
 * @returns the reference as it is stored
 * @throws {Problem} 401 without a token, 404, 429
 */
export async function authorise(c: Ctx, kit: Kit, { tokenOf, missing }: Guarded): Promise<string> {
  const reference = normaliseCode(pathPart(c, 'reference'));
  const token = bearer(c, 'Type the code that came with the reference.');
  const right = sameText(normaliseCode(token), await tokenOf(reference));
  const limits = [
    { buckets: kit.guessesByReference, key: `${c.get('school').id}/${reference}` },
    { buckets: kit.guessesByClient, key: clientOf(c) },
  ];
  countGuess(limits, right, missing);
  return reference;
}

interface Limit {
  buckets: Buckets;
  key: string;
}

/**
 * Lets a right token through, within limits. Only wrong ones count against them, but each is counted before it is
 * told whether it is right: many guesses sent at once are no way around them, and neither do many right ones at
 * once stand in each other's way.
 *
 * @throws {Problem} 429, or `missing` when it is wrong
 */
export function countGuess(limits: readonly Limit[], right: boolean, missing: () => Problem): void {
  const wait = Math.max(...limits.map(({ buckets, key }) => buckets.take(key)));
  if (wait > 0) throw tooMany(wait);
  if (!right) throw missing();
  for (const { buckets, key } of limits) buckets.give(key);
}

/**
 * Lets the school's own system in. The tokens are compared by their digests, so that the time it takes tells
 * neither where they differ nor how long the right one is.
 *
 * @throws {Problem} 401 without a token, 403 when it is wrong or the server has none, 429
 */
export async function staffOnly(c: Ctx, kit: Kit): Promise<void> {
  const { staffToken } = kit;
  if (!staffToken) {
    throw new Problem(
      'staff-token',
      'This server has no staff token yet. Set OPEN_DOOR_STAFF_TOKEN in its environment and start it again.',
    );
  }
  const token = bearer(c, 'Send the staff token, as Authorization: Bearer.');
  const right = sameText(await digest(token.trim()), await digest(staffToken));
  countGuess([{ buckets: kit.guessesByClient, key: clientOf(c) }], right, wrongStaffToken);
}

const wrongStaffToken = (): Problem =>
  new Problem(
    'staff-token',
    'This is not the staff token. Send what OPEN_DOOR_STAFF_TOKEN is set to on the server.',
  );
