/**
 * What goes wrong, as problem details (RFC 9457). Every `detail` is written for the person in front of the
 * screen: short, plain, and it says what to do.
 */
import type { ProblemDetails } from '../../../src/backend/contract/common.ts';

/** One field at fault. */
export type Fault = NonNullable<ProblemDetails['errors']>[number];

/** Every kind of problem: its status and title. */
export const KINDS = {
  'bad-request': [400, 'The request cannot be read'],
  'key-missing': [400, 'The Idempotency-Key is missing'],
  'token-missing': [401, 'The code is missing'],
  'staff-token': [403, 'Only the school’s own system can do this'],
  'unknown-code': [403, 'We do not know this code'],
  'results-hidden': [403, 'The results cannot be seen yet'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'This cannot be done here'],
  'slot-taken': [409, 'That time is taken'],
  'too-late': [409, 'That time is too soon'],
  past: [409, 'That time has passed'],
  'may-not-pass-on': [409, 'It may not be passed on'],
  closed: [409, 'It is closed'],
  nobody: [409, 'There is nobody else to ask'],
  'voted-already': [409, 'A vote was counted already'],
  'poll-upcoming': [409, 'This poll is not open yet'],
  'poll-running': [409, 'This poll has not closed yet'],
  'poll-closed': [409, 'This poll is closed'],
  'poll-withdrawn': [409, 'This poll was withdrawn'],
  'other-poll': [409, 'These answers are for another poll'],
  'has-votes': [409, 'People have voted already'],
  cancelled: [410, 'This booking is cancelled'],
  'hold-expired': [410, 'The time is no longer kept'],
  stale: [412, 'This booking has changed'],
  'too-large': [413, 'Too much was sent'],
  'not-json': [415, 'Only JSON can be sent'],
  invalid: [422, 'Some answers need another look'],
  'key-reused': [422, 'The Idempotency-Key was used before'],
  'version-missing': [428, 'If-Match is missing'],
  'too-many': [429, 'Too many tries'],
  'server-error': [500, 'Something went wrong'],
  busy: [503, 'Too busy just now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof KINDS;

interface Extras {
  errors?: readonly Fault[];
  headers?: Record<string, string>;
}

/** Thrown wherever a request cannot be done; a transaction that it leaves is rolled back. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly extras: Extras;

  /** @param detail what to do, for a person to read */
  constructor(kind: ProblemKind, detail: string, extras: Extras = {}) {
    super(detail);
    this.kind = kind;
    this.extras = extras;
  }

  toResponse(): Response {
    const [status, title] = KINDS[this.kind];
    const type = `urn:open-door:problem:${this.kind}`;
    const { errors, headers } = this.extras;
    const body = { type, title, status, detail: this.message, ...(errors && { errors }) };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    });
  }
}

export const notFound = (detail: string): Problem => new Problem('not-found', detail);

/**
 * @param seconds after which another try is welcome
 * @param reason a sentence that says what there is too much of, where it helps
 */
export function tooMany(seconds: number, reason = ''): Problem {
  const wait = Math.max(1, Math.ceil(seconds));
  return new Problem('too-many', `${reason} Please wait ${waitInWords(wait)}, then try again.`.trim(), {
    headers: { 'Retry-After': String(wait) },
  });
}

function waitInWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
