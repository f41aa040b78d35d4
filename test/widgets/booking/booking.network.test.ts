import { expect } from '@open-wc/testing';
import { httpBackend } from '../../../src/backend/http.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { stopClock } from '../../support/clock.ts';
import { listenTo } from '../../support/console.ts';
import { oakfield } from '../../support/oakfield.ts';
import { fault, goOffline, recover, requests, rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const PHONE = '01632 960 999';
const FALLBACK = '<p>Ring the office: <a href="tel:01632960123">01632 960 123</a></p>';

const sent = async (page: BookingPage) =>
  (await requests(page.school)).filter(({ method, path }) => method === 'POST' && path === 'bookings');

describe('sending without a connection', () => {
  it('says “not sent yet”, keeps everything, and sends it by itself, once, when there is one', async () => {
    const page = await BookingPage.open({ attributes: { phone: PHONE } });
    await page.toCheck();
    await goOffline(page.school);
    await page.press('send.slot');
    await page.sees('queued.title');
    await page.sees('queued.text');
    await page.sees(PHONE);
    expect(page.states).to.deep.equal(['queued']);
    expect(page.told.filter((name) => name === 'queued')).to.have.lengthOf(1);
    expect(page.answers[say('check.name')]).to.equal('Zoë');
    await page.isAccessible();
    expect(await rows('bookings', page.school)).to.have.lengthOf(0);

    await recover(page.school);
    await page.isAt('done.slot');
    expect(page.states).to.deep.equal(['sent']);
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    expect(page.told.filter((name) => name === 'booked')).to.have.lengthOf(1);
    expect(page.told, 'waiting is no error').not.to.include('error');
  });

  it('can be sent by hand', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', drop: 'before' });
    await page.press('send.slot');
    await page.press('sendNow');
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });

  it('waits on when the person goes back, and says so there', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await goOffline(page.school);
    await page.press('send.slot');
    await page.sees('queued.title');
    await page.press('back');
    await page.isAt('who.title');
    expect(page.states).to.deep.equal(['queued']);
    await page.sees('queued.title');
    await recover(page.school);
    await page.sees('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });

  it('keeps a call back just as well', async () => {
    const page = await BookingPage.open();
    await page.choose('how.callback');
    await page.continue();
    await page.isAt('ring.title');
    await page.tick('Monday');
    await page.tick('ring.morning');
    await page.continue();
    await page.isAt('who.title');
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await goOffline(page.school);
    await page.press('send.callback');
    await page.sees('queued.title');
    await recover(page.school);
    await page.isAt('done.callback');
    expect(await rows('callbacks', page.school)).to.have.lengthOf(1);
  });
});

describe('an answer that is lost', () => {
  it('books once: the repeat finds it done', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', drop: 'after' });
    await page.press('send.slot');
    await page.press('sendNow');
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    const keys = (await sent(page)).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(page.told.filter((name) => name === 'booked')).to.have.lengthOf(1);
  });

  it('after a long wait is “not confirmed”, and pressing again does not book twice', async () => {
    const here = await oakfield();
    const backend = httpBackend(here.backend, { timeout: 400 });
    const page = await BookingPage.open({
      school: here,
      properties: { backend },
      attributes: { phone: PHONE },
    });
    await page.toCheck();
    const { pass } = stopClock();
    // what the backend does in time, its answer does not reach the device in time
    await fault(here, { match: 'POST bookings', delay: 2000, times: 3 });
    await page.press('send.slot');
    await page.sees('sending');
    expect(page.states).to.deep.equal(['sending']);
    await page.isAccessible();
    for (const pause of [400, 1000, 400, 3000, 400]) await pass(pause);
    await page.sees('unsent.title');
    await page.sees('unsent.text');
    await page.sees(PHONE);
    expect(page.states).to.deep.equal(['error']);
    expect(page.told.filter((name) => name === 'error')).to.have.lengthOf(1);
    await page.isAccessible();
    expect(page.answers[say('check.name')]).to.equal('Zoë');
    await recover(here);
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(await rows('bookings', here)).to.have.lengthOf(1);
    const keys = (await sent(page)).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(1);
  });

  it('that cannot be used is “not confirmed” too, and the same key goes out again', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', status: 201, body: { thanks: true } });
    await page.press('send.slot');
    await page.sees('unsent.title');
    expect(page.told).to.include('error').and.not.include('booked');
    await page.press('send.slot');
    await page.isAt('done.slot');
    const keys = (await sent(page)).map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).to.equal(keys[1]);
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });
});

