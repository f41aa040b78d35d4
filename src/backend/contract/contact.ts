/**
 * The resources behind `<open-door-contact>`: one person to ask, and a conversation that stays whole.
 *
 * | request | answer |
 * | --- | --- |
 * | `GET staff?topic&year&language` | page of `person`, in the order in which the school wants them asked |
 * | `GET terms?from&to` | page of `term` |
 * | `POST enquiries` | 201 `enquiry` with its token |
 * | `GET enquiries/{reference}` | 200 `enquiry` and an `ETag` (304 with `If-None-Match`); needs the token |
 * | `POST enquiries/{reference}/messages` | 200 `enquiry`; needs the token; reopens a closed one |
 * | `POST enquiries/{reference}/closures` | 200 `enquiry`; needs the token |
 * | `POST enquiries/{reference}/escalations` | 200 `enquiry`; needs the token: it did not help, somebody else is asked |
 * | `POST enquiries/{reference}/handovers` | 200 `enquiry`; needs the staff token |
 * | `POST enquiries/{reference}/replies` | 200 `enquiry`; needs the staff token |
 *
 * The staff token belongs to the school's own system and comes from the server's environment. Everything else is as in
 * `booking.ts`: an `Idempotency-Key` on every POST, tokens as `Authorization: Bearer …`, problem details.
 */
import * as z from 'zod/mini';
import { day, instant, language, words } from './common.ts';
import { INTERPRETERS, LIMITS, REPLY_WAYS } from './vocabulary.ts';

export { person, type Person } from './person.ts';

/** Days on which the school is open, both ends included; holidays in between are closures. */
export const term = z.object({ validFrom: day, validThrough: day, name: z.string() });
export type Term = z.output<typeof term>;

export const enquiryRequest = z.object({
  /** Whom it is for; missing is whoever the school thinks best. */
  staff: z.optional(z.string()),
  topic: z.optional(words(LIMITS.text)),
  year: z.optional(words(LIMITS.child)),
  /** Up to 20,000 characters (code points). */
  message: words(LIMITS.message),
  name: words(LIMITS.name),
  phone: z.optional(words(LIMITS.contact)),
  email: z.optional(words(LIMITS.contact)),
  /** How they would like the answer; `here` is only on this page, and then neither phone nor email is needed. */
  replyBy: z.enum(REPLY_WAYS),
  voicemail: z.optional(z.enum(['yes', 'no'])),
  language: z.optional(language),
  interpreter: z.optional(z.enum(INTERPRETERS)),
  /** May it be passed on to the colleague who can help? */
  mayPassOn: z.boolean(),
});
export type EnquiryRequest = z.output<typeof enquiryRequest>;

const somebody = z.object({ id: z.string(), name: z.string(), role: z.optional(z.string()) });

/** One thing that happened, oldest first. */
export const happening = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(['sent', 'added', 'handed-over', 'replied', 'closed', 'not-helped']),
  /** Who did it; missing is the family. */
  by: z.optional(somebody),
  /** Who has it now; for `sent`, `handed-over` and `not-helped`. */
  to: z.optional(somebody),
  /** In words for the family: why it was handed over, or why it did not go to whom they asked for. */
  reason: z.optional(z.string()),
  text: z.optional(z.string()),
});
export type Happening = z.output<typeof happening>;

export const enquiry = z.object({
  reference: z.string(),
  /** Only in the answer that creates it. */
  token: z.optional(z.string()),
  status: z.enum(['open', 'closed']),
  version: z._default(z.string(), ''),
  topic: z.optional(z.string()),
  /** Who has it now, and since when. */
  staff: somebody,
  since: instant,
  /**
   * The school day by which an answer is promised; missing when there is nothing left to answer, or when the school has
   * not said when it is open again.
   */
  answerBy: z.optional(day),
  happenings: z.array(happening),
});
export type Enquiry = z.output<typeof enquiry>;

export const enquiryMessage = z.object({ text: words(LIMITS.message) });
export const enquiryClosure = z.object({ text: z.optional(words(LIMITS.message)) });
export const enquiryEscalation = z.object({ text: z.optional(words(LIMITS.message)) });
export const handover = z.object({ to: z.string(), reason: words(LIMITS.text) });
export const reply = z.object({ from: z.optional(z.string()), text: words(LIMITS.message) });
