/** Who may see and change a booking: whoever has its reference and its token. */
import { tokenFor } from '../core/codes.ts';
import type { Ctx, Kit } from '../http/context.ts';
import { notFound, type Problem } from '../http/problem.ts';
import * as access from '../people/access.ts';

/** The same for a wrong code and for a reference that is not there: nobody can find out which references exist. */
export const noBooking = (): Problem =>
  notFound('We cannot find this booking. Check the reference and the code, or ring the school.');

/**
 * @returns the reference as it is stored
 * @throws {Problem} 401 without a token, 404, 429
 */
export function authorise(c: Ctx, kit: Kit): Promise<string> {
  const { id, secret } = c.get('school');
  return access.authorise(c, kit, {
    tokenOf: (reference) => tokenFor(secret, id, reference),
    missing: noBooking,
  });
}
