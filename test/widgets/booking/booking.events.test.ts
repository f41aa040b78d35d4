import { expect, fixture, html } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { bookElsewhere, oakfield } from '../../support/oakfield.ts';
import { fault, requests, rows } from '../../support/school.ts';
import { settled } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const PERSONAL = [
  'Zoë Quinn-Ndiaye',
  '01632 960 777',
  'zoe.quinn@example.com',
  'Ada Quinn',
  'a family matter',
];

/** Everything that an event says, also by getters. */
function saidBy(event: Event): string {
  const own: Record<string, unknown> = {};
  for (const name in event) {
    const value: unknown = Reflect.get(event, name);
    if (['string', 'number', 'boolean'].includes(typeof value)) own[name] = value;
  }
  return JSON.stringify({ ...own, detail: (event as CustomEvent).detail as unknown });
}

const find = (page: BookingPage, name: string): Event =>
  page.events.find(({ type }) => type === `open-door-${name}`)!;

async function withPersonalData(page: BookingPage): Promise<void> {
  await page.fill(/^What is it about/, PERSONAL[4]!);
  await page.toPerson();
  await page.fill('name.label', PERSONAL[0]!);
  await page.fill('phone.label', PERSONAL[1]!);
  await page.fill('email.label', PERSONAL[2]!);
  await page.fill('child.name', PERSONAL[3]!);
  await page.continue();
  await page.isAt('check.title');
}

describe('the events of a booking', () => {
  it('are one each, in their order, with ids and nothing personal', async () => {
    const page = await BookingPage.open();
    await withPersonalData(page);
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(page.told).to.deep.equal(['ready', 'before-send', 'booked']);
    const [stored] = await rows('bookings', page.school);
    expect(find(page, 'booked')).to.include({
      reference: stored!.reference,
      slot: 'obi-1',
      mode: 'phone',
    });
    expect(find(page, 'before-send')).to.include({
      resource: 'bookings',
      cancelable: true,
    });
    for (const event of page.events) {
      expect(event.bubbles, event.type).to.equal(true);
      expect(event.composed, event.type).to.equal(true);
      for (const words of PERSONAL) expect(saidBy(event)).not.to.contain(words);
    }
  });

  it('leave the shadow root that the tag is in', async () => {
    const here = await oakfield();
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const heard: EventTarget[] = [];
    outer.addEventListener('open-door-ready', ({ target }) => heard.push(target!));
    const element = document.createElement('open-door-booking');
    element.backend = here.backend;
    const ready = new Promise((resolve) => {
      element.addEventListener('open-door-ready', resolve);
    });
    outer.attachShadow({ mode: 'open' }).append(element);
    await ready;
    expect(heard).to.deep.equal([outer]);
  });

  it('say when a call back was asked for', async () => {
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
    await page.press('send.callback');
    await page.isAt('done.callback');
    expect(page.told).to.deep.equal(['ready', 'before-send', 'requested']);
    const [stored] = await rows('callbacks', page.school);
    expect(find(page, 'requested')).to.include({
      reference: stored!.reference,
      resource: 'callbacks',
    });
  });

  it('say when it was changed and when it was cancelled', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.load({ school: here, attributes: { reference, token } });
    await page.press('manage.change');
    await page.choose('1:00pm');
    await page.continue();
    await page.press('send.change');
    await page.isAt('done.changed');
    expect(find(page, 'changed')).to.include({ reference, slot: 'obi-2' });

    const again = await BookingPage.load({ school: here, attributes: { reference, token } });
    await again.press('manage.cancel');
    await again.press('manage.yes');
    await again.isAt('done.cancelled');
    expect(find(again, 'cancelled')).to.include({ reference });
    expect(again.told.filter((name) => name === 'cancelled')).to.have.lengthOf(1);
    expect(saidBy(find(again, 'cancelled'))).not.to.contain(token);
  });

  it('name the kind of what went wrong, and its status', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', status: 403 });
    await page.press('send.slot');
    await page.sees('problem.auth.title');
    expect(find(page, 'error')).to.include({ kind: 'auth', status: 403 });
    expect(page.told.filter((name) => name === 'error')).to.have.lengthOf(1);
  });
});

describe('a page that stops what is about to be sent', () => {
  it('gets nothing sent and nothing lost', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    const stop = (event: Event) => {
      event.preventDefault();
    };
    page.element.addEventListener('open-door-before-send', stop);
    await page.press('send.slot');
    await settled();
    expect(page.told.filter((name) => name === 'before-send')).to.have.lengthOf(1);
    expect(page.heading).to.equal(say('check.title'));
    expect(page.answers[say('check.name')]).to.equal('Zoë');
    expect(page.states).to.deep.equal(['ready']);
    expect((await requests(page.school)).filter(({ path }) => path === 'bookings')).to.have.lengthOf(0);

    page.element.removeEventListener('open-door-before-send', stop);
    await page.press('send.slot');
    await page.isAt('done.slot');
  });

  it('is asked before a change and before a cancellation too', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.load({ school: here, attributes: { reference, token } });
    page.element.addEventListener('open-door-before-send', (event) => {
      event.preventDefault();
    });
    await page.press('manage.cancel');
    await page.press('manage.yes');
    await settled();
    expect(page.heading).to.equal(say('manage.sure'));
    expect((await rows('bookings', here))[0]).to.include({ status: 'confirmed' });
  });
});

describe('the state', () => {
  it('is one at a time, and can be styled', async () => {
    const page = await BookingPage.load();
    expect(page.states).to.deep.equal(['loading']);
    await page.sees('how.title');
    expect(page.states).to.deep.equal(['ready']);
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', delay: 300 });
    await page.press('send.slot');
    await page.sees('sending');
    expect(page.states).to.deep.equal(['sending']);
    await page.isAt('done.slot');
    expect(page.states).to.deep.equal(['sent']);
    await page.press('done.again');
    await page.isAt('how.title');
    expect(page.states).to.deep.equal(['ready']);
  });
});
