import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay } from '../../support/days.ts';
import { backendFor, bookElsewhere, oakfield } from '../../support/oakfield.ts';
import { fault, requests, rows, type School } from '../../support/school.ts';
import { uuid } from '../../../src/core/uuid.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

type Booked = Awaited<ReturnType<typeof bookElsewhere>>;

/** A page on which a booking is opened by the tag's attributes. */
async function opened(slot = 'obi-1'): Promise<{ page: BookingPage; booked: Booked; here: School }> {
  const here = await oakfield();
  const booked = await bookElsewhere(here, slot);
  const { reference, token } = booked;
  const page = await BookingPage.load({ school: here, attributes: { reference, token } });
  await page.isAt('manage.yours');
  return { page, booked, here };
}

const slots = async (here: School) =>
  (await rows('bookings', here)).map(({ slot, status }) => `${String(slot)} ${String(status)}`);

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

describe('finding a booking', () => {
  it('takes the reference and the code, as people type them', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.open({ school: here });
    await page.press('manageLink');
    await page.isAt('manage.find');
    await page.isAccessible();
    await page.fill('reference.label', `${reference.slice(0, 3).toLowerCase()} ${reference.slice(3)}`);
    await page.fill('code.label', ` ${token.slice(0, 4).toLowerCase()}-${token.slice(4)}`);
    await page.press('manage.show');
    await page.isAt('manage.yours');
    await page.isAccessible();
    await page.sees(english.day(schoolDay(1)));
    await page.sees('Mrs Obi');
    expect(page.text, 'nothing of what they wrote about themselves').not.to.contain('Another family');
  });

  it('asks for both', async () => {
    const page = await BookingPage.open();
    await page.press('manageLink');
    await page.isAt('manage.find');
    await page.press('manage.show');
    expect(await page.mistakes()).to.deep.equal([
      say('error.reference.required'),
      say('error.token.required'),
    ]);
    await page.isAccessible();
    await page.follow('error.token.required');
    await until(() => page.focus === say('code.label'), 'the focus on the code');
    expect(await requests(page.school)).to.have.lengthOf(1);
  });

  it('does not tell a wrong code from a wrong reference, and keeps what was typed', async () => {
    const here = await oakfield();
    const { reference } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.open({ school: here, attributes: { phone: '01632 960 999' } });
    await page.press('manageLink');
    for (const wrong of [reference, 'BBB 222']) {
      await page.fill('reference.label', wrong);
      await page.fill('code.label', 'BBBB 2222');
      await page.press('manage.show');
      expect(await page.mistakes()).to.deep.equal([say('manage.notfound')]);
      expect(await page.value('reference.label')).to.equal(wrong);
    }
    await page.isAccessible();
    await page.sees('01632 960 999');
  });

  it('says so when the backend cannot be reached, and can be tried again', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    await fault(here, { match: 'GET bookings', drop: 'before' });
    const page = await BookingPage.load({ school: here, attributes: { reference, token } });
    await page.sees('problem.offline.title');
    expect(await page.value('reference.label')).to.equal(reference);
    await page.isAccessible();
    await page.press('manage.show');
    await page.isAt('manage.yours');
  });

  it('is not needed with the link from the confirmation', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    history.replaceState(null, '', `#open-door-booking=${reference}.${token}`);
    const page = await BookingPage.load({ school: here });
    await page.isAt('manage.yours');
    for (const { path } of await requests(here)) expect(path).not.to.contain(token);
  });

  it('happens when the link is followed on the page itself', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.open({ school: here });
    location.hash = `#open-door-booking=${reference}.${token}`;
    await page.isAt('manage.yours');
  });

  it('asks for the code when the page only knows the reference', async () => {
    const here = await oakfield();
    const { reference, token } = await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.load({ school: here, attributes: { reference } });
    await page.isAt('manage.find');
    expect(await page.value('reference.label')).to.equal(reference);
    await page.fill('code.label', token);
    await page.press('manage.show');
    await page.isAt('manage.yours');
  });

  it('can be left for a new booking', async () => {
    const page = await BookingPage.open();
    await page.press('manageLink');
    await page.isAt('manage.find');
    await page.press('back');
    await page.isAt('how.title');
  });
});

