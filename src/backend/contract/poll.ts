/**
 * The resources behind `<open-door-poll>`: families are asked before a decision, and told what came of it.
 *
 * | request | answer |
 * | --- | --- |
 * | `GET polls/{id}` | 200 `poll` and an `ETag` |
 * | `POST polls/{id}/ballots` | 201 `ballotReceipt`; 403 unknown code, 409 voted already or not open (any more), 422 |
 * | `GET polls/{id}/results` | 200 `results` and an `ETag`; 403 while they may not be seen yet |
 *
 * Who votes is proven by a token that travels as `Authorization: Bearer …`: the code on paper (`eligibility: code`), or a
 * token that the device made up (`open`: weak, and said to be). With `host` the backend's own session counts. Whether a
 * poll is open is the server's to say, in `status`: device clocks are never asked.
 *
 * An anonymous poll keeps its ballots apart from who has voted, with no times and no order that would match them up.
 */
import * as z from 'zod/mini';
import { day, instant } from './common.ts';
import { LIMITS } from './vocabulary.ts';

/** One text, or the same in several languages by BCP 47 tag: `{ "en": "Lunch", "pl": "Obiad" }`. */
export const localText = z.union([z.string(), z.record(z.string(), z.string())]);
export type LocalText = z.output<typeof localText>;

export const option = z.object({
  id: z.string(),
  label: localText,
  description: z.optional(localText),
  /** Options of one group stand together: "Hot meals". */
  group: z.optional(localText),
});
export type Option = z.output<typeof option>;

/**
 * - `single`: plurality, one option
 * - `multiple`: approval, any number of options, at most `max`
 * - `score`: each option gets a whole number of the `scale`
 * - `ranked`: options in order of preference, as many as the person likes
 * - `text`: an open comment
 */
export const METHODS = ['single', 'multiple', 'score', 'ranked', 'text'] as const;
export type Method = (typeof METHODS)[number];

export const question = z.object({
  id: z.string(),
  title: localText,
  description: z.optional(localText),
  /** URL of a picture, and what it shows. */
  picture: z.optional(z.object({ url: z.string(), alt: localText })),
  /** A document to read first. */
  link: z.optional(z.object({ url: z.string(), label: localText })),
  /** One of `METHODS`; a word that is not is no reason to lose the question: it says that it cannot be answered here. */
  method: z.string(),
  options: z._default(z.array(option), []),
  max: z.optional(z.number()),
  /** Whole numbers from `min` to `max`; the ends have names. */
  scale: z.optional(z.object({ min: z.number(), max: z.number(), minLabel: localText, maxLabel: localText })),
});
export type Question = z.output<typeof question>;

export const POLL_STATUSES = ['upcoming', 'open', 'closed', 'withdrawn'] as const;

export const poll = z.object({
  id: z.string(),
  title: localText,
  description: z.optional(localText),
  status: z.enum(POLL_STATUSES),
  opens: z.optional(instant),
  closes: z.optional(instant),
  /** The server's clock at this answer: what time is left is counted from it. */
  now: instant,
  /** Each is a `Question`, and is checked by itself: one of an unknown method costs none of the others. */
  questions: z.array(z.unknown()),
  /** When results may be seen. */
  results: z.enum(['always', 'after-vote', 'after-close']),
  eligibility: z.enum(['open', 'code', 'host']),
  /** A vote can be changed until the close. */
  changeable: z._default(z.boolean(), false),
  /** Respondents that are needed for the result to count. */
  quorum: z.optional(z.number()),
  /** Groups smaller than this are not shown. */
  minCell: z._default(z.number(), 5),
  /** True when no vote can be linked to a person. */
  anonymous: z._default(z.boolean(), true),
  /** Who can see what, and for how long it is kept: what the statement of trust is made from. */
  privacy: z.object({
    seenBy: localText,
    keptUntil: z.optional(day),
    /** So that a vote can be changed, which vote is whose is known until the close, and deleted then. */
    linkedUntilClose: z._default(z.boolean(), false),
  }),
  /** Whether this token (or session) has voted already; missing when none was sent. */
  voted: z.optional(z.boolean()),
  /** "You said, we did", after the close. */
  outcome: z.optional(z.object({ date: day, text: localText })),
});
export type Poll = z.output<typeof poll>;

/** By method: an option's id, a list of ids, ids with scores, a list of ids from the first preference on, words. */
export const answer = z.union([
  z.string().check(z.maxLength(LIMITS.comment)),
  z.array(z.string()),
  z.record(z.string(), z.number()),
]);
export type Answer = z.output<typeof answer>;

export const ballotRequest = z.object({
  /** By the question's id, each as its method wants it. A question that is left out was not answered. */
  answers: z.record(z.string(), answer),
});
export const ballotReceipt = z.object({ state: z.enum(['counted', 'changed']) });

/** `null` is hidden, because the group is small or would give a small one away. */
const count = z.nullable(z.number());

export const questionResult = z.object({
  question: z.string(),
  method: z.string(),
  respondents: count,
  /** By option, in the order of the question. */
  options: z._default(
    z.array(
      z.object({
        option: z.string(),
        /** `single`, `multiple`: votes; `ranked`: first preferences. */
        votes: z.optional(count),
        /** `score`: the mean, and how many gave each score, from the scale's lowest on. */
        mean: z.optional(count),
        distribution: z.optional(z.nullable(z.array(z.number()))),
        /** `ranked`: Borda points. */
        points: z.optional(count),
      }),
    ),
    [],
  ),
  /** `ranked`, instant-runoff: votes by round in the order of the options, `null` once an option is out. */
  rounds: z.optional(
    z.nullable(z.array(z.object({ votes: z.array(count), exhausted: z.number(), out: z.array(z.string()) }))),
  ),
  /** `ranked`: one is the winner, several are a tie, none is not decided. */
  winners: z._default(z.array(z.string()), []),
  /** `text`: only comments that the school has released. */
  comments: z._default(z.array(z.string()), []),
});
export type QuestionResult = z.output<typeof questionResult>;

export const results = z.object({
  /** While the poll is open, numbers grow in steps and lag behind, so that watching them gives nobody away. */
  interim: z._default(z.boolean(), false),
  respondents: count,
  quorumMet: z.optional(z.boolean()),
  /** Each is a `QuestionResult`. As with questions, each is checked by itself. */
  questions: z.array(z.unknown()),
});
export type Results = z.output<typeof results>;
