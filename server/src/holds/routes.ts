import { holdRequest, type Hold } from '../../../src/backend/contract/booking.ts';
import { toIso } from '../core/zoned.ts';
import { ownerOf, type Kit, type Routes } from '../http/context.ts';
import { once, type Outcome } from '../http/idempotency.ts';
import { privateReply } from '../http/reply.ts';
import { pathPart, receive, route } from '../http/routes.ts';
import { validate } from '../http/validate.ts';
import type { School } from '../schools/school.ts';
import { createHold, endHold, extendHold, type HoldRow } from './holds.ts';

/** `POST holds`, `POST holds/{id}/extensions`, `POST holds/{id}/releases`. */
export function holdRoutes(app: Routes, kit: Kit): void {
  const reply = (outcome: Outcome<HoldRow>, school: School) =>
    privateReply({ ...outcome, body: toHold(outcome.body, school, kit.now()) });

  route(app, '/:school/holds', {
    post: async (c) => {
      const school = c.get('school');
      const { key, value } = await receive(c, kit);
      const { slot } = validate(holdRequest, value);
      const pending = kit.keeping.begin(ownerOf(c), key, kit.now() + school.hold);
      try {
        const outcome = await once(kit, { school, key, content: ['holds', slot] }, async (sql, now) => ({
          status: 201,
          body: await createHold(sql, school, now, slot),
        }));
        if (outcome.replayed) pending.forget();
        else pending.made(outcome.body.id, outcome.body.expires);
        return reply(outcome, school);
      } catch (error) {
        pending.forget();
        throw error;
      }
    },
  });

  route(app, '/:school/holds/:id/extensions', {
    post: async (c) => {
      const school = c.get('school');
      const { key } = await receive(c, kit);
      const id = pathPart(c, 'id');
      const outcome = await once(kit, { school, key, content: ['extensions', id] }, async (sql, now) => ({
        status: 201,
        body: await extendHold(sql, school, now, id),
      }));
      kit.keeping.extend(ownerOf(c), id, outcome.body.expires);
      return reply(outcome, school);
    },
  });

  route(app, '/:school/holds/:id/releases', {
    post: async (c) => {
      const school = c.get('school');
      const { key } = await receive(c, kit);
      const id = pathPart(c, 'id');
      const outcome = await once(kit, { school, key, content: ['releases', id] }, async (sql, now) => {
        await endHold(sql, school, now, id);
        return { status: 204, body: null };
      });
      kit.keeping.end(ownerOf(c), id);
      return privateReply(outcome);
    },
  });
}

/** `expiresIn` counts from this answer, so it is worked out anew when a stored answer is given again. */
function toHold({ id, slot, expires }: HoldRow, { timeZone }: School, now: number): Hold {
  const expiresIn = Math.max(0, Math.round((expires - now) / 1000));
  return { id, slot, expires: toIso(expires, timeZone), expiresIn };
}
