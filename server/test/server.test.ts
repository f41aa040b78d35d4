import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Slot } from '../../src/backend/contract/booking.ts';
import { startServer } from '../src/main.ts';
import type { RunningServer, ServerOptions } from '../src/main.ts';
import { wish } from './support/school.ts';

async function start(t: TestContext, options: ServerOptions = {}): Promise<RunningServer & { data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'open-door-server-'));
  const server = await startServer({ port: 0, data, ...options });
  t.after(async () => {
    await server.close().catch(() => undefined);
    await rm(data, { recursive: true, force: true });
  });
  return { ...server, data };
}

const post = (url: string, content: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(content),
  });

test('a family books at the demonstration school, and finds the booking after the server was started anew', async (t) => {
  const { url, data, ...first } = await start(t, { demo: true });
  const page = (await (await fetch(`${url}/api/oakfield/slots?free=true&limit=1`)).json()) as {
    items: Slot[];
  };
  const [slot] = page.items;
  assert.ok(slot);
  const made = await post(`${url}/api/oakfield/bookings`, wish(slot.id, { mode: slot.modes[0] }));
  assert.equal(made.status, 201);
  const { reference, token } = (await made.json()) as { reference: string; token: string };
  const location = made.headers.get('Location');
  assert.equal(location, `/api/oakfield/bookings/${reference}`);
  await first.close();

  const again = await startServer({ port: 0, data, demo: true });
  t.after(() => again.close());
  const found = await fetch(again.url + location, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal(found.status, 200);
  assert.equal(((await found.json()) as { slot: Slot }).slot.id, slot.id);
});

test('without the demonstration there is no school yet', async (t) => {
  const { url } = await start(t);
  assert.equal((await fetch(`${url}/api/oakfield/slots`)).status, 404);
  assert.equal((await fetch(`${url}/api/health`)).status, 200);
  assert.equal((await fetch(`${url}/elsewhere`)).status, 404);
});

test('what is not under /api is answered by the website beside it', async (t) => {
  const { url } = await start(t, {
    fallback: (request) => new Response(`page ${new URL(request.url).pathname}`),
  });
  assert.equal(await (await fetch(`${url}/apiary`)).text(), 'page /apiary');
  assert.equal(await (await fetch(`${url}/`)).text(), 'page /');
  assert.equal((await fetch(`${url}/api/nothing/slots`)).status, 404);
  assert.equal((await fetch(`${url}/api`)).status, 404);
});

test('a body that is too large is refused over the network too, and the next request is answered', async (t) => {
  const { url } = await start(t, { demo: true });
  const refused = await post(`${url}/api/oakfield/bookings`, wish('s', { topic: 'x'.repeat(1_000_000) }));
  assert.equal(refused.status, 413);
  assert.equal((await fetch(`${url}/api/health`)).status, 200);
});

test('limits count the address that the network says, unless a proxy of ours says another', async (t) => {
  const direct = await start(t, { demo: true, writesPerMinute: 2 });
  const behind = await start(t, { demo: true, writesPerMinute: 2, proxies: 1 });
  const statuses = async (url: string) => {
    const seen: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const headers = { 'X-Forwarded-For': `203.0.113.${count}` };
      seen.push((await post(`${url}/api/oakfield/holds`, {}, headers)).status);
    }
    return seen;
  };
  assert.deepEqual(await statuses(direct.url), [422, 422, 429, 429]);
  assert.deepEqual(await statuses(behind.url), [422, 422, 422, 422]);
});

test('how much may be read is said when it is started', async (t) => {
  const { url } = await start(t, { demo: true, readsPerMinute: 2 });
  const read = async () => (await fetch(`${url}/api/oakfield/terms`)).status;
  assert.deepEqual([await read(), await read(), await read()], [200, 200, 429]);
});

test('a connection that breaks in the middle of a request does no harm', async (t) => {
  const { url } = await start(t, { demo: true });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /api/oakfield/bookings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
  socket.write('Idempotency-Key: k\r\nContent-Length: 500\r\n\r\n{"slot":');
  await once(socket, 'connect');
  socket.destroy();
  assert.equal((await fetch(`${url}/api/health`)).status, 200);
});

test('closing lets a request that is under way finish', async (t) => {
  let begun = (): void => undefined;
  let finish = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (begun = resolve));
  const fallback = (): Promise<Response> =>
    new Promise((resolve) => {
      finish = () => resolve(new Response('done'));
      begun();
    });
  const server = await start(t, { fallback });
  const asked = fetch(`${server.url}/slow`);
  await underWay;
  const closed = server.close();
  finish();
  assert.equal(await (await asked).text(), 'done');
  await closed;
  await assert.rejects(fetch(`${server.url}/slow`));
});

test(
  'the folder that is made for the data is for this account only',
  { skip: process.platform === 'win32' },
  async (t) => {
    const { data } = await start(t);
    const folder = join(data, 'made', 'here');
    const other = await startServer({ port: 0, data: folder });
    t.after(() => other.close());
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
  },
);

test('a port that is in use is said in words', async (t) => {
  const { url, data } = await start(t);
  const port = Number(new URL(url).port);
  await assert.rejects(startServer({ port, data }), new RegExp(`^Error: Port ${port} is in use already\\.`));
});
