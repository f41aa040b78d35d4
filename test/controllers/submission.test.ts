import { expect } from '@open-wc/testing';
import { Problem } from '../../src/core/problem.ts';
import { stopClock } from '../support/clock.ts';
import { host } from '../support/host.ts';
import { letter, sender } from '../support/sender.ts';
import { settled, until } from '../support/until.ts';

describe('sending', () => {
  it('goes from idle over sending to sent, and says so once', async () => {
    const { sending, posted, told } = await sender();
    expect(sending.now.state).to.equal('idle');
    void sending.submit(letter);
    expect(sending.now.state).to.equal('sending');
    posted[0]!.accept({ reference: 'ABK472' });
    await until(() => sending.now.state === 'sent');
    expect(told).to.deep.equal(['sent callbacks']);
    expect(sending.now).to.have.nested.property('receipt.value.reference', 'ABK472');
    expect(posted[0]!).to.deep.include({ resource: 'callbacks', value: letter.value });
  });

  it('passes token and version on, and none when there are none', async () => {
    const { sending, posted } = await sender();
    void sending.submit({ ...letter, token: '7KQ4M2XP', version: '3' });
    expect(posted[0]!).to.include({ token: '7KQ4M2XP', version: '3' });
    posted[0]!.accept();
    await until(() => sending.now.state === 'sent');
    void sending.submit(letter);
    expect(posted[1]!).not.to.have.any.keys('token', 'version');
  });

  it('sends once when the button is pressed twice', async () => {
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    void sending.submit(letter);
    void sending.submit({ ...letter, value: { name: 'somebody else' } });
    expect(posted).to.have.lengthOf(1);
    posted[0]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(told).to.deep.equal(['sent callbacks']);
  });

  it('changes nothing by a press while it is on its way', async () => {
    const { sending, posted } = await sender();
    void sending.submit(letter);
    void sending.submit({ ...letter, value: { name: 'somebody else' } });
    posted[0]!.fail(new Problem('auth', 'log in'));
    await until(() => sending.now.state === 'error');
    void sending.submit(letter);
    expect(posted[1]!).to.deep.include({ key: posted[0]!.key, value: letter.value });
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
    await settled();
    expect(posted, 'nobody else’s').to.have.lengthOf(2);
  });

  it('stops at a problem that a repeat would not mend, and says so once', async () => {
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('invalid', 'no', { status: 422 }));
    await until(() => sending.now.state === 'error');
    expect(told).to.deep.equal(['error invalid']);
    expect(posted).to.have.lengthOf(1);
  });

  it('never rejects', async () => {
    const { sending, posted } = await sender();
    const done = sending.submit(letter);
    posted[0]!.fail(new TypeError('odd'));
    await done;
    expect(sending.now).to.have.nested.property('problem.kind', 'shape');
  });

  it('takes a backend that cannot be had as a problem', async () => {
    const { sending, told, noBackend } = await sender();
    noBackend();
    await sending.submit(letter);
    expect(told).to.deep.equal(['error config']);
  });
});

