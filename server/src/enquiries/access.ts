/** Who may see and continue a conversation: the family with its reference and token, the school with its own. */
import { digest, normaliseCode, sameText, tokenFor } from '../core/codes.ts';
import { clientOf, type Ctx, type Kit } from '../http/context.ts';
import { notFound, Problem } from '../http/problem.ts';
import { pathPart } from '../http/routes.ts';
import { authorise, bearer, guess } from '../people/access.ts';
import type { School } from '../schools/school.ts';

/** The same for a wrong code and for a reference that is not there. */
export const noEnquiry = (): Problem =>
  notFound('We cannot find this message. Check the reference and the code, or ring the school.');

export const tokenOf = ({ id, secret }: School, reference: string): Promise<string> =>
  tokenFor(secret, id, reference, 'enquiry');

/**
 * @returns the reference as it is stored
 * @throws {Problem} 401 without a token, 404, 429
 */
export function family(c: Ctx, kit: Kit): Promise<string> {
  const school = c.get('school');
  return authorise(c, kit, { tokenOf: (reference) => tokenOf(school, reference), missing: noEnquiry });
}

/**
 * Lets the school's own system in. The tokens are compared by their digests, so that the time it takes tells
 * neither where they differ nor how long the right one is.
 *
 * @returns the reference as it would be stored
 * @throws {Problem} 401 without a token, 403 when it is wrong or the server has none, 429
 */
export async function staffOnly(c: Ctx, kit: Kit): Promise<string> {
  const { staffToken } = kit;
  if (!staffToken) {
    throw new Problem(
      'staff-token',
      'This server has no staff token yet. Set OPEN_DOOR_STAFF_TOKEN in its environment and start it again.',
    );
  }
  const token = bearer(c, 'Send the staff token, as Authorization: Bearer.');
  await guess(
    [{ buckets: kit.guessesByClient, key: clientOf(c) }],
    async () => sameText(await digest(token.trim()), await digest(staffToken)),
    () =>
      new Problem(
        'staff-token',
        'This is not the staff token. Send what OPEN_DOOR_STAFF_TOKEN is set to on the server.',
      ),
  );
  return normaliseCode(pathPart(c, 'reference'));
}
