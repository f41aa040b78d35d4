import { callbackRequest } from '../../../src/backend/contract/booking.ts';
import type { Kit, Routes } from '../http/context.ts';
import { once } from '../http/idempotency.ts';
import { privateReply } from '../http/reply.ts';
import { receive, route } from '../http/routes.ts';
import { validate } from '../http/validate.ts';
import {
  emailReadable,
  phoneNeeded,
  phoneReadable,
  safeTimesNeeded,
  waitingColumns,
} from '../people/person.ts';
import { insertWithReference } from '../people/reference.ts';

const RULES = [phoneNeeded, phoneReadable, emailReadable, safeTimesNeeded];

/** `POST callbacks`: ring me back. */
export function callbackRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/callbacks', {
    post: async (c) => {
      const school = c.get('school');
      const { key, value } = await receive(c, kit);
      const wish = validate(callbackRequest, value, RULES);
      const outcome = await once(kit, { school, key, content: ['callbacks', wish] }, async (sql, created) => {
        const reference = await insertWithReference(sql, 'callbacks', school.id, {
          created,
          ...waitingColumns(wish),
        });
        return { status: 201, body: { reference } };
      });
      return privateReply(outcome);
    },
  });
}
