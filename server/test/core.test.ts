import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clientAddress } from '../src/client.ts';
import { newReference, normaliseCode, sameText, tokenFor } from '../src/core/codes.ts';
import { fromOpaque, toOpaque } from '../src/core/opaque.ts';
import { addDays, dayOf, instantAt, isDay, isTimeZone, toIso } from '../src/core/zoned.ts';
import { canonical } from '../src/http/idempotency.ts';
import { createBuckets } from '../src/http/rate.ts';
import { matches } from '../src/http/reply.ts';
import { tidy, tidyText } from '../src/http/tidy.ts';
import { optionsFrom } from '../src/main.ts';

const LONDON = 'Europe/London';
const ZONES = [
  LONDON,
  'UTC',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

/** Instants of this half-century, in milliseconds. */
const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2050, 0) });

test('an instant written with an offset is the same instant, to the second', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
      const text = toIso(instant, zone);
      assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      assert.equal(Date.parse(text), Math.floor(instant / 1000) * 1000);
    }),
  );
});

test('a day starts at its first moment in every zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
      const day = dayOf(instant, zone);
      const start = instantAt(day, zone);
      assert.ok(start <= instant);
      assert.equal(dayOf(start, zone), day);
      assert.equal(dayOf(start - 1, zone), addDays(day, -1));
    }),
  );
});

test('a time of day is found on both sides of a clock change, and within it', () => {
  const at = (day: string, time: string) => toIso(instantAt(day, LONDON, time), LONDON);
  assert.equal(at('2027-03-27', '09:00'), '2027-03-27T09:00:00+00:00');
  assert.equal(at('2027-03-28', '00:59'), '2027-03-28T00:59:00+00:00');
  assert.equal(at('2027-03-28', '01:30'), '2027-03-28T02:30:00+01:00', 'this time is skipped');
  assert.equal(at('2027-03-28', '09:00'), '2027-03-28T09:00:00+01:00');
  assert.equal(at('2027-10-31', '00:30'), '2027-10-31T00:30:00+01:00');
  assert.equal(at('2027-10-31', '01:30'), '2027-10-31T01:30:00+01:00', 'this time comes twice');
  assert.equal(at('2027-10-31', '09:00'), '2027-10-31T09:00:00+00:00');
});

test('only days and zones that exist are taken for some', () => {
  assert.deepEqual(['2028-02-29', '2026-12-31'].map(isDay), [true, true]);
  assert.deepEqual(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].map(isDay), Array(5).fill(false));
  assert.deepEqual([LONDON, 'Mars', ''].map(isTimeZone), [true, false, false]);
});

test('references never hold a vowel or a sign that looks like another', () => {
  for (let count = 0; count < 500; count += 1)
    assert.match(newReference(), /^[BCDFGHJKMNPQRSTVWXZ]{3}[2-9]{3}$/);
});

test('a token depends on the secret, the school and the reference, and on nothing else', async () => {
  const token = await tokenFor('secret', 'oakfield', 'BKD472');
  assert.equal(await tokenFor('secret', 'oakfield', 'BKD472'), token);
  assert.match(token, /^[2-9BCDFGHJKMNPQRTVWXY]{8}$/);
  const others = [
    await tokenFor('other', 'oakfield', 'BKD472'),
    await tokenFor('secret', 'ashfield', 'BKD472'),
    await tokenFor('secret', 'oakfield', 'BKD473'),
  ];
  const enquiry = await tokenFor('secret', 'oakfield', 'BKD472', 'enquiry');
  assert.equal(new Set([token, ...others, enquiry]).size, 5);
});

test('codes are equal however they are typed, and only then', () => {
  assert.equal(normaliseCode(' bkd 4-7–2\t'), 'BKD472');
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      assert.equal(sameText(one, other), one === other);
      assert.ok(sameText(one, one));
    }),
  );
});

test('a cursor gives back any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fromOpaque(toOpaque(text)), text)),
  );
  assert.equal(fromOpaque('not one of ours'), '');
});

test('tidying twice changes nothing more, and leaves no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, prose) => {
      const once = tidyText(text, prose);
      assert.equal(tidyText(once, prose), once);
      assert.ok(!/[^\P{Cc}\n]/u.test(once));
      assert.ok(prose || !once.includes('\n'));
    }),
  );
  fc.assert(
    fc.property(fc.json(), (text) => {
      const once = JSON.stringify(tidy(JSON.parse(text)));
      assert.equal(JSON.stringify(tidy(JSON.parse(once))), once);
    }),
  );
});