describe('changing a booking', () => {
  it('moves it to another time of the same person, and the old one is free again', async () => {
    const { page, booked, here } = await opened();
    await page.press('manage.change');
    await page.isAt('when.title');
    await page.find('group', 'when.day.legend');
    await page.isAccessible();
    expect(page.all('radio', '10:00am'), 'a time of somebody else').to.have.lengthOf(0);
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    await page.isAccessible();
    await page.sees('manage.from');
    await page.sees('manage.to');
    await page.sees('manage.kept');
    expect(await slots(here), 'until it is confirmed').to.deep.equal(['obi-1 confirmed']);
    await page.press('send.change');
    await page.isAt('done.changed');
    await page.isAccessible();
    expect(await slots(here)).to.deep.equal(['obi-2 confirmed']);
    expect(await rows('holds', here)).to.deep.equal([]);
    expect(page.told).to.include('changed').and.not.include('booked');
    const { hash } = new URL((await page.find<HTMLAnchorElement>('link', /#open-door-booking=/)).href);
    expect(hash).to.equal(`#open-door-booking=${booked.reference}.${booked.token}`);
  });

  it('asks for a time when none is chosen', async () => {
    const { page } = await opened();
    await page.press('manage.change');
    await page.isAt('when.title');
    await page.find('radio', '1:00pm');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.slot.required')]);
    await page.isAccessible();
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
  });

  it('can be left again, and nothing has changed', async () => {
    const { page, here } = await opened();
    await page.press('manage.change');
    await page.isAt('when.title');
    await page.press('back');
    await page.isAt('manage.yours');
    await page.press('manage.change');
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    await page.press('back');
    await page.isAt('when.title');
    await page.press('back');
    await page.isAt('manage.yours');
    expect(await slots(here)).to.deep.equal(['obi-1 confirmed']);
    await until(async () => (await rows('holds', here)).length === 0, 'the time to be given back');
  });

  it('to a time that somebody else takes keeps the old one, and offers others', async () => {
    const { page, here } = await opened();
    await page.press('manage.change');
    await page.choose('1:00pm');
    await bookElsewhere(here, 'obi-2');
    await page.continue();
    await page.sees('taken.title');
    expect(page.heading).to.equal(say('when.title'));
    await page.isAccessible();
    expect(await slots(here)).to.include('obi-1 confirmed');
    await page.choose('4:10pm');
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.change');
    await page.isAt('done.changed');
    expect((await slots(here)).sort()).to.deep.equal(['obi-2 confirmed', 'obi-3 confirmed']);
  });

  it('that was changed elsewhere shows how it is now, and then it can be changed', async () => {
    const { page, booked, here } = await opened();
    await page.press('manage.change');
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    const { reference, token, version } = booked;
    const elsewhere = { key: uuid(), token, version, value: { slot: 'obi-3' } };
    await backendFor(here).send(`bookings/${reference}/changes`, elsewhere);
    await page.press('send.change');
    await page.isAt('manage.yours');
    await page.sees('manage.stale');
    await page.sees(/4:10/);
    await page.isAccessible();
    expect(page.told).to.include('error').and.not.include('changed');
    expect(await slots(here)).to.deep.equal(['obi-3 confirmed']);
    await page.press('manage.change');
    await page.isAt('when.title');
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.change');
    await page.isAt('done.changed');
    expect(await slots(here)).to.deep.equal(['obi-2 confirmed']);
  });

  it('is done once when the answer is lost', async () => {
    const { page, here } = await opened();
    await page.press('manage.change');
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    await fault(here, { match: '/changes', drop: 'after' });
    await page.press('send.change');
    await page.sees('queued.title');
    await page.press('sendNow');
    await page.isAt('done.changed');
    expect(await slots(here)).to.deep.equal(['obi-2 confirmed']);
    expect((await rows('bookings', here))[0]).to.include({ version: 2 });
  });
});

describe('cancelling a booking', () => {
  it('asks first, and frees the time', async () => {
    const { page, here } = await opened();
    await page.press('manage.cancel');
    await page.isAt('manage.sure');
    await page.isAccessible();
    expect(await slots(here)).to.deep.equal(['obi-1 confirmed']);
    await page.press('manage.yes');
    await page.isAt('done.cancelled');
    await page.isAccessible();
    expect(await slots(here)).to.deep.equal(['obi-1 cancelled']);
    expect(page.told).to.include('cancelled');
    expect((await rows('slots', here)).find(({ id }) => id === 'obi-1')).to.include({ booked: 0 });
  });

  it('can be thought better of', async () => {
    const { page, here } = await opened();
    await page.press('manage.cancel');
    await page.press('manage.no');
    await page.isAt('manage.yours');
    expect(await slots(here)).to.deep.equal(['obi-1 confirmed']);
  });

  it('that is done already says so, and leads to a new one', async () => {
    const { booked, here } = await opened();
    const { reference, token } = booked;
    await backendFor(here).send(`bookings/${reference}/cancellations`, { key: uuid(), token, value: {} });
    const page = await BookingPage.load({ school: here, attributes: { reference, token } });
    await page.sees('manage.cancelled');
    expect(page.all('button', 'manage.cancel')).to.have.lengthOf(0);
    expect(page.all('button', 'manage.change')).to.have.lengthOf(0);
    await page.isAccessible();
    await page.press('manage.book');
    await page.isAt('how.title');
  });

  it('keeps what was asked for when there is no connection', async () => {
    const { page, here } = await opened();
    await page.press('manage.cancel');
    await fault(here, { match: '/cancellations', drop: 'before' });
    await page.press('manage.yes');
    await page.sees('queued.title');
    await page.press('sendNow');
    await page.isAt('done.cancelled');
    expect(await slots(here)).to.deep.equal(['obi-1 cancelled']);
  });
});
