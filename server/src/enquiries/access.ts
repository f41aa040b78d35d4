/** Who may see and continue a conversation: the family with its reference and token, the school with its own. */
import { normaliseCode, tokenFor } from '../core/codes.ts';
import type { Ctx, Kit } from '../http/context.ts';
import { notFound, type Problem } from '../http/problem.ts';
import { pathPart } from '../http/routes.ts';
import * as access from '../people/access.ts';
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
  return access.authorise(c, kit, { tokenOf: (reference) => tokenOf(school, reference), missing: noEnquiry });
}

/**
 * The school's own system.
 *
 * @returns the reference as it would be stored
 * @throws {Problem} 401, 403, 429
 */
export async function staffOnly(c: Ctx, kit: Kit): Promise<string> {
  await access.staffOnly(c, kit);
  return normaliseCode(pathPart(c, 'reference'));
}
