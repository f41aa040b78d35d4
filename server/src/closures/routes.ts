import type { Closure } from '../../../src/backend/contract/booking.ts';
import type { Kit, Routes } from '../http/context.ts';
import { dayRange } from '../http/query.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';

type ClosureRow = { valid_from: string; valid_through: string; name: string };

/** `GET closures?from&to`: days on which nobody can be met. */
export function closureRoutes(app: Routes, { db }: Kit): void {
  route(app, '/:school/closures', {
    get: async (c) => {
      const { id, timeZone } = c.get('school');
      const { from = '0000-01-01', to = '9999-12-31' } = dayRange(c, timeZone);
      const rows = await db.query<ClosureRow>(
        `select valid_from, valid_through, name from closures
         where school = $1 and valid_through >= $2 and valid_from < $3 order by valid_from, name`,
        [id, from, to],
      );
      return readReply(c, { items: rows.map(toClosure) });
    },
  });
}

function toClosure(row: ClosureRow): Closure {
  return { validFrom: row.valid_from, validThrough: row.valid_through, name: row.name };
}