describe('the key of what is sent', () => {
  const failed = async () => {
    const all = await sender();
    void all.sending.submit(letter);
    all.posted[0]!.fail(new Problem('auth', 'log in'));
    await until(() => all.sending.now.state === 'error');
    return all;
  };

  it('stays when the same is sent again', async () => {
    const { sending, posted } = await failed();
    void sending.submit({ ...letter, value: { ...letter.value } });
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('stays when the person went back in between', async () => {
    const { sending, posted } = await failed();
    sending.reset();
    expect(sending.now.state).to.equal('idle');
    void sending.submit(letter);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('is new as soon as an answer, the place or the version is another', async () => {
    const { sending, posted } = await failed();
    for (const other of [{ value: { name: 'Zac' } }, { resource: 'waitlist' }, { version: '2' }]) {
      void sending.submit({ ...letter, ...other });
      posted.at(-1)!.fail(new Problem('auth', 'log in'));
      await until(() => sending.now.state === 'error');
    }
    expect(new Set(posted.map(({ key }) => key))).to.have.property('size', 4);
  });

  it('stays for the same wish, which goes out with what stands beside it now', async () => {
    for (const problem of [
      new Problem('shape', 'nobody knows what was done'),
      new Problem('auth', 'log in'),
    ]) {
      const { sending, posted } = await sender();
      const wish = 'Zoë at nine';
      for (const hold of ['first', undefined, 'second']) {
        void sending.submit({ ...letter, wish, value: { name: 'Zoë', hold } });
        posted.at(-1)!.fail(problem);
        await until(() => sending.now.state === 'error');
      }
      expect(new Set(posted.map(({ key }) => key))).to.have.property('size', 1);
      expect(posted.map(({ value }) => value.hold)).to.deep.equal(['first', undefined, 'second']);
      expect(posted[0]!).not.to.have.property('wish');
    }
  });

  it('is new after it was sent: the same wish again is a second wish', async () => {
    const { sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.accept();
    await until(() => sending.now.state === 'sent');
    void sending.submit(letter);
    expect(posted[1]!.key).not.to.equal(posted[0]!.key);
  });

  it('stays when the answer could not be used: it counts as not confirmed', async () => {
    const { sending, posted, told, refuseAnswers } = await sender();
    refuseAnswers(new Problem('shape', 'no reference in it'));
    void sending.submit(letter);
    posted[0]!.accept('<odd>');
    await until(() => sending.now.state === 'error');
    expect(told).to.deep.equal(['error shape']);
    refuseAnswers(undefined);
    void sending.submit(letter);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
  });
});

describe('a backend that is too busy', () => {
  it('is asked again by itself, under the same key, and the person hears of it only when that was in vain', async () => {
    const { pass } = stopClock();
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    for (const [turn, pause] of [1000, 3000].entries()) {
      posted[turn]!.fail(new Problem('server', 'busy', { status: 503 }));
      await settled();
      expect(sending.now.state).to.equal('sending');
      expect(told).to.deep.equal([]);
      await pass(pause);
      expect(posted, `after ${pause} ms`).to.have.lengthOf(turn + 2);
    }
    posted[2]!.fail(new Problem('server', 'busy', { status: 503 }));
    await until(() => sending.now.state === 'error');
    expect(told).to.deep.equal(['error server']);
    expect(new Set(posted.map(({ key }) => key))).to.have.property('size', 1);
  });

  it('is given the time that it asks for', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('server', 'busy', { status: 503, retryAfter: 7 }));
    await pass(6_900);
    expect(posted).to.have.lengthOf(1);
    await pass(200);
    expect(posted).to.have.lengthOf(2);
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
  });

  it('is left to the person when it asks for too long', async () => {
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('server', 'busy', { status: 429, retryAfter: 60 }));
    await until(() => sending.now.state === 'error');
    expect(told).to.deep.equal(['error server']);
  });

  it('is asked again after a timeout too', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('timeout', 'no answer'));
    await pass(1000);
    expect(posted).to.have.lengthOf(2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('is not sent to twice when the person presses the button in a pause', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('server', 'busy'));
    await settled();
    void sending.submit(letter);
    expect(posted).to.have.lengthOf(2);
    await pass(10_000);
    expect(posted, 'the pause has ended with the press').to.have.lengthOf(2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  it('is asked again even when the person went back: it may have been done already', async () => {
    const { pass } = stopClock();
    const { sending, posted } = await sender();
    void sending.submit(letter);
    posted[0]!.fail(new Problem('server', 'busy'));
    await settled();
    sending.reset();
    await pass(60_000);
    expect(posted).to.have.lengthOf(2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });
});

describe('a long wait', () => {
  it('is called slow after ten seconds, and no longer once there is an answer', async () => {
    const element = await host();
    const { pass } = stopClock();
    const { sending, posted } = await sender(element);
    void sending.submit(letter);
    await pass(9_900);
    expect(sending.slow).to.equal(false);
    const before = element.updates;
    await pass(200);
    expect(sending.slow).to.equal(true);
    await until(() => element.updates > before, 'the widget to say so');
    posted[0]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(sending.slow).to.equal(false);
  });
});

describe('an answer that comes after the person went back', () => {
  it('is told all the same: what was done is never kept from them', async () => {
    const { sending, posted, told } = await sender();
    void sending.submit(letter);
    sending.reset();
    posted[0]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(told).to.have.lengthOf(1);
  });
});

describe('what happens on the page', () => {
  it('is drawn', async () => {
    const element = await host();
    const { sending, posted } = await sender(element);
    element.show = () => sending.now.state;
    void sending.submit(letter);
    await until(() => element.shadowRoot!.textContent === 'sending');
    posted[0]!.accept();
    await until(() => element.shadowRoot!.textContent === 'sent');
  });
});
