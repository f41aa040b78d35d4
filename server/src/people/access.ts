/** Who may see and change what a family sent: whoever has its reference and its token. */
import { normaliseCode, sameText } from '../core/codes.ts';
import { clientOf, type Ctx, type Kit } from '../http/context.ts';
import { Problem, tooMany } from '../http/problem.ts';
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
 * reference exists. Only wrong tokens count against the limits, but each is counted before it is checked: many
 * guesses sent at once are no way around them.
 *
 * @returns the reference as it is stored
 * @throws {Problem} 401 without a token, 404, 429
 */
export async function authorise(c: Ctx, kit: Kit, { tokenOf, missing }: Guarded): Promise<string> {
  const reference = normaliseCode(pathPart(c, 'reference'));
  const token = bearer(c, 'Type the code that came with the reference.');
  await guess(
    [
      { buckets: kit.guessesByReference, key: `${c.get('school').id}/${reference}` },
      { buckets: kit.guessesByClient, key: clientOf(c) },
    ],
    async () => sameText(normaliseCode(token), await tokenOf(reference)),
    missing,
  );
  return reference;
}

type Limit = { buckets: Kit['guessesByClient']; key: string };

/** Has a token checked within limits. @throws {Problem} 429, or `missing` when it is wrong */
export async function guess(
  limits: readonly Limit[],
  isRight: () => Promise<boolean>,
  missing: () => Problem,
): Promise<void> {
  const wait = Math.max(...limits.map(({ buckets, key }) => buckets.take(key)));
  if (wait > 0) throw tooMany(wait);
  if (!(await isRight())) throw missing();
  for (const { buckets, key } of limits) buckets.give(key);
}
