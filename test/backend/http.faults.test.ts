import { expect } from '@open-wc/testing';
import { booking, staff } from '../../src/backend/contract/booking.ts';
import { httpBackend } from '../../src/backend/http.ts';
import type { ProblemKind } from '../../src/core/problem.ts';
import { uuid } from '../../src/core/uuid.ts';
import { problemOf } from '../support/failure.ts';
import { backendFor, bookElsewhere, oakfield } from '../support/oakfield.ts';
import { fault, requests, rows, type Fault } from '../support/school.ts';

const callback = (key = uuid()) => ({
  key,
  value: { name: 'Zoë', phone: '01632 960 001', days: ['MO'], times: ['morning'] },
});

async function readingWith(wrong: Fault) {
  const here = await oakfield();
  await fault(here, wrong);
  return problemOf(backendFor(here).read('staff', staff));
}

describe('a status that says no', () => {
  const kinds: Record<number, ProblemKind> = {
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
    429: 'server',
    500: 'server',
    502: 'server',
    503: 'server',
  };
  for (const [status, kind] of Object.entries(kinds))
    it(`${status} is “${kind}”`, async () => {
      const problem = await readingWith({ status: Number(status) });
      expect(problem).to.include({ kind, status: Number(status) });
      expect(problem.message).to.equal('Made to fail by a test');
    });

  it('says how long to wait', async () => {
    for (const status of [429, 503])
      expect(await readingWith({ status, headers: { 'retry-after': '7' } })).to.include({ retryAfter: 7 });
  });

  it('says nothing of waiting when the header cannot be read', async () => {
    for (const value of ['soon', '-3', '0'])
      expect((await readingWith({ status: 503, headers: { 'retry-after': value } })).retryAfter).to.equal(
        undefined,
      );
  });

  it('may come with a page of HTML, or with broken JSON', async () => {
    const html = { 'content-type': 'text/html' };
    expect(await readingWith({ status: 502, body: '<h1>Bad gateway</h1>', headers: html })).to.include({
      kind: 'server',
      status: 502,
    });
    expect(await readingWith({ status: 503, body: '{"title": "Bu' })).to.include({
      kind: 'server',
      status: 503,
    });
    for (const body of ['null', '[]', '"no"', '7'])
      expect(await readingWith({ status: 500, body })).to.include({ kind: 'server', status: 500 });
  });
});

describe('problem details', () => {
  it('name each field at fault', async () => {
    const here = await oakfield();
    const value = { name: ' ', phone: '12', days: [], times: ['morning'] };
    const problem = await problemOf(backendFor(here).send('callbacks', { key: uuid(), value }));
    expect(problem).to.include({ kind: 'invalid', status: 422 });
    expect(problem.is('invalid')).to.equal(true);
    expect(problem.fields.map(({ field, code }) => [field, code])).to.deep.equal([
      ['name', 'required'],
      ['phone', 'phone'],
      ['days', 'required'],
    ]);
  });

  it('name a field inside a list by its path', async () => {
    const here = await oakfield();
    const value = { ...callback().value, children: [{ name: 'A' }, { year: 'x'.repeat(201) }] };
    const { fields } = await problemOf(backendFor(here).send('callbacks', { key: uuid(), value }));
    expect(fields.map(({ field }) => field)).to.deep.equal(['children/1/year']);
  });

  it('say that a time is taken, that it is too soon, and that a booking is stale', async () => {
    const here = await oakfield({ settings: { noticeMinutes: 20 } });
    const { reference, token, version } = await bookElsewhere(here, 'obi-1');
    const backend = backendFor(here);
    const value = { slot: 'obi-1', mode: 'phone', name: 'A', phone: '12345' };
    const taken = await problemOf(backend.send('bookings', { key: uuid(), value }));
    expect([taken.kind, taken.is('slot-taken')]).to.deep.equal(['conflict', true]);

    const change = { token, version, value: { slot: 'obi-2' } };
    await backend.send(`bookings/${reference}/changes`, { ...change, key: uuid() });
    const stale = await problemOf(backend.send(`bookings/${reference}/changes`, { ...change, key: uuid() }));
    expect([stale.kind, stale.status, stale.is('stale')]).to.deep.equal(['conflict', 412, true]);
  });

  it('cannot be told from a booking that is not there when the code is wrong', async () => {
    const here = await oakfield();
    const { reference } = await bookElsewhere(here, 'obi-1');
    const backend = backendFor(here);
    const [wrong, none] = await Promise.all(
      [reference, 'BBB222'].map((name) =>
        problemOf(backend.read(`bookings/${name}`, booking, { token: 'BBBB2222' })),
      ),
    );
    expect(wrong).to.include({ kind: 'missing', status: 404 });
    expect(none?.message).to.equal(wrong?.message);
  });

  it('may be odd: what cannot be used is left out, and the rest counts', async () => {
    const errors = [null, 7, {}, { pointer: 9 }, { pointer: '#/100%' }, { pointer: '#/email' }];
    const problem = await readingWith({ status: 422, body: { type: 5, errors } });
    expect(problem).to.include({ kind: 'invalid', type: 'about:blank' });
    expect(problem.fields).to.deep.include({ field: 'email', code: 'invalid' });
  });

  it('may lack a list of errors', async () => {
    for (const errors of ['email', null, { email: 'wrong' }])
      expect((await readingWith({ status: 422, body: { title: 'No', errors } })).fields).to.deep.equal([]);
  });
});

