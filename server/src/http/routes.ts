import type { Handler } from 'hono';
import type { Ctx, Env, Kit, Routes } from './context.ts';
import { clientOf } from './context.ts';
import { readJson } from './body.ts';
import { idempotencyKey } from './idempotency.ts';
import { Problem, tooMany } from './problem.ts';
import { tidy } from './tidy.ts';

type Methods = Partial<Record<'get' | 'post', Handler<Env>>>;

/** Adds one address with what can be done there; anything else there is 405 and says what can. */
export function route(app: Routes, path: string, methods: Methods): void {
  const allowed = [
    ...(methods.get ? ['GET', 'HEAD'] : []),
    ...(methods.post ? ['POST'] : []),
    'OPTIONS',
  ].join(', ');
  if (methods.get) app.get(path, methods.get);
  if (methods.post) app.post(path, methods.post);
  app.options(path, () => new Response(null, { status: 204, headers: { Allow: allowed } }));
  app.all(path, () => {
    throw new Problem('method-not-allowed', `Here you can use ${allowed}.`, { headers: { Allow: allowed } });
  });
}

/** What every POST brings: its key and its content, tidied but not yet checked. */
export interface Sent {
  key: string;
  value: unknown;
}

/**
 * @param bodyBytes the most that may come, where it is more than usual
 * @throws {Problem} 400, 413, 415, 429
 */
export async function receive(c: Ctx, kit: Kit, bodyBytes = kit.bodyBytes): Promise<Sent> {
  const wait = kit.writes.take(clientOf(c));
  if (wait > 0) throw tooMany(wait);
  const key = idempotencyKey(c);
  return { key, value: tidy(await readJson(c.req.raw, bodyBytes)) };
}

/** A part of the path, such as a reference. */
export function pathPart(c: Ctx, name: string): string {
  return c.req.param(name) ?? '';
}
