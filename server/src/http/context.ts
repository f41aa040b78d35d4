import type { Context, Hono } from 'hono';
import type { Database } from '../db/port.ts';
import type { School } from '../schools/school.ts';
import type { Keeping } from '../holds/keeping.ts';
import type { Buckets } from './rate.ts';

/** What every route is given: made once by `createApp`. */
export interface Kit {
  readonly db: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The most bytes that a request may carry. */
  readonly bodyBytes: number;
  /** Writes, by client address. */
  readonly writes: Buckets;
  /** Reads, by client address. */
  readonly reads: Buckets;
  /** Holds that have not run out, by school and client address. */
  readonly keeping: Keeping;
  /** Wrong tokens, by client address and by reference. */
  readonly guessesByClient: Buckets;
  readonly guessesByReference: Buckets;
  /** What the school's own system shows to reply and to hand over. */
  readonly staffToken?: string;
  /** The header in which the host's proxy says who is signed in. */
  readonly voterHeader?: string;
}

export interface Env {
  Bindings: { client?: string };
  Variables: { school: School };
}

/** Where routes are added: under the path that all addresses start with. */
export type Routes = ReturnType<Hono<Env>['basePath']>;
export type Ctx = Context<Env>;

/** The address that limits count by. All who have none share one. */
export const clientOf = (c: Ctx): string => c.env.client ?? 'unknown';

/** Whom holds are counted for: a client at one school. */
export const ownerOf = (c: Ctx): string => `${c.get('school').id} ${clientOf(c)}`;
