import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../src/app.ts';
import type { Database } from '../src/db/port.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { openSchool, slotAt, wish } from './support/school.ts';

let db: Database;
before(async () => void (db = await openSqlite(':memory:')));
after(() => db.close());

const SLOTS = [slotAt('s', '2026-11-25T15:30', { capacity: 99 })];
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A POST whose body is not made by `JSON.stringify`. */
const raw = (
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = JSON_TYPE,
): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers },
});

async function problemOf(response: Response): Promise<[number, string]> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const { type, status, title, detail } = (await response.json()) as Record<string, string | number>;
  assert.equal(status, response.status);
  assert.match(String(title), /^[A-Z]/);
  assert.match(String(detail), /\.$/);
  return [response.status, String(type).replace('urn:open-door:problem:', '')];
}

test('an address that is not there is 404, whatever is wrong with it', async () => {
  const school = await openSchool(db);
  const app = createApp({ db });
  for (const path of [
    '/',
    '/api',
    '/api/',
    `/api/${school.id}`,
    `/api/${school.id}/nothing`,
    '/api/no-such-school/slots',
  ]) {
    assert.deepEqual(
      await problemOf(await app.fetch(new Request(`http://localhost${path}`))),
      [404, 'not-found'],
      path,
    );
  }
});

test('a method that is not there is 405 and says which are', async () => {
  const school = await openSchool(db);
  const allowed = async (path: string, method: string) => {
    const response = await school.send(path, { method });
    assert.deepEqual(await problemOf(response), [405, 'method-not-allowed']);
    return response.headers.get('Allow');
  };
  assert.equal(await allowed('slots', 'POST'), 'GET, HEAD, OPTIONS');
  assert.equal(await allowed('holds', 'GET'), 'POST, OPTIONS');
  assert.equal(await allowed('bookings/BBB222', 'DELETE'), 'GET, HEAD, OPTIONS');
});

test('HEAD is answered like GET, without the content', async () => {
  const school = await openSchool(db, { slots: SLOTS });
  const head = await school.send('slots', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.equal(head.headers.get('ETag'), (await school.send('slots')).headers.get('ETag'));
});

test('more than 64 kB is refused, with or without its length said', async () => {
  const school = await openSchool(db, { slots: SLOTS });
  const big = JSON.stringify(wish('s', { topic: 'x'.repeat(70_000) }));
  assert.deepEqual(await problemOf(await school.send('bookings', raw(big))), [413, 'too-large']);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(16_384).fill(32));
    },
  });
  const init: RequestInit = { ...raw(endless), duplex: 'half' };
  assert.deepEqual(await problemOf(await school.send('bookings', init)), [413, 'too-large']);
  assert.ok(sent < 10, 'reading stops at the limit');
});

test('only JSON in UTF-8 is taken', async () => {
  const school = await openSchool(db, { slots: SLOTS });
  const text = JSON.stringify(wish('s'));
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    const response = await school.send('bookings', raw(text, { 'Content-Type': type }));
    assert.deepEqual(await problemOf(response), [415, 'not-json'], type);
  }
  for (const body of ['{', '{"name":}', 'undefined', new Uint8Array([0x22, 0xff, 0x22])]) {
    assert.deepEqual(await problemOf(await school.send('bookings', raw(body))), [400, 'bad-request']);
  }
  for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.api+json']) {
    assert.equal((await school.send('bookings', raw(text, { 'Content-Type': type }))).status, 201, type);
  }
});

test('deep nesting and strange member names do no harm', async () => {
  const school = await openSchool(db, { slots: SLOTS });
  const deep = '['.repeat(30_000) + ']'.repeat(30_000);
  const answers = '"slot":"s","mode":"phone","name":"Isla","phone":"12345"';
  assert.equal((await school.send('bookings', raw(`{${answers},"unknown":${deep}}`))).status, 201);
  const wrong = await school.send('bookings', raw(`{${answers},"topic":${deep}}`));
  assert.deepEqual(await problemOf(wrong), [422, 'invalid']);
  assert.deepEqual(await problemOf(await school.send('bookings', raw(deep))), [422, 'invalid']);
  const strange = '{"__proto__":{"name":"x"},"constructor":"x","slot":"s","mode":"phone","phone":"12345"}';
  assert.deepEqual(await problemOf(await school.send('bookings', raw(strange))), [422, 'invalid']);
  assert.equal(({} as Record<string, unknown>).name, undefined);
});

test('writes are slowed down by address, and reads by them are not', async () => {
  const limits = { writes: { burst: 3, perMinute: 6 } };
  const school = await openSchool(db, { slots: SLOTS }, { limits });
  const write = (client: string) => school.post('holds', { slot: 's' }, { client });
  for (let count = 0; count < 3; count += 1) assert.equal((await write('a')).status, 201);
  const refused = await write('a');
  assert.deepEqual([refused.status, refused.body.type], [429, 'urn:open-door:problem:too-many']);
  assert.equal(refused.headers.get('Retry-After'), '10');
  assert.equal(refused.body.detail, 'Please wait 10 seconds, then try again.');
  assert.equal((await write('b')).status, 201);
  for (let count = 0; count < 10; count += 1)
    assert.equal((await school.get('slots', { client: 'a' })).status, 200);
  school.later(1);
  for (let count = 0; count < 3; count += 1) assert.equal((await write('a')).status, 201);
  assert.equal((await write('a')).status, 429);
});

