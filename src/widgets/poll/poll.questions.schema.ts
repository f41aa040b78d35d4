/** Questions and results as they come: each is checked by itself. See `poll.schema.ts`. */
import * as z from 'zod/mini';
import type { Question, QuestionResult, Results, ballotReceipt } from '../../backend/contract/poll.ts';
import { text } from './poll.schema.ts';

const link = z.object({ url: z.string(), label: text });

export const questionSchema: z.ZodMiniType<Question> = z.object({
  id: z.string(),
  title: text,
  description: z.optional(text),
  picture: z.optional(z.object({ url: z.string(), alt: text })),
  link: z.optional(link),
  method: z.string(),
  options: z._default(
    z.array(
      z.object({ id: z.string(), label: text, description: z.optional(text), group: z.optional(text) }),
    ),
    [],
  ),
  max: z.optional(z.number()),
  scale: z.optional(z.object({ min: z.number(), max: z.number(), minLabel: text, maxLabel: text })),
});

export const receiptSchema: z.ZodMiniType<z.output<typeof ballotReceipt>> = z.object({
  state: z.enum(['counted', 'changed']),
});

/** `null` is hidden. */
const count = z.custom<number | null>((value) => value === null || typeof value === 'number');
const spread = z.custom<number[] | null>(
  (value) => value === null || (Array.isArray(value) && value.every((one) => typeof one === 'number')),
);
const round = z.object({ votes: z.array(count), exhausted: z.number(), out: z.array(z.string()) });
const rounds = z.custom<z.output<typeof round>[] | null>(
  (value) => value === null || z.safeParse(z.array(round), value).success,
);

export const questionResultSchema: z.ZodMiniType<QuestionResult> = z.object({
  question: z.string(),
  method: z.string(),
  respondents: count,
  options: z._default(
    z.array(
      z.object({
        option: z.string(),
        votes: z.optional(count),
        mean: z.optional(count),
        distribution: z.optional(spread),
        points: z.optional(count),
      }),
    ),
    [],
  ),
  rounds: z.optional(rounds),
  winners: z._default(z.array(z.string()), []),
  comments: z._default(z.array(z.string()), []),
});

export const resultsSchema: z.ZodMiniType<Results> = z.object({
  interim: z._default(z.boolean(), false),
  respondents: count,
  quorumMet: z.optional(z.boolean()),
  questions: z.array(z.unknown()),
});
