import { bookingRequest, changeRequest, type Booking } from '../../../src/backend/contract/booking.ts';
import { tokenFor } from '../core/codes.ts';
import type { Sql } from '../db/port.ts';
import { ownerOf, type Ctx, type Kit, type Routes } from '../http/context.ts';
import { once, type Outcome } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { matches, privateReply } from '../http/reply.ts';
import { receive, route } from '../http/routes.ts';
import { validate } from '../http/validate.ts';
import { emailReadable, phoneOrEmail, phoneReadable } from '../people/person.ts';
import { authorise, noBooking } from './access.ts';
import {
  cancelBooking,
  changeBooking,
  createBooking,
  describe,
  findBooking,
  type BookingRow,
} from './bookings.ts';

const RULES = [phoneOrEmail, phoneReadable, emailReadable];

/** `POST bookings`, and what can be done with one booking under `bookings/{reference}`. */
export function bookingRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/bookings', { post: (c) => create(c, kit) });
  route(app, '/:school/bookings/:reference', { get: (c) => show(c, kit) });
  route(app, '/:school/bookings/:reference/changes', { post: (c) => change(c, kit) });
  route(app, '/:school/bookings/:reference/cancellations', { post: (c) => cancel(c, kit) });
}

async function create(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit);
  const wish = validate(bookingRequest, value, RULES);
  const outcome = await once(kit, { school, key, content: ['bookings', beside(wish)] }, async (sql, now) => ({
    status: 201,
    body: await createBooking(sql, school, now, wish),
  }));
  kit.keeping.end(ownerOf(c), wish.hold);
  const { reference } = outcome.body;
  // The stored answer has no token: it is worked out for each answer.
  const body = { ...outcome.body, token: await tokenFor(school.secret, school.id, reference) };
  return reply({ ...outcome, body }, { Location: `${new URL(c.req.url).pathname}/${reference}` });
}

/** A hold stands beside the content: kept anew between two tries, the wish is still the same. */
const beside = <T extends { hold?: string | undefined }>({ hold: _hold, ...content }: T) => content;

async function show(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const row = await need(kit.db, school.id, await authorise(c, kit));
  return reply({ status: 200, body: await describe(kit.db, school, kit.now(), row), replayed: false });
}

async function change(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit);
  const reference = await authorise(c, kit);
  const version = c.req.header('If-Match');
  if (version === undefined) {
    throw new Problem('version-missing', 'Send the version of the booking that you saw, as If-Match.');
  }
  const wish = validate(changeRequest, value);
  const outcome = await once(
    kit,
    { school, key, content: ['changes', reference, beside(wish)] },
    async (sql, now) => {
      const row = await need(sql, school.id, reference);
      if (!matches(version, String(row.version))) {
        throw new Problem(
          'stale',
          'This booking was changed in the meantime. Look at it again, then change it.',
        );
      }
      return { status: 200, body: await changeBooking(sql, school, now, row, wish) };
    },
  );
  kit.keeping.end(ownerOf(c), wish.hold);
  return reply(outcome);
}

async function cancel(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key } = await receive(c, kit);
  const reference = await authorise(c, kit);
  const outcome = await once(
    kit,
    { school, key, content: ['cancellations', reference] },
    async (sql, now) => ({
      status: 200,
      body: await cancelBooking(sql, school, now, await need(sql, school.id, reference)),
    }),
  );
  return reply(outcome);
}

async function need(sql: Sql, school: string, reference: string): Promise<BookingRow> {
  const row = await findBooking(sql, school, reference);
  if (!row) throw noBooking();
  return row;
}

function reply(outcome: Outcome<Booking>, headers: Record<string, string> = {}): Response {
  return privateReply(outcome, { ETag: `"${outcome.body.version}"`, ...headers });
}
