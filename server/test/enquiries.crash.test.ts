import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Enquiry } from '../../src/backend/contract/contact.ts';
import { seed } from '../src/seed.ts';
import { onEveryEngine } from './support/engines.ts';
import { STAFF, words } from './support/enquiry.ts';
import { startProcess } from './support/process.ts';

const CLIENTS = 20;
const EACH = 10;
/** Acknowledged messages after which the server is killed. */
const ENOUGH = 60;

type Made = Enquiry & { token: string };

async function post(url: string, content: object, key: string, token?: string): Promise<Made | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(content),
    });
    const body = (await response.json()) as Made;
    assert.ok(response.ok, JSON.stringify(body));
    return body;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return undefined;
  }
}

onEveryEngine(
  (engine) => {
    test('no message that was acknowledged is lost, doubled or moved when the server is killed', async (t) => {
      const place = await engine.place();
      t.after(() => place.remove());
      const db = await place.open();
      await seed(db, 'crowd', { staff: STAFF });
      await db.close();
      const first = await startProcess(t, place.options);
      const made = await post(`${first.url}/api/crowd/enquiries`, words(), 'first');
      assert.ok(made);
      const { reference, token } = made;
      const acknowledged = new Map<string, string>();
      /** Sends one client's messages one after the other, until no answer comes. */
      const talk = async (url: string, client: number): Promise<void> => {
        for (let number = 0; number < EACH; number += 1) {
          const text = `Client ${client}, message ${number}`;
          if (acknowledged.has(text)) continue;
          const address = `${url}/api/crowd/enquiries/${reference}/messages`;
          const answer = await post(address, { text }, `${client}/${number}`, token);
          const mine = answer?.happenings.filter((one) => one.text === text) ?? [];
          if (!answer) return;
          assert.equal(mine.length, 1);
          acknowledged.set(text, mine[0]?.id ?? '');
          if (acknowledged.size === ENOUGH) void first.kill();
        }
      };
      const everybody = Array.from({ length: CLIENTS }, (_, client) => client);
      await Promise.all(everybody.map((client) => talk(first.url, client)));
      await first.kill();
      const before = new Map(acknowledged);
      assert.ok(before.size >= ENOUGH && before.size < CLIENTS * EACH, 'it was killed in the middle');

      const second = await startProcess(t, place.options);
      await Promise.all(everybody.map((client) => talk(second.url, client)));
      const response = await fetch(`${second.url}/api/crowd/enquiries/${reference}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const { happenings, version } = (await response.json()) as Enquiry;
      assert.equal(version, String(CLIENTS * EACH + 1));
      const found = new Map(happenings.map(({ id, text = '' }) => [text, id]));
      for (const [text, id] of acknowledged) assert.equal(found.get(text), id);
      assert.equal(found.size, CLIENTS * EACH + 1, 'each is there once');
      for (const client of everybody) {
        const own = happenings.flatMap(({ text = '' }) =>
          text.startsWith(`Client ${client},`) ? [Number(text.split(' ').at(-1))] : [],
        );
        assert.deepEqual(
          own,
          Array.from({ length: EACH }, (_, number) => number),
          'in their own order',
        );
      }
      assert.equal(await second.stop(), 0);
    });
  },
  { sharedOnly: true },
);
