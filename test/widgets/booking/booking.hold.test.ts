import { expect } from '@open-wc/testing';
import type { Slot } from '../../../src/backend/contract/booking.ts';
import type { Backend, Command } from '../../../src/backend/port.ts';
import { Problem } from '../../../src/core/problem.ts';
import { SlotHold } from '../../../src/widgets/booking/booking.hold.ts';
import { stopClock } from '../../support/clock.ts';
import { listenTo } from '../../support/console.ts';
import { problemOf } from '../../support/failure.ts';
import { deferred, host } from '../../support/host.ts';
import { settled, until } from '../../support/until.ts';

const MINUTE = 60_000;
const slot = (id: string) => ({ id, start: '2026-11-25T09:00:00Z' }) as Slot;

/** A hold whose backend keeps times for as many seconds as it is told. */
async function holding(seconds = 600) {
  const sent: (Command & { resource: string })[] = [];
  const next: { seconds: number; problem?: Problem; count: number; wait?: Promise<undefined> } = {
    seconds,
    count: 0,
  };
  const backend: Backend = {
    read: () => Promise.reject(new Error('nothing is read here')),
    send: async (resource, command) => {
      sent.push({ ...command, resource });
      if (next.problem) throw next.problem;
      const id = /^holds\/([^/]+)/.exec(resource)?.[1] ?? `h${++next.count}`;
      const value = { id, slot: 's', expires: '2026-11-25T09:00:00Z', expiresIn: next.seconds };
      await next.wait;
      return { key: command.key, state: 'accepted', value };
    },
  };
  const element = await host();
  const hold = new SlotHold(element, () => backend);
  const resources = () => sent.map(({ resource }) => resource);
  return { hold, sent, next, element, resources };
}

describe('a time that is kept', () => {
  it('is asked for once, and said how long', async () => {
    const { hold, resources } = await holding();
    await hold.take(slot('a'));
    await hold.take(slot('a'));
    expect(resources()).to.deep.equal(['holds']);
    expect(hold.now.state).to.equal('kept');
    expect(hold.idFor(slot('a'))).to.equal('h1');
    expect(hold.idFor(slot('b')), 'of another time').to.equal(undefined);
    expect(hold.minutes).to.equal(10);
  });

  it('is given back for another one', async () => {
    const { hold, resources, sent } = await holding();
    await hold.take(slot('a'));
    await hold.take(slot('b'));
    expect(resources()).to.deep.equal(['holds', 'holds/h1/releases', 'holds']);
    expect(sent[1], 'even when the page goes away').to.include({ keepalive: true });
    expect(hold.idFor(slot('b'))).to.equal('h2');
  });

  it('is given back on leaving the page', async () => {
    const { hold, resources } = await holding();
    await hold.take(slot('a'));
    dispatchEvent(new Event('pagehide'));
    expect(resources()).to.deep.equal(['holds', 'holds/h1/releases']);
    expect(hold.now.state).to.equal('none');
  });

  it('is not given back once the booking has it', async () => {
    const { hold, resources } = await holding();
    await hold.take(slot('a'));
    hold.forget();
    hold.release();
    expect(resources()).to.deep.equal(['holds']);
  });

  it('is somebody else’s: that is the only thing worth stopping for', async () => {
    const { hold, next } = await holding();
    next.problem = new Problem('conflict', 'taken');
    expect(await problemOf(hold.take(slot('a')))).to.equal(next.problem);
    expect(hold.now.state).to.equal('none');
  });

  it('is not needed: without an answer the form goes on, and the web team hears of it', async () => {
    const warnings = listenTo('warn');
    const { hold, next } = await holding();
    for (const kind of ['offline', 'missing', 'server', 'shape'] as const) {
      next.problem = new Problem(kind, `${kind} it is`);
      await hold.take(slot(kind));
      expect(hold.now.state, kind).to.equal('none');
    }
    expect(warnings).to.have.lengthOf(4);
  });
});

describe('an answer that comes late', () => {
  it('keeps nothing that was given up in between: the time is given back', async () => {
    const { hold, next, resources } = await holding();
    const { promise, resolve } = deferred<undefined>();
    next.wait = promise;
    const taking = hold.take(slot('a'));
    hold.release();
    resolve(undefined);
    await taking;
    expect(hold.now.state).to.equal('none');
    expect(resources()).to.deep.equal(['holds', 'holds/h1/releases']);
  });

  it('does not take the place of the time that was chosen since', async () => {
    const { hold, next, resources } = await holding();
    const { promise, resolve } = deferred<undefined>();
    next.wait = promise;
    const first = hold.take(slot('a'));
    delete next.wait;
    await hold.take(slot('b'));
    resolve(undefined);
    await first;
    expect(hold.idFor(slot('b'))).to.equal('h2');
    expect(resources().at(-1), 'the first one').to.equal('holds/h1/releases');
  });
});

