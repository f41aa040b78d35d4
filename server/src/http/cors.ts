import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';

/** How long a browser may remember a preflight, in seconds. */
const MAX_AGE = 600;

/**
 * Which other websites may use the server from a browser. None by default: the page and the server share an
 * origin. `*` lets every website in.
 */
export function corsFor(origins: readonly string[]): MiddlewareHandler<Env> {
  return cors({
    origin: origins.includes('*') ? '*' : (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match'],
    exposeHeaders: ['ETag', 'Idempotent-Replayed', 'Link', 'Location', 'Retry-After'],
    maxAge: MAX_AGE,
  });
}
