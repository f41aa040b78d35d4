import type { Kit, Routes } from '../http/context.ts';
import { languageParam, param } from '../http/query.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';
import { findPeople, suits } from './people.ts';

/** `GET staff?topic&year&language`: whom families can talk to, in the school's own order. */
export function staffRoutes(app: Routes, { db, now }: Kit): void {
  route(app, '/:school/staff', {
    get: async (c) => {
      const filter = { topic: param(c, 'topic'), year: param(c, 'year'), language: languageParam(c) };
      const people = await findPeople(db, c.get('school'), now());
      return readReply(c, { items: people.filter((person) => suits(person, filter)) });
    },
  });
}
