/**
 * A poll as it comes, checked once at the edge. The contract has the same with everything that a server has to hold; here
 * it is as small as it can be, because the first screen waits for it. The compiler compares the two.
 */
import * as z from 'zod/mini';
import type { LocalText, Poll } from '../../backend/contract/poll.ts';
import { day, instant } from '../../backend/contract/common.ts';

const isWords = (value: unknown): boolean => typeof value === 'string';

/** One text, or the same in several languages. */
export const text = z.custom<LocalText>(
  (value: unknown) =>
    isWords(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isWords)),
);

export const pollSchema: z.ZodMiniType<Poll> = z.object({
  id: z.string(),
  title: text,
  description: z.optional(text),
  status: z.enum(['upcoming', 'open', 'closed', 'withdrawn']),
  opens: z.optional(instant),
  closes: z.optional(instant),
  now: instant,
  questions: z.array(z.unknown()),
  results: z.enum(['always', 'after-vote', 'after-close']),
  eligibility: z.enum(['open', 'code', 'host']),
  changeable: z._default(z.boolean(), false),
  quorum: z.optional(z.number()),
  minCell: z._default(z.number(), 5),
  anonymous: z._default(z.boolean(), true),
  privacy: z.object({
    seenBy: text,
    keptUntil: z.optional(day),
    linkedUntilClose: z._default(z.boolean(), false),
  }),
  voted: z.optional(z.boolean()),
  outcome: z.optional(z.object({ date: day, text })),
});
