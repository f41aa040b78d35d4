import type { Kit, Routes } from '../http/context.ts';
import { dayRange } from '../http/query.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';
import { findSpans } from '../schools/calendar.ts';

/** `GET terms?from&to`: days on which the school is open, but for its closures. */
export function termRoutes(app: Routes, { db }: Kit): void {
  route(app, '/:school/terms', {
    get: async (c) => {
      const { id, timeZone } = c.get('school');
      return readReply(c, { items: await findSpans(db, 'terms', id, dayRange(c, timeZone)) });
    },
  });
}
