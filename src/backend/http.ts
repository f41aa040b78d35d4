/** The Open Door contract over HTTP: `docs/contract.md`. */
import { Problem, type FieldProblem, type ProblemKind } from '../core/problem.ts';
import type { Backend, Command, Page, Query, Receipt, Schema, Output } from './port.ts';
import { parseRows } from './rows.ts';

export interface HttpOptions {
  /** Stands in for `fetch`: a test, a story, a page that adds headers. */
  fetch?: (request: Request) => Promise<Response>;
  /** Whether cookies travel. Default: only to the page's own origin. */
  credentials?: RequestCredentials;
  /** Milliseconds until an answer counts as lost. Default 30 seconds: a poor signal is slow, not dead. */
  timeout?: number;
}

const KINDS: Readonly<Record<number, ProblemKind>> = {
  400: 'invalid',
  401: 'auth',
  403: 'auth',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
  412: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
};

export function httpBackend(base: string, options: HttpOptions = {}): Backend {
  const { credentials = 'same-origin', timeout = 30_000 } = options;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const root = rootOf(base);

  /** One request and its whole answer, within the time limit. */
  async function exchange(url: URL, init: RequestInit, signal?: AbortSignal): Promise<Answer> {
    // by hand: AbortSignal.any and .timeout are younger than the phones that we serve
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
    };
    const timer = setTimeout(stop, timeout);
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      return await decode(await send(new Request(url, { credentials, ...init, signal: abort.signal })));
    } catch (thrown) {
      signal?.throwIfAborted();
      if (thrown instanceof Problem) throw thrown;
      if (abort.signal.aborted) throw new Problem('timeout', `${url.pathname}: no answer in time`);
      throw new Problem('offline', `${url.pathname}: no answer, or it was cut off`, { cause: thrown });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    async read<S extends Schema>(resource: string, row: S, query: Query = {}): Promise<Page<Output<S>>> {
      const url = new URL(resource, root);
      for (const [name, value] of Object.entries(query.params ?? {})) url.searchParams.set(name, value);
      if (query.cursor) url.searchParams.set('cursor', query.cursor);
      const { body } = await exchange(url, { headers: bearer(query.token) }, query.signal);
      const list = listOf(body);
      const { items, rejected } = parseRows(resource, row, list?.items ?? [body]);
      // one row asked for, one bad row: there is nothing left to show
      if (!list && rejected[0]) throw rejected[0];
      for (const problem of rejected) console.warn(`Open Door left something out. ${problem.message}`);
      return { items, rejected, ...(list?.next && { next: list.next }) };
    },

    async send(resource: string, command: Command): Promise<Receipt> {
      const { key, value, token, version, keepalive = false, signal } = command;
      const headers = {
        ...bearer(token),
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(version && { 'If-Match': `"${version}"` }),
      };
      const init = { method: 'POST', headers, keepalive, body: JSON.stringify(value) };
      const { body, headers: answered } = await exchange(new URL(resource, root), init, signal);
      const state = answered.get('Idempotent-Replayed') === 'true' ? 'already' : 'accepted';
      return { key, state, value: body };
    },
  };
}

interface Answer {
  body: unknown;
  headers: Headers;
}

function rootOf(base: string): URL {
  try {
    return new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  } catch (cause) {
    throw new Problem('config', `backend="${base}" is not a web address`, { cause });
  }
}

const bearer = (token: string | undefined): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {};

function listOf(body: unknown): { items: unknown[]; next?: string } | undefined {
  if (Array.isArray(body)) return { items: body };
  const { items, next } = (body ?? {}) as { items?: unknown; next?: unknown };
  return Array.isArray(items) ? { items, ...(typeof next === 'string' && { next }) } : undefined;
}

/** The answer as JSON, or a Problem. An empty answer is `undefined`; a page of HTML is a login page. */
async function decode(response: Response): Promise<Answer> {
  const { ok, status, headers } = response;
  const text = await response.text();
  if (ok && headers.get('Content-Type')?.includes('html'))
    throw new Problem('auth', 'a web page came where data was expected: is a login needed?', { status });
  let body: unknown;
  try {
    body = text.trim() ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (ok) throw new Problem('shape', 'the answer is not JSON', { status, cause });
  }
  if (!ok) throw problemOf(response, body);
  return { body, headers };
}

function problemOf(response: Response, body: unknown): Problem {
  const { status } = response;
  const { type, title, detail, errors } = (body ?? {}) as Record<string, unknown>;
  const said = [detail, title].find((words) => typeof words === 'string');
  const wait = Number(response.headers.get('Retry-After'));
  return new Problem(KINDS[status] ?? 'server', said ?? `the backend answered ${String(status)}`, {
    status,
    ...(typeof type === 'string' && { type }),
    ...(wait > 0 && { retryAfter: wait }),
    fields: Array.isArray(errors) ? errors.map(fieldProblem).filter((field) => field !== undefined) : [],
  });
}

function fieldProblem(error: unknown): FieldProblem | undefined {
  const { pointer, code, detail } = (error ?? {}) as Record<string, unknown>;
  if (typeof pointer !== 'string') return undefined;
  return {
    field: decoded(pointer).replace(/^#?\//, ''),
    code: typeof code === 'string' ? code : 'invalid',
    ...(typeof detail === 'string' && { detail }),
  };
}

/** A JSON Pointer is percent-encoded as a URI fragment; one that is not must not hide the problem itself. */
function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
