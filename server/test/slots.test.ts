import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slot } from '../../src/backend/contract/booking.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, slotAt, TEACHER, wish, type Reply } from './support/school.ts';

type Page = { items: Slot[]; next?: string };
const ids = ({ items }: Page) => items.map(({ id }) => id);

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a slot says who, when, how and how many places are left', async () => {
    const school = await openSchool(db(), {
      slots: [
        slotAt('s', '2026-11-25T15:30', {
          modes: ['in-person', 'home'],
          interpreters: ['bfi'],
          capacity: 3,
          location: 'Room 2',
        }),
      ],
    });
    await school.post('bookings', wish('s'));
    const { status, body } = await school.get<Page>('slots');
    assert.equal(status, 200);
    assert.deepEqual(body, {
      items: [
        {
          id: 's',
          start: '2026-11-25T15:30:00+00:00',
          end: '2026-11-25T15:45:00+00:00',
          staff: { id: 'kaur', name: 'Mrs Kaur', role: 'Class teacher, Year 2' },
          modes: ['in-person', 'home'],
          languages: ['en', 'pa-Guru'],
          interpreters: ['bfi'],
          capacity: 3,
          remaining: 2,
          location: 'Room 2',
        },
      ],
    });
  });

  test('slots come by start, and taken ones stay on the list with nothing remaining', async () => {
    const school = await openSchool(db(), {
      slots: [
        slotAt('b', '2026-11-25T16:00'),
        slotAt('c', '2026-11-26T09:00'),
        slotAt('a', '2026-11-25T15:30'),
      ],
    });
    await school.post('bookings', wish('b'));
    const { body } = await school.get<Page>('slots');
    assert.deepEqual(
      body.items.map(({ id, remaining }) => [id, remaining]),
      [
        ['a', 1],
        ['b', 0],
        ['c', 1],
      ],
    );
    assert.deepEqual(ids((await school.get<Page>('slots?free=true')).body), ['a', 'c']);
    assert.deepEqual(ids((await school.get<Page>('slots?free=true&limit=1')).body), ['a']);
  });

  test('slots can be chosen by person, way of talking and language', async () => {
    const school = await openSchool(db(), {
      staff: [TEACHER, { id: 'nowak', name: 'Ms Nowak', languages: ['en', 'pl'] }],
      slots: [
        slotAt('k', '2026-11-25T15:30', { modes: ['phone'], interpreters: ['bfi', 'pl'] }),
        slotAt('n', '2026-11-25T15:30', { staff: 'nowak', modes: ['in-person', 'video'] }),
      ],
    });
    const found = async (query: string) => ids((await school.get<Page>(`slots?${query}`)).body);
    assert.deepEqual(await found('staff=nowak'), ['n']);
    assert.deepEqual(await found('staff=nobody'), []);
    assert.deepEqual(await found('mode=phone'), ['k']);
    assert.deepEqual(await found('mode=in-person'), ['n']);
    assert.deepEqual(await found('language=pl'), ['k', 'n']);
    assert.deepEqual(await found('language=BFI'), ['k']);
    assert.deepEqual(await found('language=en-GB'), ['k', 'n']);
    assert.deepEqual(await found('language=pa'), ['k']);
    assert.deepEqual(await found('language=pa-Arab'), []);
    assert.deepEqual(await found('language=pt'), []);
  });

  test('a language is spoken by the staff member, by an interpreter, or by either', async () => {
    const school = await openSchool(db(), {
      staff: [
        { id: 'speaks', name: 'Ms Nowak', languages: ['en', 'pl'] },
        { id: 'both', name: 'Ms Wójcik', languages: ['pl'] },
        { id: 'asks', name: 'Mr Hill' },
      ],
      slots: [
        slotAt('asks', '2026-11-25T15:30', { staff: 'asks', interpreters: ['pl', 'bfi'] }),
        slotAt('both', '2026-11-25T15:30', { staff: 'both', interpreters: ['pl-PL'] }),
        slotAt('speaks', '2026-11-25T15:30', { staff: 'speaks' }),
      ],
    });
    const found = async (query: string) => ids((await school.get<Page>(`slots?${query}`)).body);
    assert.deepEqual(await found('language=pl'), ['asks', 'both', 'speaks']);
    assert.deepEqual(await found('language=pl&interpreter='), ['asks', 'both', 'speaks']);
    assert.deepEqual(await found('language=pl&interpreter=none'), ['both', 'speaks']);
    assert.deepEqual(await found('language=pl&interpreter=spoken'), ['asks', 'both']);
    assert.deepEqual(await found('language=bfi&interpreter=sign'), ['asks']);
    assert.deepEqual(await found('language=bfi&interpreter=none'), []);
    assert.deepEqual(await found('language=pl-PL&interpreter=none&limit=1'), ['both']);
    assert.deepEqual(await found('interpreter=none'), ['asks', 'both', 'speaks'], 'without a language');
  });

  test('times on a closed day are not free, by the days of the school', async () => {
    const at = (start: string) => ({
      id: start,
      staff: 'kaur',
      start,
      end: new Date(Date.parse(start) + 6e5),
    });
    const free = [
      '2027-03-27T23:50:00Z',
      '2027-03-28T23:00:00Z',
      '2027-10-30T22:50:00Z',
      '2027-11-02T00:00:00Z',
    ];
    const closed = [
      // On the Sunday the clocks go forward: the day ends at 23:00 UTC; in October it lasts until midnight UTC.
      ...['2027-03-28T00:00:00Z', '2027-03-28T22:50:00Z'],
      ...['2027-10-30T23:00:00Z', '2027-10-31T23:50:00Z', '2027-11-01T12:00:00Z', '2027-11-01T23:50:00Z'],
    ];
    const school = await openSchool(db(), {
      slots: [...free, ...closed].map(at),
      closures: [
        { validFrom: '2026-11-01', validThrough: '2026-11-23', name: 'Long past' },
        { validFrom: '2027-03-28', name: 'Clocks go forward' },
        { validFrom: '2027-10-31', validThrough: '2027-11-01', name: 'Clocks go back' },
      ],
    });
    const { items } = (await school.get<Page>('slots')).body;
    const places = (wanted: number) =>
      items.filter(({ remaining }) => remaining === wanted).map(({ id }) => id);
    assert.deepEqual(places(1), free.toSorted());
    assert.deepEqual(places(0), closed.toSorted());
    assert.deepEqual(ids((await school.get<Page>('slots?free=true')).body), free.toSorted());
    assert.deepEqual(ids((await school.get<Page>('slots?free=true&limit=1&from=2027-10-31')).body), [
      free[3],
    ]);
  });

  test('a closure that has begun, overlaps another or has no end closes its days', async () => {
    const school = await openSchool(db(), {
      slots: ['2026-11-25', '2026-11-26', '2026-11-27', '2031-01-06'].map((day) =>
        slotAt(day, `${day}T15:30`),
      ),
      closures: [
        { validFrom: '2026-11-20', validThrough: '2026-11-25', name: 'Flood' },
        { validFrom: '2026-11-25', validThrough: '2026-11-26', name: 'Training' },
        { validFrom: '2030-01-01', validThrough: '9999-12-31', name: 'Closed for good' },
      ],
    });
    assert.deepEqual(ids((await school.get<Page>('slots?free=true')).body), ['2026-11-27']);
  });

  test('a range takes days of the school and instants, the first included and the last not', async () => {
    const school = await openSchool(db(), {
      slots: [
        slotAt('a', '2026-11-25T15:30'),
        slotAt('b', '2026-11-26T00:00'),
        slotAt('c', '2026-11-26T15:30'),
        slotAt('d', '2026-11-27T00:00'),
      ],
    });
    const found = async (query: string) => ids((await school.get<Page>(`slots?${query}`)).body);
    assert.deepEqual(await found('from=2026-11-26&to=2026-11-27'), ['b', 'c']);
    assert.deepEqual(await found('from=2026-11-25T15:30:00Z&to=2026-11-26T15:30:00Z'), ['a', 'b']);
    assert.deepEqual(await found('from=2026-11-26T17:30:00%2B02:00'), ['c', 'd']);
    assert.deepEqual(await found('from=2026-11-26T17:30:00+02:00'), ['c', 'd']);
    assert.deepEqual(await found('from=&to='), ['a', 'b', 'c', 'd']);
  });

  test('times inside the notice are not listed', async () => {
    const school = await openSchool(db(), {
      settings: { noticeMinutes: 120 },
      slots: [slotAt('soon', '2026-11-24T10:59'), slotAt('just', '2026-11-24T11:00')],
    });
    assert.deepEqual(ids((await school.get<Page>('slots')).body), ['just']);
    assert.deepEqual(ids((await school.get<Page>('slots?from=2026-11-01')).body), ['just']);
  });

  test('pages follow one another without a gap or a repeat, even where slots start together', async () => {
    const staff = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const slots = ['15:30', '15:50', '16:10'].flatMap((time) =>
      staff.map(({ id }) => slotAt(`${id} & ${time}/ü`, `2026-11-25T${time}`, { staff: id })),
    );
    const school = await openSchool(db(), { staff, slots });
    const seen: string[] = [];
    let path: string | undefined = 'slots?limit=4&mode=phone';
    while (path) {
      const { body, headers }: Reply<Page> = await school.get<Page>(path);
      seen.push(...ids(body));
      const link: string | undefined = /^<\?(.*)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1];
      assert.equal(Boolean(link), Boolean(body.next));
      path = link && `slots?${link}`;
      if (body.next && link) assert.equal(new URLSearchParams(link).get('cursor'), body.next);
    }
    assert.deepEqual(
      seen,
      slots.map(({ id }) => id),
    );
  });

  test('a list that has not changed is answered with 304', async () => {
    const school = await openSchool(db(), { slots: [slotAt('s', '2026-11-25T15:30')] });
    const first = await school.get('slots');
    const etag = first.headers.get('ETag') ?? '';
    assert.equal(first.headers.get('Cache-Control'), 'no-cache');
    const again = await school.get('slots', { headers: { 'If-None-Match': `W/${etag}` } });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('ETag'), etag);
    await school.post('bookings', wish('s'));
    const changed = await school.get('slots', { headers: { 'If-None-Match': etag } });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('ETag'), etag);
  });

  test('instants carry the offset of the school on both sides of a clock change', async () => {
    const school = await openSchool(db(), {
      slots: [
        ...[
          '2027-03-27T12:00:00Z',
          '2027-03-28T12:00:00Z',
          '2027-10-30T12:00:00Z',
          '2027-10-31T12:00:00Z',
        ].map((start) => ({ id: start, staff: 'kaur', start, end: new Date(Date.parse(start) + 6e5) })),
      ],
    });
    const starts = (await school.get<Page>('slots')).body.items.map(({ start }) => start);
    assert.deepEqual(starts, [
      '2027-03-27T12:00:00+00:00',
      '2027-03-28T13:00:00+01:00',
      '2027-10-30T13:00:00+01:00',
      '2027-10-31T12:00:00+00:00',
    ]);
    const spring = await school.get<Page>('slots?from=2027-03-28T00:00:00Z&to=2027-03-29');
    assert.deepEqual(ids(spring.body), ['2027-03-28T12:00:00Z']);
  });

  test('a day starts at midnight of the school, in summer too', async () => {
    const at = (id: string, start: string) => ({
      id,
      staff: 'kaur',
      start,
      end: new Date(Date.parse(start) + 6e5),
    });
    const school = await openSchool(db(), {
      slots: [at('before', '2027-06-30T22:59:00Z'), at('first', '2027-06-30T23:00:00Z')],
    });
    assert.deepEqual(ids((await school.get<Page>('slots?from=2027-07-01')).body), ['first']);
    assert.deepEqual(ids((await school.get<Page>('slots?to=2027-07-01')).body), ['before']);
  });

  test('what cannot be understood in the address is 400 with a sentence', async () => {
    const school = await openSchool(db());
    const wrong = [
      'mode=fax',
      'from=tomorrow',
      'to=2026-02-30',
      'limit=0',
      'limit=1001',
      'limit=x',
      'free=maybe',
      'interpreter=maybe',
    ];
    for (const query of [
      ...wrong,
      'language=%00%27',
      'language=a_b',
      'cursor=nonsense',
      'from=2026-13-01T00:00:00Z',
    ]) {
      const { status, body, headers } = await school.get(`slots?${query}`);
      assert.equal(status, 400, query);
      assert.equal(headers.get('Content-Type'), 'application/problem+json');
      assert.equal(body.type, 'urn:open-door:problem:bad-request');
      assert.match(
        String(body.detail),
        new RegExp(`^“${query.split('=')[0]}” in the address cannot be used\\. `),
      );
    }
  });

  test('schools do not see each other', async () => {
    const one = await openSchool(db(), { slots: [slotAt('s', '2026-11-25T15:30')] });
    const other = await openSchool(db(), { slots: [slotAt('s', '2026-11-25T15:30')] });
    await one.post('bookings', wish('s'));
    assert.equal((await one.get<Page>('slots')).body.items[0]?.remaining, 0);
    assert.equal((await other.get<Page>('slots')).body.items[0]?.remaining, 1);
  });
});
