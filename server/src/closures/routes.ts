import type { Kit, Routes } from '../http/context.ts';
import { dayRange } from '../http/query.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';
import { findSpans } from '../schools/calendar.ts';

/** `GET closures?from&to`: days on which nobody can be met. */
export function closureRoutes(app: Routes, { db }: Kit): void {
  route(app, '/:school/closures', {
    get: async (c) => {
      const { id, timeZone } = c.get('school');
      return readReply(c, { items: await findSpans(db, 'closures', id, dayRange(c, timeZone)) });
    },
  });
}
