import type * as z from 'zod/mini';
import {
  enquiryClosure,
  enquiryEscalation,
  enquiryMessage,
  enquiryRequest,
  handover,
  reply as replyRequest,
  type Enquiry,
} from '../../../src/backend/contract/contact.ts';
import { LIMITS } from '../../../src/backend/contract/vocabulary.ts';
import type { Sql } from '../db/port.ts';
import type { Ctx, Kit, Routes } from '../http/context.ts';
import { once, type Outcome } from '../http/idempotency.ts';
import { matches, privateReply } from '../http/reply.ts';
import { receive, route } from '../http/routes.ts';
import { validate, type Rule } from '../http/validate.ts';
import { emailReadable, phoneReadable, replyPossible, visible } from '../people/person.ts';
import { family, noEnquiry, staffOnly, tokenOf } from './access.ts';
import { addMessage, answer, close, createEnquiry, escalate, handOver, type Act } from './enquiries.ts';
import { describe, findEnquiry, type EnquiryRow, type Point } from './history.ts';

const RULES = [visible('message'), replyPossible, phoneReadable, emailReadable];

/** A message in which every character is written as two escapes of six bytes, beside the other answers. */
const roomFor = ({ bodyBytes }: Kit): number => bodyBytes + 12 * LIMITS.message;

/** Who may do it: it answers the reference, or throws. */
type Gate = (c: Ctx, kit: Kit) => Promise<string>;

/** `POST enquiries`, and what can be done with one conversation under `enquiries/{reference}`. */
export function enquiryRoutes(app: Routes, kit: Kit): void {
  route(app, '/:school/enquiries', { post: (c) => create(c, kit) });
  route(app, '/:school/enquiries/:reference', { get: (c) => show(c, kit) });

  function command<S extends z.ZodMiniType>(
    name: string,
    gate: Gate,
    schema: S,
    act: Act<z.output<S>>,
    rules: readonly Rule[] = [],
  ): void {
    route(app, `/:school/enquiries/:reference/${name}`, {
      post: async (c) => {
        const school = c.get('school');
        const { key, value } = await receive(c, kit, roomFor(kit));
        const reference = await gate(c, kit);
        const sent = validate(schema, value, rules);
        const content = ['enquiries', reference, name, sent];
        const outcome = await once(kit, { school, key, content }, async (sql, now) => ({
          status: 200,
          body: await act({ sql, school, now }, await need(sql, school.id, reference), sent),
        }));
        return reply(c, kit, outcome);
      },
    });
  }
  command('messages', family, enquiryMessage, addMessage, [visible('text')]);
  command('closures', family, enquiryClosure, close);
  command('escalations', family, enquiryEscalation, escalate);
  command('handovers', staffOnly, handover, handOver, [visible('reason')]);
  command('replies', staffOnly, replyRequest, answer, [visible('text')]);
}

async function create(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const { key, value } = await receive(c, kit, roomFor(kit));
  const wish = validate(enquiryRequest, value, RULES);
  const outcome = await once(kit, { school, key, content: ['enquiries', wish] }, async (sql, now) => ({
    status: 201,
    body: await createEnquiry({ sql, school, now }, wish),
  }));
  const { reference } = outcome.body;
  return reply(
    c,
    kit,
    outcome,
    { token: await tokenOf(school, reference) },
    { Location: `${new URL(c.req.url).pathname}/${reference}` },
  );
}

/** Asked often by a page that follows it, so that most of the time only the version is looked up. */
async function show(c: Ctx, kit: Kit): Promise<Response> {
  const school = c.get('school');
  const row = await need(kit.db, school.id, await family(c, kit));
  const headers = {
    ETag: `"${row.version}"`,
    // Only the browser of whoever has the code may keep it, and it asks before it shows it again.
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization',
  };
  if (matches(c.req.header('If-None-Match'), headers.ETag))
    return new Response(null, { status: 304, headers });
  const body = await describe(kit.db, school, row, row.topic);
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json', ...headers } });
}

async function need(sql: Sql, school: string, reference: string): Promise<EnquiryRow> {
  const row = await findEnquiry(sql, school, reference);
  if (!row) throw noEnquiry();
  return row;
}

/** The stored answer says only which point of which conversation it is: what happened up to there is read again. */
async function reply(
  c: Ctx,
  kit: Kit,
  outcome: Outcome<Point>,
  more: Partial<Enquiry> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const school = c.get('school');
  const { topic } = await need(kit.db, school.id, outcome.body.reference);
  const body = { ...(await describe(kit.db, school, outcome.body, topic)), ...more };
  return privateReply({ ...outcome, body }, { ETag: `"${outcome.body.version}"`, ...headers });
}
