import { waitlistRequest } from '../../../src/backend/contract/booking.ts';
import type { Kit, Routes } from '../http/context.ts';
import { once } from '../http/idempotency.ts';
import { privateReply } from '../http/reply.ts';
import { receive, route } from '../http/routes.ts';
import { validate } from '../http/validate.ts';
import { emailReadable, phoneOrEmail, phoneReadable, waitingColumns } from '../people/person.ts';
import { insertWithReference } from '../people/reference.ts';

const RULES = [phoneOrEmail, phoneReadable, emailReadable];

/** `POST waitlist`: none of the times suits me, tell me when another comes up. Days and times may be empty: any will do. */
export function waitlistRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/waitlist', {
    post: async (c) => {
      const school = c.get('school');
      const { key, value } = await receive(c, kit);
      const wish = validate(waitlistRequest, value, RULES);
      const outcome = await once(kit, { school, key, content: ['waitlist', wish] }, async (sql, created) => {
        const reference = await insertWithReference(sql, 'waitlist', school.id, {
          created,
          mode: wish.mode,
          ...waitingColumns(wish),
        });
        return { status: 201, body: { reference } };
      });
      return privateReply(outcome);
    },
  });
}
