import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createApp } from '../src/app.ts';
import { seed } from '../src/seed.ts';
import { slotAt, TEACHER, wish } from './support/school.ts';
import { onEveryEngine, type Engine, type Place } from './support/engines.ts';
import {
  checkBooks,
  CLIENTS,
  Ledger,
  PLACES,
  seedCrowd,
  send,
  throttled,
  tryAll,
  type Attempt,
} from './support/crowd.ts';
import { startProcess } from './support/process.ts';

const EVERYONE = Array.from({ length: CLIENTS }, (_, client) => client);

async function crowdedPlace(t: TestContext, engine: Engine): Promise<Place> {
  const place = await engine.place();
  t.after(() => place.remove());
  const db = await place.open();
  await seedCrowd(db);
  await db.close();
  return place;
}

async function checked(place: Place, ledger: Ledger): Promise<void> {
  const db = await place.open();
  try {
    await checkBooks(db, ledger);
  } finally {
    await db.close();
  }
}

onEveryEngine(
  (engine) => {
    test('nothing acknowledged is lost or doubled when the server is killed while 200 families compete', async (t) => {
      const place = await crowdedPlace(t, engine);
      const ledger = new Ledger();
      const first = await startProcess(t, place.options);
      let answers = 0;
      // Fewer are under way at once than places are left when it is killed, so that it is in the middle for sure.
      const sender = throttled(
        async (attempt: Attempt) => {
          const result = await send(first.url, attempt);
          if (typeof result === 'object') answers += 1;
          if (answers === PLACES / 2) void first.kill();
          return result;
        },
        PLACES / 2 - 5,
      );
      await Promise.all(EVERYONE.map((client) => tryAll(ledger, client, sender)));
      await first.kill();
      const before = new Map(ledger.acknowledged);
      assert.ok(before.size > 0 && before.size < PLACES, 'it was killed in the middle');
      assert.ok(ledger.unanswered.length > 0, 'some got no answer');

      const second = await startProcess(t, place.options);
      const waiting = ledger.unanswered.splice(0);
      const results = await Promise.all(
        waiting.map(async (attempt) => ({ attempt, result: await send(second.url, attempt) })),
      );
      for (const { attempt, result } of results) ledger.note(attempt, result);
      const without = EVERYONE.filter((client) => !ledger.acknowledged.has(client));
      await Promise.all(
        without.map((client) => tryAll(ledger, client, (attempt) => send(second.url, attempt))),
      );
      assert.deepEqual(ledger.unanswered, []);
      for (const [client, reference] of before) assert.equal(ledger.acknowledged.get(client), reference);
      assert.equal(await second.stop(), 0);
      await checked(place, ledger);
    });

    test('two servers on one database never give a place twice', async (t) => {
      const place = await crowdedPlace(t, engine);
      const ledger = new Ledger();
      const servers = await Promise.all([startProcess(t, place.options), startProcess(t, place.options)]);
      const urls = servers.map(({ url }) => url);
      await Promise.all(
        EVERYONE.map((client) => tryAll(ledger, client, (attempt, copy) => send(urls[copy] ?? '', attempt))),
      );
      assert.deepEqual(ledger.unanswered, []);
      assert.deepEqual(await Promise.all(servers.map((server) => server.stop())), [0, 0]);
      await checked(place, ledger);
    });

    test('two servers never book two overlapping times of one person', async (t) => {
      const place = await engine.place();
      t.after(() => place.remove());
      const databases = await Promise.all([place.open(), place.open()]);
      t.after(() => Promise.all(databases.map((db) => db.close())));
      const days = Array.from({ length: 20 }, (_, index) => `2099-03-${String(index + 2).padStart(2, '0')}`);
      const slots = days.flatMap((day) => [
        slotAt(`${day} a`, `${day}T09:00`),
        slotAt(`${day} b`, `${day}T09:10`),
      ]);
      await seed(databases[0], 'overlap', { staff: [TEACHER], slots });
      const apps = databases.map((db) => createApp({ db }));
      const book = async (index: number, slot: string) => {
        const request = new Request('http://localhost/api/overlap/bookings', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(wish(slot)),
        });
        return (await apps[index]?.fetch(request))?.status;
      };
      const pairs = await Promise.all(
        days.map((day) => Promise.all([book(0, `${day} a`), book(1, `${day} b`)])),
      );
      for (const statuses of pairs) assert.deepEqual(statuses.sort(), [201, 409]);
    });
  },
  { sharedOnly: true },
);