test('reads are slowed down by address too, and writes by them are not', async () => {
  const limits = { reads: { burst: 3, perMinute: 6 } };
  const school = await openSchool(db, { slots: SLOTS }, { limits });
  const read = (client: string) => school.get('slots', { client });
  for (let count = 0; count < 3; count += 1) assert.equal((await read('a')).status, 200);
  const refused = await read('a');
  assert.deepEqual([refused.status, refused.body.type], [429, 'urn:open-door:problem:too-many']);
  assert.equal(refused.headers.get('Retry-After'), '10');
  assert.equal((await school.get('bookings/BBB222', { client: 'a' })).status, 429, 'whatever is read');
  assert.equal((await read('b')).status, 200);
  assert.equal((await school.post('holds', { slot: 's' }, { client: 'a' })).status, 201);
  school.later(1);
  assert.equal((await read('a')).status, 200);
});

test('a whole school behind one address reads without being slowed down', async () => {
  const school = await openSchool(db);
  for (let count = 0; count < 1_200; count += 1) assert.equal((await school.get('terms')).status, 200);
  assert.equal((await school.get('terms')).status, 429);
});

test('no other website may use the server, unless it is named', async () => {
  const origin = 'https://www.example.sch.uk';
  const allowed = async (corsOrigins: string[] | undefined, asking: string) => {
    const school = await openSchool(db, {}, corsOrigins && { corsOrigins });
    const response = await school.send('slots', { headers: { Origin: asking } });
    return response.headers.get('Access-Control-Allow-Origin');
  };
  assert.equal(await allowed(undefined, origin), null);
  assert.equal(await allowed([origin], origin), origin);
  assert.equal(await allowed([origin], 'https://other.example'), null);
  assert.equal(await allowed(['*'], origin), '*');
});

test('a website that is named may send and read every header of the contract', async () => {
  const origin = 'https://www.example.sch.uk';
  const school = await openSchool(db, { slots: SLOTS }, { corsOrigins: [origin] });
  const preflight = await school.send('bookings/BBB222/changes', {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key,if-match',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), origin);
  assert.equal(
    preflight.headers.get('Access-Control-Allow-Headers'),
    'Authorization,Content-Type,Idempotency-Key,If-Match',
  );
  assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
  const failed = await school.send('bookings', { ...raw('{}'), headers: { ...JSON_TYPE, Origin: origin } });
  assert.equal(failed.headers.get('Access-Control-Allow-Origin'), origin, 'problems can be read too');
  const exposed = failed.headers.get('Access-Control-Expose-Headers')?.split(',');
  assert.deepEqual(exposed, ['ETag', 'Idempotent-Replayed', 'Link', 'Location', 'Retry-After']);
});

test('what nobody foresaw is 500 without a word of it, and is logged once without anything personal', async () => {
  const lines: string[] = [];
  const school = await openSchool(db, { slots: SLOTS });
  const broken: Database = {
    ...db,
    transaction: () =>
      Promise.reject(Object.assign(new Error('cannot store Zofia Wiśniewska'), { code: 'E42' })),
  };
  const app = createApp({ db: broken, log: (line) => lines.push(line) });
  const request = new Request(`http://localhost/api/${school.id}/bookings`, raw(JSON.stringify(wish('s'))));
  const response = await app.fetch(request);
  const text = await response.clone().text();
  assert.deepEqual(await problemOf(response), [500, 'server-error']);
  assert.ok(!/Zofia|E42|at /.test(text));
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^POST bookings failed: Error \(E42\)\n +at /);
  assert.ok(!/Zofia|07700/.test(lines[0] ?? ''));
});

test('health says whether the database answers', async () => {
  const app = createApp({ db, log: () => undefined });
  const response = await app.fetch(new Request('http://localhost/api/health'));
  assert.deepEqual([response.status, await response.json()], [200, { status: 'ok' }]);
  const broken = createApp({
    db: { ...db, query: () => Promise.reject(new Error('gone')) },
    log: () => undefined,
  });
  assert.equal((await broken.fetch(new Request('http://localhost/api/health'))).status, 500);
});

test('the addresses may start elsewhere', async () => {
  const school = await openSchool(db, { slots: SLOTS });
  const app = createApp({ db, base: '/door' });
  assert.equal((await app.fetch(new Request(`http://localhost/door/${school.id}/slots`))).status, 200);
  assert.equal((await app.fetch(new Request(`http://localhost/api/${school.id}/slots`))).status, 404);
});