test('text that is tidy already is kept as it is, in every script', () => {
  for (const name of ['Nguyễn', 'ਗੁਰਪ੍ਰੀਤ', 'فاطمة', '👩‍👩‍👧', 'A\u200dB', 'e\u0301', '\u2067عمر\u2069']) {
    assert.equal(tidyText(name), name);
  }
  assert.equal(tidyText('half a pair: \ud83d'), 'half a pair: \ufffd');
});

test('the order of members does not make content another', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const reversed = Object.fromEntries(Object.entries(content).reverse());
      assert.equal(canonical(reversed), canonical(content));
    }),
  );
  assert.notEqual(canonical({ a: [1, 2] }), canonical({ a: [2, 1] }));
});

test('an ETag is recognised in a list, weak, without quotes, or as a star', () => {
  for (const header of ['"3"', 'W/"3"', '3', '"1", "3"', '*']) assert.ok(matches(header, '"3"'), header);
  for (const header of ['"2"', '', '"33"', undefined]) assert.ok(!matches(header, '"3"'));
});

test('a bucket lets its burst through, then what drips in, whatever the order of takers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }),
      (burst, perMinute, pauses) => {
        let now = 0;
        let taken = 0;
        const buckets = createBuckets({ burst, perMinute }, () => now);
        for (const pause of pauses) {
          now += pause;
          const wait = buckets.take('someone');
          if (wait === 0) taken += 1;
          assert.ok(taken <= burst + (now * perMinute) / 60_000 + 1e-6);
          if (wait > 0) {
            now += Math.ceil(wait * 1000);
            assert.equal(buckets.take('someone'), 0, 'after the wait that was said, there is one');
            taken += 1;
          }
        }
      },
    ),
  );
});

test('very many addresses do not fill the memory, and the latest still count', () => {
  const buckets = createBuckets({ burst: 1, perMinute: 1 }, () => 0);
  for (let count = 0; count < 50_000; count += 1) assert.equal(buckets.take(`address ${count}`), 0);
  assert.ok(buckets.take('address 49999') > 0);
  assert.equal(buckets.take('address 1'), 0, 'the oldest are forgotten');
});

test('the address that counts is the one that our own proxies saw', () => {
  assert.equal(clientAddress('198.51.100.7', '203.0.113.9', 0), '198.51.100.7');
  assert.equal(clientAddress('198.51.100.7', 'forged, 203.0.113.9', 1), '203.0.113.9');
  assert.equal(clientAddress('198.51.100.7', '203.0.113.9, 10.0.0.2', 2), '203.0.113.9');
  assert.equal(clientAddress('198.51.100.7', null, 1), '198.51.100.7');
  assert.equal(clientAddress('::ffff:198.51.100.7', null, 0), '198.51.100.7');
  assert.equal(clientAddress('2001:db8::1', null, 0), '2001:db8:0:0');
  assert.equal(clientAddress('2001:db8:0:0:9:8:7:6', null, 0), '2001:db8:0:0');
  assert.equal(clientAddress(undefined, null, 0), 'unknown');
});

test('the environment says how to start, and what cannot be is refused with a sentence', () => {
  assert.deepEqual(optionsFrom({}), {
    port: 8000,
    proxies: 0,
    demo: true,
    corsOrigins: [],
    writesPerMinute: 600,
    readsPerMinute: 1_200,
  });
  const env = { PORT: '0', DEMO: 'no', CORS_ORIGINS: 'https://a.example/ , *', DATA: '/tmp/x', HOST: '::' };
  assert.deepEqual(
    optionsFrom({ ...env, DATABASE_URL: 'postgres://x', OPEN_DOOR_SECRET: 's', PROXIES: '1' }),
    {
      ...{ port: 0, proxies: 1, demo: false, corsOrigins: ['https://a.example', '*'], data: '/tmp/x' },
      ...{ host: '::', databaseUrl: 'postgres://x', secret: 's', writesPerMinute: 600 },
      readsPerMinute: 1_200,
    },
  );
  assert.equal(optionsFrom({ READS_PER_MINUTE: '5' }).readsPerMinute, 5);
  assert.equal(optionsFrom({ OPEN_DOOR_STAFF_TOKEN: ' t ' }).staffToken, 't');
  assert.equal(optionsFrom({ OPEN_DOOR_STAFF_TOKEN: ' ' }).staffToken, undefined);
  assert.throws(() => optionsFrom({ PORT: 'http' }), /PORT is “http”. Write a number, such as 8000\./);
  assert.throws(() => optionsFrom({ CORS_ORIGINS: 'example' }), /CORS_ORIGINS has “example”\./);
});
