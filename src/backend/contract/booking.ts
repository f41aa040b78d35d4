/**
 * The resources behind `<open-door-booking>`: what travels, in both directions.
 *
 * | request | answer |
 * | --- | --- |
 * | `GET staff` | page of `staff` |
 * | `GET closures?from&to` | page of `closure` |
 * | `GET slots?staff&from&to&mode&language&interpreter&free&limit&cursor` | page of `slot`, by start |
 * | `POST holds` | 201 `hold`, 409 when the slot is taken, 429 when the visitor keeps too many |
 * | `POST holds/{id}/extensions` | 201 `hold`, 410 when it has run out |
 * | `POST holds/{id}/releases` | 204 |
 * | `POST bookings` | 201 `booking` with its token, 409 when the slot is taken |
 * | `GET bookings/{reference}` | 200 `booking` and an `ETag`; needs the token |
 * | `POST bookings/{reference}/changes` | 200 `booking`; needs the token and `If-Match`; 409 taken, 412 stale |
 * | `POST bookings/{reference}/cancellations` | 200 `booking`; needs the token |
 * | `POST callbacks`, `POST waitlist` | 201 `acknowledgement` |
 *
 * Every POST carries an `Idempotency-Key`; the answer to a repeat is the first answer, marked
 * `Idempotent-Replayed: true`, and other content under the same key is 422; a `hold` is no content. A token travels as
 * `Authorization: Bearer …`, never in the URL. Instants are ISO 8601 with the school's offset.
 *
 * `from` (included) and `to` (not included) are days or instants. Taken slots are on the list too, with nothing
 * remaining; `free=true` leaves them out, so that `free=true&limit=1` is the first free time. So it is with slots that
 * start on a day inside a closure; they cannot be held, booked or changed to: 409 `urn:open-door:problem:closed`.
 *
 * `language` and `interpreter` go together, in the query and in a booking: with `none` the staff member must speak the
 * language, with `spoken` or `sign` an interpreter for it must be there, and without `interpreter` either will do.
 */
import * as z from 'zod/mini';
import { day, instant, language, words } from './common.ts';
import { mode } from './staff.ts';
import { DAY_PARTS, INTERPRETERS, LIMITS, WEEKDAYS } from './vocabulary.ts';

export * from './vocabulary.ts';
export { staff, type Staff } from './staff.ts';

/** Days on which nobody can be met, both ends included: schema.org's special opening hours. */
export const closure = z.object({ validFrom: day, validThrough: day, name: z.string() });
export type Closure = z.output<typeof closure>;

export const slot = z.object({
  id: z.string(),
  start: instant,
  end: instant,
  staff: z.object({ id: z.string(), name: z.string(), role: z.optional(z.string()) }),
  modes: z.array(mode).check(z.minLength(1)),
  /** Languages that the staff member speaks. */
  languages: z._default(z.array(language), []),
  /** Languages, spoken or signed, for which an interpreter can be there at that time. */
  interpreters: z._default(z.array(language), []),
  capacity: z._default(z.number(), 1),
  /** Places left; 0 is taken. */
  remaining: z._default(z.number(), 1),
  location: z.optional(z.string()),
});
export type Slot = z.output<typeof slot>;

export const holdRequest = z.object({ slot: z.string() });
export const hold = z.object({
  /** Names the hold and is the right to use it: not guessable. */
  id: z.string(),
  slot: z.string(),
  expires: instant,
  /** Seconds from this answer on, so that a wrong device clock does no harm. */
  expiresIn: z.number(),
});
export type Hold = z.output<typeof hold>;

const contact = {
  /** The whole name in one field, in any script. */
  name: words(LIMITS.name),
  phone: z.optional(words(LIMITS.contact)),
  email: z.optional(words(LIMITS.contact)),
  /** May a message be left where others can hear it? Not answered is `no`. */
  voicemail: z.optional(z.enum(['yes', 'no'])),
};

const about = {
  topic: z.optional(words(LIMITS.text)),
  /** Who they would like to talk to; missing is anyone. */
  staff: z.optional(z.string()),
  /** The language they would like to speak. */
  language: z.optional(language),
  interpreter: z.optional(z.enum(INTERPRETERS)),
  children: z.optional(
    z
      .array(z.object({ name: z.optional(words(LIMITS.child)), year: z.optional(words(LIMITS.child)) }))
      .check(z.maxLength(LIMITS.children)),
  ),
  access: z.optional(words(LIMITS.text)),
  /** Who comes along. */
  accompanied: z.optional(words(LIMITS.text)),
  /** Whom it is booked for, when it is somebody else. */
  onBehalfOf: z.optional(words(LIMITS.name)),
};

/** Phone or email, whichever they have: the server says 422 `required` on both when neither came. */
export const bookingRequest = z.object({
  slot: z.string(),
  mode,
  /** The hold that keeps the slot, when there is one. */
  hold: z.optional(z.string()),
  ...contact,
  ...about,
});
export type BookingRequest = z.output<typeof bookingRequest>;

/** What is needed to show, change and cancel; not what the person wrote about themselves. */
export const booking = z.object({
  /** Can be said on the phone: three letters, three digits, `BKD472`. */
  reference: z.string(),
  /** The code that goes with the reference; only in the answer that creates it. */
  token: z.optional(z.string()),
  status: z.enum(['confirmed', 'cancelled']),
  /** What `If-Match` wants, without quotes. */
  version: z._default(z.string(), ''),
  mode,
  language: z.optional(language),
  interpreter: z.optional(z.enum(INTERPRETERS)),
  slot,
});
export type Booking = z.output<typeof booking>;

export const changeRequest = z.object({
  slot: z.string(),
  mode: z.optional(mode),
  hold: z.optional(z.string()),
});

/** When it is safe to ring. */
const safeTimes = {
  days: z.array(z.enum(WEEKDAYS)),
  times: z.array(z.enum(DAY_PARTS)),
  /** "Not after 3pm", in their own words. */
  note: z.optional(words(LIMITS.text)),
};

/** Ring me back. A phone number is needed here, and at least one day and one part of the day. */
export const callbackRequest = z.object({ ...contact, ...about, ...safeTimes });
export type CallbackRequest = z.output<typeof callbackRequest>;

/** None of the times suits me: tell me when another comes up. */
export const waitlistRequest = z.object({ mode, ...contact, ...about, ...safeTimes });
export type WaitlistRequest = z.output<typeof waitlistRequest>;

export const acknowledgement = z.object({ reference: z.string() });
