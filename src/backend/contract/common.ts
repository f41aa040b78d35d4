/** What every resource of the Open Door HTTP contract has in common. */
import * as z from 'zod/mini';

/** An instant: ISO 8601 (RFC 3339) with an offset, such as `2026-11-24T15:40:00+00:00`. */
export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));

/** A day of the school's calendar: `2026-11-24`. */
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** Free text that is not empty, of at most `max` UTF-16 code units. */
export const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A BCP 47 language tag. Sign languages are languages too: `bfi` is British Sign Language. */
export const language = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));

/** One list answer: `next` is the cursor of the next page, and missing on the last one. */
export const page = <T extends z.ZodMiniType>(row: T) =>
  z.object({ items: z.array(row), next: z.optional(z.string()) });

/** Problem details (RFC 9457) with one entry in `errors` for each field at fault. */
export const problem = z.object({
  /** What went wrong, as a URN: `urn:open-door:problem:slot-taken`. */
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        /** JSON Pointer into what was sent, as a URI fragment: `#/children/0/name`. */
        pointer: z.string(),
        /** `required`, `too-long`, `phone`, `email` or `invalid`. */
        code: z.string(),
        detail: z.optional(z.string()),
      }),
    ),
  ),
});

export type ProblemDetails = z.output<typeof problem>;
