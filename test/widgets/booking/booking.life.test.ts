import { expect, fixture, html } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { listenTo } from '../../support/console.ts';
import { deferred } from '../../support/host.ts';
import { backendFor, bookElsewhere, oakfield } from '../../support/oakfield.ts';
import { goOffline, recover, requests, rows } from '../../support/school.ts';
import type { Backend, Receipt } from '../../../src/backend/port.ts';
import { settled, until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

type Moving = ParentNode & { moveBefore?: (node: Node, child: Node | null) => void };

const ways: Record<string, (place: HTMLElement, element: HTMLElement) => void> = {
  append: (place, element) => {
    place.append(element);
  },
};
if ('moveBefore' in Element.prototype)
  ways.moveBefore = (place, element) => {
    (place as Moving).moveBefore(element, null);
  };

for (const [name, move] of Object.entries(ways))
  describe(`a widget that is moved in the page by ${name}`, () => {
    const elsewhere = () => fixture<HTMLElement>(html`<main></main>`);

    it('keeps step and answers, and goes on', async () => {
      const page = await BookingPage.open();
      await page.toPerson();
      await page.asZoe();
      const place = await elsewhere();
      move(place, page.element);
      expect(page.element.parentElement).to.equal(place);
      await page.sees('who.title');
      expect(await page.value('name.label')).to.equal('Zoë');
      await page.continue();
      await page.isAt('check.title');
      await page.press('send.slot');
      await page.isAt('done.slot');
      expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    });

    it('while it reads, reads again', async () => {
      const page = await BookingPage.load();
      move(await elsewhere(), page.element);
      await page.sees('how.title');
    });

    it('while it sends, sends once', async () => {
      const page = await BookingPage.open();
      await page.toCheck();
      (await page.find('button', 'send.slot')).click();
      move(await elsewhere(), page.element);
      await page.sees('done.slot');
      expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    });

    it('while something waits to be sent, keeps it and sends it', async () => {
      const page = await BookingPage.open();
      await page.toCheck();
      await goOffline(page.school);
      await page.press('send.slot');
      await page.sees('queued.title');
      move(await elsewhere(), page.element);
      await page.sees('queued.title');
      await recover(page.school);
      await page.sees('done.slot');
      expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    });

    it('while a booking is changed, keeps its place', async () => {
      const here = await oakfield();
      const { reference, token } = await bookElsewhere(here, 'obi-1');
      const page = await BookingPage.load({ school: here, attributes: { reference, token } });
      await page.press('manage.change');
      await page.choose('1:00pm');
      await page.continue();
      await page.isAt('check.title');
      move(await elsewhere(), page.element);
      await settled();
      await page.sees('manage.to');
      await page.press('send.change');
      await page.sees('done.changed');
    });
  });

describe('a widget that is taken out of the page', () => {
  it('while it sends, has booked once, and says so when it is back', async () => {
    const here = await oakfield();
    const real = backendFor(here);
    const { promise, resolve } = deferred<undefined>();
    const sent: Promise<Receipt>[] = [];
    const backend: Backend = {
      read: (resource, row, query) => real.read(resource, row, query),
      send: async (resource, command) => {
        if (resource === 'bookings') await promise;
        const receipt = real.send(resource, command);
        sent.push(receipt);
        return receipt;
      },
    };
    const page = await BookingPage.open({ school: here, properties: { backend } });
    await page.toCheck();
    await page.press('send.slot');
    await page.sees('sending');
    const parent = page.element.parentElement!;
    page.element.remove();
    resolve(undefined);
    await until(async () => (await rows('bookings', here)).length === 1, 'the booking');
    await Promise.all(sent);
    parent.append(page.element);
    await page.sees('done.slot');
    expect(await rows('bookings', here)).to.have.lengthOf(1);
  });

  it('stops reading, without an error', async () => {
    const page = await BookingPage.load();
    page.element.remove();
    await settled();
    expect(page.told).to.deep.equal([]);
    expect(page.states).to.deep.equal(['loading']);
  });
});

describe('a second copy of the script', () => {
  it('throws nothing, says so, and leaves the first in its place', async () => {
    const warnings = listenTo('warn');
    const first = customElements.get('open-door-booking');
    const copy = new URL('../../../src/widgets/booking/booking.ts?copy', import.meta.url).href;
    await import(copy);
    expect(customElements.get('open-door-booking')).to.equal(first);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('<open-door-booking>');
    await BookingPage.open();
  });
});

describe('two widgets on a page', () => {
  it('do not get into each other’s way', async () => {
    const one = await BookingPage.open();
    const other = await BookingPage.open({ attributes: { staff: 'nowak' } });
    await one.choose('how.video');
    await other.choose('how.home');
    expect(await one.isChosen('how.video')).to.equal(true);
    expect(await other.isChosen('how.home')).to.equal(true);
    await one.continue();
    await one.isAt('when.title');
    expect(other.heading).to.equal(say('how.title'));
  });
});

describe('another backend', () => {
  it('is asked as soon as the attribute names it', async () => {
    const page = await BookingPage.open();
    const other = await oakfield({
      staff: [
        { id: 'x', name: 'Ms X' },
        { id: 'y', name: 'Mr Y' },
      ],
      slots: [],
    });
    page.element.setAttribute('backend', other.backend);
    await page.find('radio', 'Ms X');
    expect(page.all('radio', 'Mrs Obi')).to.have.lengthOf(0);
    expect(await requests(other)).to.have.lengthOf(1);
  });
});
