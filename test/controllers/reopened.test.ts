import { expect } from '@open-wc/testing';
import { booking, type Booking } from '../../src/backend/contract/booking.ts';
import { Reopened, type Reopening } from '../../src/controllers/reopened.ts';
import { host, type Host } from '../support/host.ts';
import { backendFor, bookElsewhere, oakfield } from '../support/oakfield.ts';
import { fault, requests, type School } from '../support/school.ts';
import { until } from '../support/until.ts';

async function reopened(here: School, element?: Host) {
  const states: Reopening<Booking>['state'][] = [];
  const found = new Reopened(element ?? (await host()), {
    backend: () => backendFor(here),
    resource: 'bookings',
    schema: booking,
    onChange: ({ state }) => states.push(state),
  });
  return { found, states };
}

const isOpen = ({ now }: { now: Reopening<Booking> }) => now.state === 'open' && now.row;

describe('finding again what was sent', () => {
  it('is closed until somebody asks for it', async () => {
    const { found, states } = await reopened(await oakfield());
    expect(found.now.state).to.equal('closed');
    found.open();
    expect(found.now).to.deep.equal({ state: 'asking', mistakes: [] });
    found.close();
    expect(states).to.deep.equal(['asking', 'closed']);
  });

  it('goes straight to it with reference and code, as people type them', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const { found, states } = await reopened(here);
    found.open(` ${reference.toLowerCase()} `, `${token.slice(0, 4)}-${token.slice(4).toLowerCase()}`);
    const row = await until(() => isOpen(found), 'the booking');
    expect(row).to.include({ reference, status: 'confirmed' });
    expect(found.code).to.equal(token);
    expect(states).to.deep.equal(['loading', 'open']);
    expect((await requests(here)).at(-1)!.path).to.equal(`bookings/${reference}`);
  });

  it('asks for what is missing, and asks the backend nothing', async () => {
    const here = await oakfield();
    const { found } = await reopened(here);
    for (const [reference, token, missing] of [
      ['', '', ['reference', 'token']],
      ['ABK472', ' ', ['token']],
      [' - ', '7KQ4M2XP', ['reference']],
    ] as const) {
      Object.assign(found, { reference, token });
      await found.find();
      expect(found.now).to.deep.equal({
        state: 'asking',
        mistakes: missing.map((field) => ({ field, code: 'required' })),
      });
    }
    expect(await requests(here)).to.deep.equal([]);
  });

  it('says what went wrong, with what was typed still there', async () => {
    const here = await oakfield();
    const { found } = await reopened(here);
    found.open('BBB222', 'BBBB2222');
    await until(() => found.now.state === 'asking');
    expect(found.now).to.have.nested.property('problem.kind', 'missing');
    expect([found.reference, found.token]).to.deep.equal(['BBB222', 'BBBB2222']);
    await fault(here, { status: 500 });
    await found.find();
    expect(found.now).to.have.nested.property('problem.kind', 'server');
  });

  it('ignores the answer to an older question', async () => {
    const here = await oakfield();
    const [one, other] = [await bookElsewhere(here, 'obi-1'), await bookElsewhere(here, 'obi-2')];
    await fault(here, { match: `GET bookings/${one.reference}`, delay: 300 });
    const { found } = await reopened(here);
    found.open(one.reference, one.token);
    const slow = found.find();
    found.open(other.reference, other.token);
    await slow;
    const row = await until(() => isOpen(found), 'the booking');
    expect(row.reference).to.equal(other.reference);
  });

  it('forgets an answer that comes after it was closed', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const { found } = await reopened(here);
    found.reference = reference;
    found.token = token;
    const finding = found.find();
    found.close();
    await finding;
    expect(found.now.state).to.equal('closed');
  });

  it('shows what an answer to something sent has in it', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const { found } = await reopened(here);
    found.open(reference, token);
    const row = await until(() => isOpen(found), 'the booking');
    found.replace({ ...row, status: 'cancelled' });
    expect(isOpen(found)).to.include({ status: 'cancelled' });
  });

  it('starts again when the widget comes back to the page', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const element = await host();
    const { found } = await reopened(here, element);
    await fault(here, { match: 'GET bookings', delay: 300 });
    found.open(reference, token);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await until(() => isOpen(found), 'the booking');
  });
});