describe('an answer that looks fine and is not', () => {
  it('a page to log in, with 200, is “auth” when reading and when sending', async () => {
    expect((await readingWith({ html: true })).kind).to.equal('auth');
    const here = await oakfield();
    await fault(here, { html: true });
    expect((await problemOf(backendFor(here).send('callbacks', callback()))).kind).to.equal('auth');
    expect(await rows('callbacks', here)).to.have.lengthOf(0);
  });

  it('half a JSON is “shape”', async () => {
    expect((await readingWith({ body: '{"items": [{"id": "a", "na' })).kind).to.equal('shape');
  });

  it('nothing at all, where something was asked for, is “shape”', async () => {
    expect((await readingWith({ body: '' })).kind).to.equal('shape');
  });
});

describe('no answer', () => {
  it('is “offline” when the connection breaks before the work', async () => {
    const here = await oakfield();
    await fault(here, { drop: 'before' });
    const command = callback();
    expect((await problemOf(backendFor(here).send('callbacks', command))).kind).to.equal('offline');
    expect(await rows('callbacks', here)).to.have.lengthOf(0);
    expect((await backendFor(here).send('callbacks', command)).state).to.equal('accepted');
  });

  it('is “offline” when it breaks after the work, and a repeat finds it done', async () => {
    const here = await oakfield();
    await fault(here, { drop: 'after' });
    const command = callback();
    expect((await problemOf(backendFor(here).send('callbacks', command))).kind).to.equal('offline');
    expect((await backendFor(here).send('callbacks', command)).state).to.equal('already');
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });

  it('is “timeout” when it takes longer than allowed', async () => {
    const here = await oakfield();
    await fault(here, { delay: 8000 });
    const backend = httpBackend(here.backend, { timeout: 2000 });
    const problem = await problemOf(backend.read('staff', staff));
    expect(problem).to.include({ kind: 'timeout', status: 0 });
    expect((await backend.read('staff', staff)).items, 'the next one has its own time').to.have.lengthOf(2);
  });

  it('is an abort, not a timeout, when the caller gave up first', async () => {
    const here = await oakfield();
    const abort = new AbortController();
    await fault(here, { delay: 1000 });
    const reading = httpBackend(here.backend, { timeout: 60_000 }).read('staff', staff, {
      signal: abort.signal,
    });
    abort.abort();
    const thrown: unknown = await reading.catch((error: unknown) => error);
    expect(thrown).to.have.property('name', 'AbortError');
  });

  it('never repeats by itself: that is for whoever knows that a repeat is safe', async () => {
    const here = await oakfield();
    await fault(here, { status: 503 });
    await problemOf(backendFor(here).send('callbacks', callback()));
    expect(await requests(here)).to.have.lengthOf(1);
  });
});