describe('a page that comes back out of the browser’s memory', () => {
  const comeBack = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

  it('asks for the time again', async () => {
    const { hold, resources } = await holding();
    await hold.take(slot('a'));
    dispatchEvent(new Event('pagehide'));
    comeBack(true);
    await until(() => hold.idFor(slot('a')) === 'h2');
    expect(resources()).to.deep.equal(['holds', 'holds/h1/releases', 'holds']);
  });

  it('says that it is not kept any more when somebody else has it', async () => {
    const { hold, next } = await holding();
    await hold.take(slot('a'));
    dispatchEvent(new Event('pagehide'));
    next.problem = new Problem('conflict', 'taken');
    comeBack(true);
    await until(() => hold.now.state === 'ended');
  });

  it('asks for nothing when nothing was kept, or when it is only loaded', async () => {
    const { hold, sent } = await holding();
    comeBack(true);
    await hold.take(slot('a'));
    hold.release();
    dispatchEvent(new Event('pagehide'));
    comeBack(true);
    comeBack(false);
    await settled();
    expect(sent).to.have.lengthOf(2);
  });
});

describe('the end of a kept time', () => {
  it('is told two minutes before, minute by minute, and when it has come', async () => {
    const { pass } = stopClock();
    const { hold, element } = await holding(600);
    await hold.take(slot('a'));
    await pass(7.9 * MINUTE);
    expect(hold.now.state).to.equal('kept');
    await pass(0.2 * MINUTE);
    expect([hold.now.state, hold.minutes]).to.deep.equal(['ending', 2]);
    const before = element.updates;
    await pass(MINUTE);
    expect([hold.now.state, hold.minutes]).to.deep.equal(['ending', 1]);
    expect(element.updates, 'the widget says so').to.be.greaterThan(before);
    await pass(MINUTE);
    expect(hold.now.state).to.equal('ended');
    expect(hold.idFor(slot('a'))).to.equal(undefined);
  });

  for (const seconds of [100, 60, 45, 5])
    it(`is told at once when the time is kept for ${seconds} seconds only`, async () => {
      const { pass } = stopClock();
      const { hold } = await holding(seconds);
      await hold.take(slot('a'));
      await pass(10);
      expect(hold.now.state).to.equal('ending');
      await pass(seconds * 1000);
      expect(hold.now.state).to.equal('ended');
    });

  it('can be put off', async () => {
    const { pass } = stopClock();
    const { hold, resources } = await holding(600);
    await hold.take(slot('a'));
    await pass(9 * MINUTE);
    await hold.extend();
    expect(resources().at(-1)).to.equal('holds/h1/extensions');
    expect([hold.now.state, hold.minutes]).to.deep.equal(['kept', 10]);
    await pass(2 * MINUTE);
    expect(hold.now.state, 'the old end means nothing any more').to.equal('kept');
  });

  it('stays told when it cannot be put off by much', async () => {
    const { pass } = stopClock();
    const { hold, next } = await holding(600);
    await hold.take(slot('a'));
    await pass(9 * MINUTE);
    next.seconds = 60;
    await hold.extend();
    await pass(10);
    expect(hold.now.state).to.equal('ending');
  });

  it('has come when the backend does not know it any more', async () => {
    listenTo('warn');
    const { hold, next } = await holding();
    await hold.take(slot('a'));
    next.problem = new Problem('missing', 'gone', { status: 410 });
    await hold.extend();
    expect(hold.now.state).to.equal('ended');
  });

  it('stays where it was when the answer is lost', async () => {
    listenTo('warn');
    const { pass } = stopClock();
    const { hold, next } = await holding();
    await hold.take(slot('a'));
    await pass(9 * MINUTE);
    next.problem = new Problem('offline', 'no network');
    await hold.extend();
    expect([hold.now.state, hold.minutes]).to.deep.equal(['ending', 1]);
  });

  it('is not missed while the widget was out of the page', async () => {
    const { pass } = stopClock();
    const { hold, element } = await holding(600);
    await hold.take(slot('a'));
    const parent = element.parentElement!;
    element.remove();
    await pass(11 * MINUTE);
    parent.append(element);
    await pass(10);
    expect(hold.now.state).to.equal('ended');
  });

  it('has no say when there is nothing to put off', async () => {
    const { hold, sent } = await holding();
    await hold.extend();
    hold.release();
    await settled();
    expect(sent).to.deep.equal([]);
    expect(hold.minutes).to.equal(0);
  });
});
