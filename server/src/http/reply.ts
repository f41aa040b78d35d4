import { digest } from '../core/codes.ts';
import type { Ctx } from './context.ts';
import type { Outcome } from './idempotency.ts';

/**
 * Answers a read that anyone may have, with an ETag; 304 when the reader has it already.
 * @param same what makes two answers the same, where it is not all that they say
 */
export async function readReply(
  c: Ctx,
  body: unknown,
  headers: Record<string, string> = {},
  same: unknown = body,
): Promise<Response> {
  const text = JSON.stringify(body);
  const etag = `"${(await digest(same === body ? text : JSON.stringify(same))).slice(0, 32)}"`;
  const common = { ETag: etag, 'Cache-Control': 'no-cache', ...headers };
  if (matches(c.req.header('If-None-Match'), etag))
    return new Response(null, { status: 304, headers: common });
  return new Response(text, { headers: { 'Content-Type': 'application/json', ...common } });
}

/** Answers something that is for one person only: no cache keeps it. */
export function privateReply(
  { status, body, replayed }: Outcome<unknown>,
  headers: Record<string, string> = {},
): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: {
      ...(status !== 204 && { 'Content-Type': 'application/json' }),
      'Cache-Control': 'no-store',
      ...(replayed && { 'Idempotent-Replayed': 'true' }),
      ...headers,
    },
  });
}

/**
 * Whether an `If-None-Match` or `If-Match` header names this ETag. Proxies that compress mark ETags as weak
 * (`W/`), and clients forget the quotes: both are taken for what they mean.
 */
export function matches(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '').replaceAll('"', '');
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
