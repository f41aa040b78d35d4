import { expect } from '@open-wc/testing';
import { acknowledgement, booking, slot, staff } from '../../src/backend/contract/booking.ts';
import { httpBackend } from '../../src/backend/http.ts';
import { uuid } from '../../src/core/uuid.ts';
import { listenTo } from '../support/console.ts';
import { problemOf, rejection } from '../support/failure.ts';
import { backendFor, bookElsewhere, oakfield } from '../support/oakfield.ts';
import { fault, requests, rows } from '../support/school.ts';

const callback = () => ({
  key: uuid(),
  value: { name: 'Zoë', phone: '01632 960 001', days: ['MO'], times: ['morning'] },
});

describe('reading over HTTP', () => {
  it('answers rows that fit the contract', async () => {
    const { items, rejected } = await backendFor(await oakfield()).read('staff', staff);
    expect(items.map(({ name }) => name)).to.deep.equal(['Mrs Obi', 'Mr Nowak']);
    expect(rejected).to.deep.equal([]);
  });

  it('asks for exactly what was wanted, at the address with or without a slash at its end', async () => {
    const here = await oakfield();
    for (const base of [here.backend, `${here.backend}/`, new URL(here.backend, location.href).href])
      await httpBackend(base).read('slots', slot, { params: { staff: 'obi', mode: 'in-person' } });
    const seen = await requests(here);
    expect(seen.map(({ method, path }) => `${method} ${path}`)).to.deep.equal(
      Array(3).fill('GET slots?staff=obi&mode=in-person'),
    );
  });

  it('goes on with the cursor of the page before', async () => {
    const backend = backendFor(await oakfield());
    const first = await backend.read('slots', slot, { params: { limit: '5' } });
    expect(first.items).to.have.lengthOf(5);
    const second = await backend.read('slots', slot, { params: { limit: '5' }, cursor: first.next! });
    expect(second.items.map(({ id }) => id)).to.deep.equal(['nowak-2']);
    expect(second.next).to.equal(undefined);
  });

  it('understands a bare list too', async () => {
    const here = await oakfield();
    await fault(here, { body: [{ id: 'a', name: 'A' }] });
    expect((await backendFor(here).read('staff', staff)).items).to.have.lengthOf(1);
  });

  it('leaves out a bad row, and tells the web team', async () => {
    const here = await oakfield();
    const warnings = listenTo('warn');
    await fault(here, { body: { items: [{ id: 'a', name: 'A' }, { id: 'b' }, { id: 'c', name: 'C' }] } });
    const { items, rejected } = await backendFor(here).read('staff', staff);
    expect(items.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(rejected).to.have.lengthOf(1);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('staff, row 2');
  });

  it('answers one row when one was asked for', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const { items } = await backendFor(here).read(`bookings/${reference}`, booking, { token });
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.include({ reference, status: 'confirmed', mode: 'phone' });
  });

  it('fails when the one row that was asked for cannot be used', async () => {
    const here = await oakfield();
    await fault(here, { body: { reference: 7 } });
    expect((await problemOf(backendFor(here).read('bookings/X', booking))).kind).to.equal('shape');
  });

  it('never puts a token into the address', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    await backendFor(here).read(`bookings/${reference}`, booking, { token });
    const seen = (await requests(here)).at(-1)!;
    expect(seen.path).to.equal(`bookings/${reference}`);
    expect(seen.headers.authorization).to.equal(`Bearer ${token}`);
  });

  it('stops when it is told to, and that is no error of its own', async () => {
    const here = await oakfield();
    const backend = backendFor(here);
    for (const before of [true, false]) {
      const abort = new AbortController();
      if (before) abort.abort();
      await fault(here, { delay: 400 });
      const reading = backend.read('staff', staff, { signal: abort.signal });
      abort.abort();
      const thrown = await rejection(reading);
      expect(thrown).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
    }
  });
});

describe('sending over HTTP', () => {
  it('is stored, and answered', async () => {
    const here = await oakfield();
    const command = callback();
    const receipt = await backendFor(here).send('callbacks', command);
    expect(receipt.state).to.equal('accepted');
    expect(receipt.key).to.equal(command.key);
    const [row] = await rows('callbacks', here);
    expect(row).to.include({ name: 'Zoë', phone: '01632 960 001' });
    expect(acknowledgement.parse(receipt.value).reference).to.equal(row!.reference);
  });

  it('says `already` to a repeat, and does nothing twice', async () => {
    const here = await oakfield();
    const command = callback();
    const first = await backendFor(here).send('callbacks', command);
    const again = await backendFor(here).send('callbacks', command);
    expect(again.state).to.equal('already');
    expect(again.value).to.deep.equal(first.value);
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });

  it('does not take other content under the same key', async () => {
    const here = await oakfield();
    const command = callback();
    await backendFor(here).send('callbacks', command);
    const other = { ...command, value: { ...command.value, name: 'Zac' } };
    const problem = await problemOf(backendFor(here).send('callbacks', other));
    expect(problem).to.include({ kind: 'invalid', status: 422 });
    expect(problem.is('key-reused')).to.equal(true);
  });

  it('is a success when the answer is empty, as a 204 or as a 201', async () => {
    const here = await oakfield();
    const hold = await backendFor(here).send('holds', { key: uuid(), value: { slot: 'obi-1' } });
    const { id } = hold.value as { id: string };
    const released = await backendFor(here).send(`holds/${id}/releases`, { key: uuid(), value: {} });
    expect(released).to.deep.include({ state: 'accepted', value: undefined });
    await fault(here, { status: 201, body: '' });
    expect(await backendFor(here).send('callbacks', callback())).to.deep.include({
      state: 'accepted',
      value: undefined,
    });
  });

  it('carries key, token and version in headers, and none of them in the address', async () => {
    const here = await oakfield();
    const { reference, token, version } = await bookElsewhere(here, 'obi-1');
    const key = uuid();
    const value = { slot: 'obi-2' };
    await backendFor(here).send(`bookings/${reference}/changes`, { key, value, token, version });
    const { path, headers } = (await requests(here)).at(-1)!;
    expect(path).to.equal(`bookings/${reference}/changes`);
    expect(headers).to.include({
      'idempotency-key': key,
      authorization: `Bearer ${token}`,
      'if-match': `"${version}"`,
      'content-type': 'application/json',
    });
  });

  it('can be stopped', async () => {
    const here = await oakfield();
    const abort = new AbortController();
    await fault(here, { delay: 400 });
    const sending = backendFor(here).send('callbacks', { ...callback(), signal: abort.signal });
    abort.abort();
    expect(await rejection(sending)).to.have.property('name', 'AbortError');
  });
});

describe('the backend’s address', () => {
  it('is a matter for the web team when it is none', () => {
    expect(() => httpBackend('https://')).to.throw(/backend="https:\/\/" is not a web address/);
  });
});

describe('requests', () => {
  it('carry cookies to the page’s own origin only, unless told otherwise', async () => {
    const asked: Request[] = [];
    const answer = (request: Request) => {
      asked.push(request);
      return Promise.resolve(Response.json([]));
    };
    await httpBackend('https://example.com/api', { fetch: answer }).read('staff', staff);
    await httpBackend('https://example.com/api', { fetch: answer, credentials: 'include' }).read(
      'staff',
      staff,
    );
    expect(asked.map(({ credentials }) => credentials)).to.deep.equal(['same-origin', 'include']);
  });
});
