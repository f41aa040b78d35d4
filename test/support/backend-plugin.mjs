import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../server/src/app.ts';
import { openSqlite } from '../../server/src/db/sqlite.ts';
import { seed } from '../../server/src/seed.ts';

const LOGIN_PAGE = '<!doctype html><title>Sign in</title><h1>Sign in</h1><form><input name="user"></form>';

/**
 * A network error for `fetch`. Not a closed socket, for browsers quietly repeat a request on one; but a redirect
 * to a port that all browsers block: https://fetch.spec.whatwg.org/#port-blocking
 */
const hangUp = (context) => {
  context.status = 307;
  context.set('location', 'http://127.0.0.1:1/');
};

const toRequest = ({ req, href, method }) => {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = Object.entries(req.headers).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  return new Request(href, {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(req), duplex: 'half' }),
  });
};

const reply = (context, response) => {
  context.status = response.status;
  for (const [name, value] of response.headers) context.append(name, value);
  context.body = response.body ? Readable.fromWeb(response.body) : null;
  if (response.status === 204) context.status = 204;
};

const answerOf = ({ status, html, body, headers }) => {
  if (html) return new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html' } });
  if (body !== undefined) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
  }
  const problem = { type: 'about:blank', title: 'Made to fail by a test', status };
  return Response.json(problem, {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
};

/** A test may ask as often as it likes. */
const LIMITS = { reads: { burst: 1e6, perMinute: 1e6 }, holds: 1e6 };

/** Faults that a test asked for, by school: each is used up by the requests that it matches. */
class Faults {
  #bySchool = new Map();

  add(school, { times = 1, ...fault }) {
    const list = this.#bySchool.get(school) ?? [];
    this.#bySchool.set(school, [...list, { ...fault, left: times === 'always' ? Infinity : times }]);
  }

  clear(school) {
    this.#bySchool.delete(school);
  }

  /** The first fault for this request, counted down; undefined when all shall go well. */
  take(school, request) {
    const fault = this.#bySchool
      .get(school)
      ?.find(({ match, left }) => left > 0 && (!match || request.includes(match)));
    if (fault) fault.left -= 1;
    return fault;
  }
}

/**
 * The real reference backend for browser tests, under `/api/{school}/…` of the test server: its middleware, and a
 * plugin with the server commands that `school.ts` calls. One database in memory; each test has a school of its own.
 */
export async function backend() {
  const db = await openSqlite(':memory:');
  const app = createApp({ db, staffToken: 'of the school', limits: LIMITS });
  const faults = new Faults();
  const logs = new Map();
  let schools = 0;

  const middleware = async (context, next) => {
    const [, school, path] = /^\/api\/([^/]+)\/(.*)$/.exec(context.path) ?? [];
    if (!school) return next();
    const entry = { method: context.method, path: path + context.search, headers: context.headers };
    logs.get(school)?.push(entry);
    const fault = faults.take(school, `${context.method} ${entry.path}`);
    if (fault?.delay) await wait(fault.delay);
    if (fault?.drop === 'before') return hangUp(context);
    if (fault?.status || fault?.html || fault?.body !== undefined) return reply(context, answerOf(fault));
    const response = await app.fetch(toRequest(context), { client: school });
    if (fault?.drop === 'after') return hangUp(context);
    return reply(context, response);
  };

  const commands = {
    async school(data) {
      const school = `test-${++schools}`;
      logs.set(school, []);
      await seed(db, school, data ?? {});
      return { name: school, backend: `/api/${school}` };
    },
    fault({ school, fault }) {
      if (fault) faults.add(school, fault);
      else faults.clear(school);
      return true;
    },
    rows({ school, table }) {
      if (!/^[a-z_]+$/.test(table)) throw new Error(`No such table: ${table}`);
      return db.query(`select * from ${table} where school = $1`, [school]);
    },
    requests: ({ school }) => logs.get(school) ?? [],
  };

  return {
    middleware,
    plugin: {
      name: 'backend',
      async executeCommand({ command, payload }) {
        const [, name] = /^backend:(\w+)$/.exec(command) ?? [];
        return name ? await commands[name](payload) : undefined;
      },
      serverStop: () => db.close(),
    },
  };
}
