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
import { holdRoutes } from './holds/routes.ts';
import type { Ctx, Env, Kit, Routes } from './http/context.ts';
import { corsFor } from './http/cors.ts';
import { errorReply } from './http/errors.ts';
import { notFound } from './http/problem.ts';
import { createBuckets, type Rate } from './http/rate.ts';
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

/** Makes the server's one function. The database is up to date already: whoever opened it saw to that. */
export function createApp({ db, base = '/api', corsOrigins = [], secret, ...options }: AppOptions): App {
  const kit = createKit(db, options);
  const app: Routes = new Hono<Env>().basePath(base);
  app.use(corsFor(corsOrigins));
  app.get('/health', async () => {
    await db.query('select 1 as one');
    return Response.json({ status: 'ok' });
  });
  app.use('/:school/*', async (c, next) => {
    c.set('school', await loadSchool(db, c.req.param('school'), secret));
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
    guessesByClient: createBuckets(limits.guessesByClient ?? { burst: 60, perMinute: 6 }, clock),
    guessesByReference: createBuckets(limits.guessesByReference ?? { burst: 10, perMinute: 1 }, clock),
  };
}
