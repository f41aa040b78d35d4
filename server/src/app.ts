/**
 * The reference backend of Open Door: the HTTP contract as one function from request to answer. It imports
 * nothing of Node, so that the same rules run on a server and, over SQLite as WebAssembly, in a page.
 */
import { Hono } from 'hono';
import { bookingRoutes } from './bookings/routes.ts';
import { callbackRoutes } from './callbacks/routes.ts';
import { closureRoutes } from './closures/routes.ts';
import type { Database } from './db/port.ts';
import { enquiryRoutes } from './enquiries/routes.ts';
import { createKeeping } from './holds/keeping.ts';
import { holdRoutes } from './holds/routes.ts';
import { clientOf, type Ctx, type Env, type Kit, type Routes } from './http/context.ts';
import { corsFor } from './http/cors.ts';
import { errorReply } from './http/errors.ts';
import { notFound, tooMany } from './http/problem.ts';
import { createBuckets, type Rate } from './http/rate.ts';
import { pathPart } from './http/routes.ts';
import { pollOfficeRoutes } from './polls/office.ts';
import { pollRoutes } from './polls/routes.ts';
import { loadSchool } from './schools/school.ts';
import { slotRoutes } from './slots/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { termRoutes } from './terms/routes.ts';
import { waitlistRoutes } from './waitlist/routes.ts';

export interface Limits {
  /** The most bytes that a request may carry: 64 kB. */
  bodyBytes?: number;
  /** Writes from one address: 600 at once, then 600 a minute, enough for a whole school behind one. */
  writes?: Rate;
  /** Reads from one address: 1,200 at once, then 1,200 a minute. */
  reads?: Rate;
  /** Times that one address may keep at one school, until they run out, are given back or booked: 30. */
  holds?: number;
  /** Wrong tokens from one address: 60 at once, then 6 a minute. */
  guessesByClient?: Rate;
  /** Wrong tokens for one reference: 10 at once, then 1 a minute. */
  guessesByReference?: Rate;
}

export interface AppOptions {
  db: Database;
  /** The clock. */
  now?: () => Date;
  /** The path that all addresses start with: `/api` makes `/api/oakfield/slots`. */
  base?: string;
  /** Other websites that may use the server from a browser, such as `https://www.example.sch.uk`; none, or `*`. */
  corsOrigins?: readonly string[];
  limits?: Limits;
  /** Derives the tokens, for all schools; by default each school has its own in the database. */
  secret?: string;
  /** What the school's own system shows to reply and to hand over; without it nobody can. */
  staffToken?: string;
  /**
   * The header in which a proxy of the host says who is signed in, for polls whose `eligibility` is `host`. The proxy
   * must remove it from what clients send. Without it there are no such polls.
   */
  voterHeader?: string;
  /** Where a line about an unexpected error goes. It holds nothing personal. */
  log?: (line: string) => void;
}

export interface App {
  /** @param from the address of whoever asks, which limits count by */
  fetch(request: Request, from?: { client?: string }): Promise<Response>;
}

const READS = new Set(['GET', 'HEAD']);

/** Makes the server's one function. The database is up to date already: whoever opened it saw to that. */
export function createApp({ db, base = '/api', corsOrigins = [], secret, ...options }: AppOptions): App {
  const kit = createKit(db, options);
  const app: Routes = new Hono<Env>().basePath(base);
  app.use(corsFor(corsOrigins));
  app.get('/health', async () => {
    await db.query('select 1 as one');
    return Response.json({ status: 'ok' });
  });
  app.use('/:school/*', async (c: Ctx, next) => {
    const wait = READS.has(c.req.method) ? kit.reads.take(clientOf(c)) : 0;
    if (wait > 0) throw tooMany(wait);
    c.set('school', await loadSchool(db, pathPart(c, 'school'), secret));
    await next();
  });
  for (const add of [
    staffRoutes,
    closureRoutes,
    termRoutes,
    slotRoutes,
    holdRoutes,
    bookingRoutes,
    callbackRoutes,
    waitlistRoutes,
    enquiryRoutes,
    pollRoutes,
    pollOfficeRoutes,
  ]) {
    add(app, kit);
  }
  app.notFound(() => notFound('There is nothing at this address. Check the address.').toResponse());
  app.onError((error, c: Ctx) => errorReply(error, c, options.log ?? console.error));
  return { fetch: async (request, from = {}) => app.fetch(request, from) };
}

function createKit(
  db: Database,
  { now = () => new Date(), limits = {}, staffToken, voterHeader }: Omit<AppOptions, 'db'>,
): Kit {
  const clock = () => now().getTime();
  return {
    db,
    now: clock,
    ...(staffToken && { staffToken }),
    ...(voterHeader && { voterHeader }),
    bodyBytes: limits.bodyBytes ?? 64 * 1024,
    writes: createBuckets(limits.writes ?? { burst: 600, perMinute: 600 }, clock),
    reads: createBuckets(limits.reads ?? { burst: 1_200, perMinute: 1_200 }, clock),
    keeping: createKeeping(limits.holds ?? 30, clock),
    guessesByClient: createBuckets(limits.guessesByClient ?? { burst: 60, perMinute: 6 }, clock),
    guessesByReference: createBuckets(limits.guessesByReference ?? { burst: 10, perMinute: 1 }, clock),
  };
}
