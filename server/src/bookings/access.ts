/** Who may see and change a booking: whoever has its reference and its token. */
import { normaliseCode, sameText, tokenFor } from '../core/codes.ts';
import { clientOf, type Ctx, type Kit } from '../http/context.ts';
import { notFound, Problem, tooMany } from '../http/problem.ts';
import { pathPart } from '../http/routes.ts';

/** The same for a wrong code and for a reference that is not there: nobody can find out which references exist. */
export const noBooking = (): Problem =>
  notFound('We cannot find this booking. Check the reference and the code, or ring the school.');

/**
 * Checks the token before anything is looked up, so that neither the answer nor its timing tells whether the
 * booking exists. Only wrong tokens count against the limits, but each is counted before it is checked: many
 * guesses sent at once are no way around them.
 *
 * @returns the reference as it is stored
 * @throws {Problem} 401 without a token, 404, 429
 */
export async function authorise(c: Ctx, kit: Kit): Promise<string> {
  const school = c.get('school');
  const reference = normaliseCode(pathPart(c, 'reference'));
  const [, token] = /^Bearer\s+(.+)$/i.exec((c.req.header('Authorization') ?? '').trim()) ?? [];
  if (token === undefined) {
    throw new Problem('token-missing', 'Type the code that came with the reference.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  const limits = [
    { buckets: kit.guessesByReference, key: `${school.id}/${reference}` },
    { buckets: kit.guessesByClient, key: clientOf(c) },
  ];
  const wait = Math.max(...limits.map(({ buckets, key }) => buckets.take(key)));
  if (wait > 0) throw tooMany(wait);
  if (!sameText(normaliseCode(token), await tokenFor(school.secret, school.id, reference))) throw noBooking();
  for (const { buckets, key } of limits) buckets.give(key);
  return reference;
}
