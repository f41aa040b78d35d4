/** People that families can ask. */
import * as z from 'zod/mini';
import { day } from './common.ts';
import { staff } from './staff.ts';
import { WEEKDAYS } from './vocabulary.ts';

/** A member of staff with what a family wants to know before asking. */
export const person = z.extend(staff, {
  /** How to say the name, written as it sounds: "uh-MEE-na KAHN". */
  phonetic: z.optional(z.string()),
  /** URL of a picture; without one the initials are shown. */
  photo: z.optional(z.string()),
  /** What they can help with, in plain words: "bullying". */
  topics: z._default(z.array(z.string()), []),
  /** Years or classes that they look after; none is all. */
  years: z._default(z.array(z.string()), []),
  /** Days they are in (iCalendar BYDAY); none is every school day. */
  days: z._default(z.array(z.enum(WEEKDAYS)), []),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** School days until they answer. */
  replyWithin: z.optional(z.number()),
  /** False while they are away. */
  available: z._default(z.boolean(), true),
  /** Both ends included. */
  awayFrom: z.optional(day),
  awayUntil: z.optional(day),
  /** Id of who covers while they are away. */
  deputy: z.optional(z.string()),
});
export type Person = z.output<typeof person>;
