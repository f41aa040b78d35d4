import type { Staff } from '../../../src/backend/contract/booking.ts';
import type { Kit, Routes } from '../http/context.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';
import { list } from '../core/lists.ts';

type StaffRow = {
  id: string;
  name: string;
  role: string | null;
  languages: string;
  interpreters: string;
  modes: string;
};

/** `GET staff`: everyone whom families can talk to, in the school's own order. */
export function staffRoutes(app: Routes, { db }: Kit): void {
  route(app, '/:school/staff', {
    get: async (c) => {
      const rows = await db.query<StaffRow>(
        'select id, name, role, languages, interpreters, modes from staff where school = $1 order by position, id',
        [c.get('school').id],
      );
      return readReply(c, { items: rows.map(toStaff) });
    },
  });
}

function toStaff({ id, name, role, languages, interpreters, modes }: StaffRow): Staff {
  return {
    id,
    name,
    ...(role !== null && { role }),
    languages: list(languages),
    interpreters: list(interpreters),
    modes: list(modes) as Staff['modes'],
  };
}
