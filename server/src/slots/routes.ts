import { INTERPRETERS, MODES } from '../../../src/backend/contract/booking.ts';
import { fromOpaque, toOpaque } from '../core/opaque.ts';
import type { Ctx, Kit, Routes } from '../http/context.ts';
import { badParam, countParam, instantParam, languageParam, param, wordParam } from '../http/query.ts';
import { readReply } from '../http/reply.ts';
import { route } from '../http/routes.ts';
import type { School } from '../schools/school.ts';
import { findSlots, toSlot, type SlotFilter } from './select.ts';

const PAGE = { usual: 500, most: 1000 };

/** `GET slots`: times from the end of the notice on, taken ones too (`remaining: 0`), in order of start. */
export function slotRoutes(app: Routes, { db, now }: Kit): void {
  route(app, '/:school/slots', {
    get: async (c) => {
      const school = c.get('school');
      const moment = now();
      const filter = slotFilter(c, school, moment);
      // One more than asked for, to see whether there is another page.
      const rows = await findSlots(db, school, moment, { ...filter, limit: filter.limit + 1 });
      const shown = rows.slice(0, filter.limit);
      const last = shown.at(-1);
      const next = last && rows.length > shown.length ? toCursor(last) : undefined;
      const body = { items: shown.map((row) => toSlot(row, school)), ...(next && { next }) };
      return readReply(c, body, next ? { Link: `<${nextAddress(c, next)}>; rel="next"` } : {});
    },
  });
}

function slotFilter(c: Ctx, school: School, now: number): SlotFilter {
  const from = instantParam(c, 'from', school.timeZone);
  const to = instantParam(c, 'to', school.timeZone);
  const staff = param(c, 'staff');
  const mode = wordParam(c, 'mode', MODES);
  const language = languageParam(c);
  const interpreter = wordParam(c, 'interpreter', INTERPRETERS);
  const after = cursorParam(c);
  return {
    from: Math.max(from ?? now, now + school.notice),
    limit: countParam(c, 'limit', PAGE.most) ?? PAGE.usual,
    free: wordParam(c, 'free', ['true', 'false']) === 'true',
    ...(to !== undefined && { to }),
    ...(staff !== undefined && { staff }),
    ...(mode !== undefined && { mode }),
    ...(language !== undefined && { language }),
    ...(interpreter !== undefined && { interpreter }),
    ...(after && { after }),
  };
}

/** A cursor is the place of the last slot seen. What is in it is nobody's business but ours. */
function toCursor({ starts, id }: { starts: number; id: string }): string {
  return toOpaque(`${starts} ${id}`);
}

function cursorParam(c: Ctx): { starts: number; id: string } | undefined {
  const given = param(c, 'cursor');
  if (given === undefined) return undefined;
  const [, starts, id] = /^(-?\d{1,15}) (.+)$/s.exec(fromOpaque(given)) ?? [];
  if (starts !== undefined && id !== undefined) return { starts: Number(starts), id };
  throw badParam('cursor', 'Use the one that came as “next”, as it came.');
}

/** Relative, so that it also holds behind a proxy that has the server at another path. */
function nextAddress(c: Ctx, cursor: string): string {
  const query = new URL(c.req.url).searchParams;
  query.set('cursor', cursor);
  return `?${query.toString()}`;
}
