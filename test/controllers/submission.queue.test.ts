import { expect } from '@open-wc/testing';
import { Submission } from '../../src/controllers/submission.ts';
import { Problem } from '../../src/core/problem.ts';
import { stopClock } from '../support/clock.ts';
import { host } from '../support/host.ts';
import { backendFor, oakfield } from '../support/oakfield.ts';
import { fault, goOffline, recover, requests, rows } from '../support/school.ts';
import { letter, sender } from '../support/sender.ts';
import { settled, until } from '../support/until.ts';

const offline = () => new Problem('offline', 'no network');

const queued = async () => {
  const all = await sender();
  void all.sending.submit(letter);
  all.posted[0]!.fail(offline());
  await until(() => all.sending.now.state === 'queued');
  return all;
};

describe('without a network', () => {
  it('what is sent waits, and says so once', async () => {
    const { told, sending, posted } = await queued();
    expect(told).to.deep.equal(['queued callbacks']);
    void sending.sendNow();
    posted[1]!.fail(offline());
    await until(() => sending.now.state === 'queued');
    expect(told).to.deep.equal(['queued callbacks']);
  });

  it('it goes by itself, under the same key, as soon as the browser is online again', async () => {
    const { told, sending, posted } = await queued();
    dispatchEvent(new Event('online'));
    expect(posted, 'on its way').to.have.lengthOf(2);
    expect(sending.now.state, 'quietly').to.equal('queued');
    expect(posted[1]!.key).to.equal(posted[0]!.key);
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(told).to.deep.equal(['queued callbacks', 'sent callbacks']);
  });

  it('it goes by itself when the person comes back to the tab', async () => {
    const { posted } = await queued();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(posted).to.have.lengthOf(2);
  });

  it('it is tried from time to time, more and more rarely', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await queued();
    for (const [turn, seconds] of [5, 15, 30, 60, 60].entries()) {
      await pass(seconds * 1000 - 100);
      expect(posted, `before ${seconds} s`).to.have.lengthOf(turn + 1);
      await pass(200);
      expect(posted, `after ${seconds} s`).to.have.lengthOf(turn + 2);
      posted.at(-1)!.fail(offline());
      await until(() => sending.now.state === 'queued');
    }
  });

  it('it can be sent at once by hand', async () => {
    const { sending, posted } = await queued();
    void sending.sendNow();
    expect(posted).to.have.lengthOf(2);
    expect(sending.now.state).to.equal('sending');
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
  });

  it('it is tried again soon when the network comes back during a try that fails', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await queued();
    await pass(5000);
    expect(posted).to.have.lengthOf(2);
    dispatchEvent(new Event('online'));
    posted[1]!.fail(offline());
    await settled();
    expect(sending.now.state).to.equal('queued');
    await pass(1000);
    expect(posted).to.have.lengthOf(3);
    posted[2]!.fail(offline());
    await pass(14_000);
    expect(posted, 'and then as rarely as before').to.have.lengthOf(3);
  });

  it('it goes once, however many reasons there are to go', async () => {
    const { sending, posted } = await queued();
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    void sending.sendNow();
    expect(posted).to.have.lengthOf(2);
  });

  it('it waits on when the person goes back', async () => {
    const { sending, posted } = await queued();
    sending.reset();
    expect(sending.now.state).to.equal('queued');
    dispatchEvent(new Event('online'));
    await until(() => posted.length === 2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('a newer wish goes out only when it is known that the first one was not done', async () => {
    const { sending, posted } = await queued();
    void sending.submit({ ...letter, value: { name: 'Zac', phone: '12345' } });
    expect(posted[1]!.key).to.equal(posted[0]!.key);
    posted[1]!.fail(new Problem('invalid', 'no'));
    await until(() => posted.length === 3);
    expect(posted[2]!.key).not.to.equal(posted[0]!.key);
    expect(posted[2]!.value).to.deep.equal({ name: 'Zac', phone: '12345' });
    posted[2]!.accept();
    await until(() => sending.now.state === 'sent');
    dispatchEvent(new Event('online'));
    expect(posted).to.have.lengthOf(3);
  });

  it('a backend that queues by itself counts as queued', async () => {
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    posted[0]!.accept(undefined, 'queued');
    await until(() => sending.now.state === 'queued');
    expect(told).to.deep.equal(['queued callbacks']);
  });

  it('nothing is sent that never waited', async () => {
    const { posted } = await sender();
    dispatchEvent(new Event('online'));
    await settled();
    expect(posted).to.deep.equal([]);
  });
});

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('is asked about while something is on its way or waits, and not otherwise', async () => {
    const { sending, posted } = await sender();
    expect(leave(), 'idle').to.equal(false);
    void sending.submit(letter);
    expect(leave(), 'sending').to.equal(true);
    posted[0]!.fail(offline());
    await until(() => sending.now.state === 'queued');
    expect(leave(), 'queued').to.equal(true);
    void sending.sendNow();
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(leave(), 'sent').to.equal(false);
  });
});

describe('a widget that was taken out of the page', () => {
  it('sends nothing more until it is back', async () => {
    const { element, posted } = await queued();
    const parent = element.parentElement!;
    element.remove();
    dispatchEvent(new Event('online'));
    expect(posted).to.have.lengthOf(1);
    parent.append(element);
    await until(() => posted.length === 2, 'the next try');
  });

  it('goes on with a pause between two tries when it is back', async () => {
    const { pass } = stopClock();
    const { element, sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('server', 'busy'));
    await settled();
    const parent = element.parentElement!;
    element.remove();
    await pass(60_000);
    expect(posted).to.have.lengthOf(1);
    parent.append(element);
    await until(() => posted.length === 2, 'the next try');
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('does not try again by itself when what was on its way fails meanwhile', async () => {
    const { pass } = stopClock();
    const { element, sending, posted } = await sender();
    void sending.submit(letter);
    const parent = element.parentElement!;
    element.remove();
    posted[0]!.fail(offline());
    await pass(120_000);
    expect(posted).to.have.lengthOf(1);
    parent.append(element);
    await until(() => posted.length === 2, 'the next try');
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
  });
});

describe('on the real backend', () => {
  const real = async () => {
    const here = await oakfield();
    const told: string[] = [];
    const sending = new Submission(await host(), {
      backend: () => backendFor(here),
      onSent: ({ state }) => told.push(state),
      onError: ({ kind }) => told.push(kind),
      onQueued: () => told.push('queued'),
    });
    const value = { name: 'Zoë', phone: '01632 960 001', days: ['MO'], times: ['morning'] };
    return { here, told, sending, wish: { resource: 'callbacks', value } };
  };

  it('a lost answer and a retry are one row in the database', async () => {
    const { here, told, sending, wish } = await real();
    await fault(here, { match: 'POST callbacks', drop: 'after' });
    await sending.submit(wish);
    expect(told).to.deep.equal(['queued']);
    await sending.sendNow();
    expect(told).to.deep.equal(['queued', 'already']);
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });

  it('what was written offline arrives once the network is back, once', async () => {
    const { here, told, sending, wish } = await real();
    await goOffline(here);
    await sending.submit(wish);
    expect(await rows('callbacks', here)).to.have.lengthOf(0);
    await recover(here);
    await until(() => told.at(-1) === 'accepted', 'the answer');
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });

  it('a short overload is got over without a word', async () => {
    const { here, told, sending, wish } = await real();
    await fault(here, { match: 'POST callbacks', status: 503 });
    await sending.submit(wish);
    await until(() => told.length > 0, 'an end');
    expect(told).to.deep.equal(['accepted']);
    const keys = (await requests(here)).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });
});