describe('a backend that is not well', () => {
  it('for a moment is got over without a word', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', status: 503 });
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(page.told).not.to.include('error');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });

  it('for longer is told about, with all answers still there', async () => {
    const page = await BookingPage.open({ attributes: { phone: PHONE } });
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', status: 429, headers: { 'retry-after': '60' } });
    await page.press('send.slot');
    await page.sees('problem.busy.text');
    await page.sees(PHONE);
    await page.isAccessible();
    expect(page.states).to.deep.equal(['error']);
    await page.press('send.slot');
    await page.isAt('done.slot');
  });

  it('and shows a page to log in: nothing counts as booked', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', html: true });
    await page.press('send.slot');
    await page.sees('problem.auth.title');
    expect(page.told).to.include('error').and.not.include('booked');
    expect(page.heading).to.equal(say('check.title'));
    await page.press('send.slot');
    await page.isAt('done.slot');
  });
});

describe('reading that fails', () => {
  for (const [name, wrong, title] of [
    ['no connection', { drop: 'before' }, 'problem.offline.title'],
    ['an error of the server', { status: 500 }, 'problem.server.title'],
    ['a page to log in', { html: true }, 'problem.auth.title'],
    ['half an answer', { body: '{"items": [' }, 'problem.shape.title'],
  ] as const)
    it(`by ${name} shows what the page’s author wrote, the phone number and a way to try again`, async () => {
      const here = await oakfield();
      await fault(here, { match: 'GET staff', ...wrong });
      const page = await BookingPage.load({ school: here, content: FALLBACK, attributes: { phone: PHONE } });
      await page.sees(title);
      await page.sees('Ring the office');
      await page.sees(PHONE);
      expect(page.states).to.deep.equal(['error']);
      expect(page.told).to.deep.equal(['error']);
      await page.isAccessible();
      await page.press('retry');
      await page.sees('how.title');
      expect(page.text).not.to.contain('Ring the office');
      expect(page.states).to.deep.equal(['ready']);
      expect(page.told).to.deep.equal(['error', 'ready']);
    });

  it('is a matter for the web team when the tag has no backend', async () => {
    const errors = listenTo('error');
    const page = await BookingPage.load({ attributes: { backend: '' }, content: FALLBACK });
    await page.sees('problem.config.title');
    await page.sees('Ring the office');
    expect(page.all('button', 'retry'), 'trying again would not help').to.have.lengthOf(0);
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.contain('<open-door-booking>').and.contain('backend=');
    await page.isAccessible();
  });

  it('of the times keeps the way to the waiting list and to a call back open', async () => {
    const page = await BookingPage.open({ content: FALLBACK });
    await fault(page.school, { match: 'GET slots', status: 500 });
    await page.choose('how.phone');
    await page.continue();
    await page.sees('problem.server.title');
    await page.sees('Ring the office');
    expect(page.states).to.deep.equal(['error']);
    await page.isAccessible();
    await page.find('button', 'when.callback');
    await page.press('retry');
    await page.find('radio', '9:00am');
  });

  it('of the closed days does not cost the times, where a backend has none', async () => {
    const page = await BookingPage.open();
    await fault(page.school, { match: 'GET closures', status: 404, times: 'always' });
    await page.toTimes();
    await page.find('radio', '9:00am');
  });
});

describe('waiting', () => {
  it('is said to screen readers at once, and to everybody after ten seconds', async () => {
    const here = await oakfield();
    const { pass } = stopClock();
    await fault(here, { match: 'GET staff', delay: 1500 });
    const page = await BookingPage.load({ school: here, content: FALLBACK, attributes: { phone: PHONE } });
    await page.sees('loading');
    expect(page.states).to.deep.equal(['loading']);
    expect(page.text).not.to.contain('Ring the office');
    await page.isAccessible();
    await pass(10_100);
    await page.sees('slow');
    await page.sees('Ring the office');
    await page.sees(PHONE);
    await until(() => page.heading === say('how.title'), 'the first question');
    expect(page.text).not.to.contain(say('slow'));
  });

  it('for the times is said too', async () => {
    const page = await BookingPage.open({ attributes: { phone: PHONE } });
    const { pass } = stopClock();
    await fault(page.school, { match: 'GET slots', delay: 1500 });
    await page.choose('how.phone');
    await page.continue();
    await page.sees('loading');
    expect(page.states).to.deep.equal(['loading']);
    await pass(10_100);
    await page.sees('slow');
    await page.find('radio', '9:00am');
    expect(page.states).to.deep.equal(['ready']);
  });

  it('for the booking is said too', async () => {
    const page = await BookingPage.open({ attributes: { phone: PHONE } });
    await page.toCheck();
    const { pass } = stopClock();
    await fault(page.school, { match: 'POST bookings', delay: 1500 });
    await page.press('send.slot');
    await page.sees('sending');
    await pass(10_100);
    await page.sees('slow');
    await page.sees(PHONE);
    await page.isAt('done.slot');
  });
});
