import { BusyError } from '../db/port.ts';
import type { Ctx } from './context.ts';
import { Problem } from './problem.ts';

/** Answers what a route threw. What nobody foresaw is logged once, and told without any of it. */
export function errorReply(error: unknown, c: Ctx, log: (line: string) => void): Response {
  if (error instanceof Problem) return error.toResponse();
  if (error instanceof BusyError) {
    const detail = 'Many people are using this just now. Please try again in a few seconds.';
    return new Problem('busy', detail, { headers: { 'Retry-After': '5' } }).toResponse();
  }
  log(`${c.req.method} ${pattern(c)} failed: ${outline(error)}`);
  return new Problem(
    'server-error',
    'Something went wrong here. Please try again, or ring the school.',
  ).toResponse();
}

/** The address without what people put into it, such as a reference. */
function pattern(c: Ctx): string {
  const [, resource = ''] = /^\/[^/]+\/[^/]+\/([a-z]+)/.exec(new URL(c.req.url).pathname) ?? [];
  return resource;
}

/** Where it happened, but not the message: databases quote the values that they refuse, and those are people's. */
function outline(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
