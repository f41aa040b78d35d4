/**
 * What a school's own system sends to make a poll, to end it well, and to read what families wrote. All of it needs
 * the staff token. No tag uses this.
 */
import * as z from 'zod/mini';
import { day, instant, language, words } from './common.ts';
import { METHODS } from './poll.ts';
import { LIMITS } from './vocabulary.ts';

/** One text, or the same in several languages. */
const texts = (max: number) => z.union([words(max), z.record(language, words(max))]);

const LABEL = 500;

const id = z.string().check(z.regex(/^[A-Za-z0-9][\w-]{0,63}$/));
const url = z.string().check(z.regex(/^(https?:\/\/|\/(?!\/))\S+$/), z.maxLength(LIMITS.text));
const count = z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000));

export const optionRequest = z.object({
  id,
  label: texts(LABEL),
  description: z.optional(texts(LIMITS.text)),
  /** Options of one group stand together: "Hot meals". */
  group: z.optional(texts(LABEL)),
});

export const questionRequest = z.object({
  id,
  title: texts(LABEL),
  description: z.optional(texts(LIMITS.text)),
  /** URL of a picture, and what it shows. */
  picture: z.optional(z.object({ url, alt: texts(LABEL) })),
  /** A document to read first. */
  link: z.optional(z.object({ url, label: texts(LABEL) })),
  method: z.enum(METHODS),
  /** At least one, unless the method is `text`. */
  options: z._default(z.array(optionRequest).check(z.maxLength(200)), []),
  /** `multiple`: the most options that one ballot may name. */
  max: z.optional(count),
  /** `score`: whole numbers from `min` to `max`. */
  scale: z.optional(
    z.object({
      min: z.number().check(z.int()),
      max: z.number().check(z.int()),
      minLabel: texts(LABEL),
      maxLabel: texts(LABEL),
    }),
  ),
});

export const pollRequest = z.object({
  /** The poll's part of the address: small letters, digits and hyphens. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  title: texts(LABEL),
  description: z.optional(texts(LIMITS.text)),
  /** Open at once when missing. */
  opens: z.optional(instant),
  /** Open until this is sent when missing. */
  closes: z.optional(instant),
  questions: z.array(questionRequest).check(z.minLength(1), z.maxLength(50)),
  /** When results may be seen. */
  results: z._default(z.enum(['always', 'after-vote', 'after-close']), 'after-close'),
  eligibility: z.enum(['open', 'code', 'host']),
  /** A vote can be changed until the close: then it is linked to its voter until the close, and results wait for it. */
  changeable: z._default(z.boolean(), false),
  /** Respondents that are needed for the result to count. */
  quorum: z.optional(count),
  /** Groups smaller than this are not shown. */
  minCell: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(1000)), 5),
  /** Not asked for: every poll is anonymous. `true` beside `changeable` is refused. */
  anonymous: z.optional(z.boolean()),
  /** What families are promised. After `keptUntil` everything but the result is deleted. */
  privacy: z.object({ seenBy: texts(LIMITS.text), keptUntil: z.optional(day) }),
});
export type PollRequest = z.output<typeof pollRequest>;
export type QuestionRequest = z.output<typeof questionRequest>;

export const outcomeRequest = z.object({ date: day, text: texts(LIMITS.text) });

/** A comment as a parent wrote it, apart from the rest of the ballot. */
export const comment = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  released: z.boolean(),
});

/** `false` takes a release back. */
export const releaseRequest = z.object({ released: z._default(z.boolean(), true) });
