import { expect } from '@open-wc/testing';
import { uuid } from '../../../src/core/uuid.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay } from '../../support/days.ts';
import { keepingFor } from '../../support/keeping.ts';
import { backendFor, bookElsewhere, oakfield } from '../../support/oakfield.ts';
import { problemOf } from '../../support/failure.ts';
import { fault, requests, rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const released = async (page: BookingPage) =>
  until(async () => (await rows('holds', page.school)).length === 0, 'the time to be given back');

/** At the school the time has run out too. */
const releaseAll = async (page: BookingPage) => {
  for (const { id } of await rows('holds', page.school))
    await backendFor(page.school).send(`holds/${String(id)}/releases`, { key: uuid(), value: {} });
};

describe('a time that was chosen', () => {
  it('is kept while the form is filled in, and that is said', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    const time = `${english.day(schoolDay(1))}, 9:00am`;
    await page.sees('hold.kept', { time, count: 10 });
    expect((await rows('holds', page.school)).map(({ slot }) => slot)).to.deep.equal(['obi-1']);
    const problem = await problemOf(bookElsewhere(page.school, 'obi-1'));
    expect(problem.is('slot-taken'), 'nobody else can have it').to.equal(true);
  });

  it('is given back on going back, and kept anew on going on', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.press('back');
    await page.isAt('when.title');
    await released(page);
    expect(await page.isChosen('9:00am'), 'it stays chosen').to.equal(true);
    await page.continue();
    await page.isAt('who.title');
    expect(await rows('holds', page.school)).to.have.lengthOf(1);
  });

  it('is kept in place of the one before', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await page.press(say('check.change', { what: say('check.when') }));
    await page.isAt('when.title');
    await page.choose('1:00pm');
    await page.continue();
    await page.isAt('check.title');
    await until(async () => (await rows('holds', page.school)).length === 1, 'one kept time');
    expect((await rows('holds', page.school))[0]).to.include({ slot: 'obi-2' });
  });

  it('can be booked without being kept, where the backend keeps none', async () => {
    const page = await BookingPage.open();
    await fault(page.school, { match: 'POST holds', status: 404, times: 'always' });
    await page.toPerson();
    expect(page.all('status').map(({ textContent }) => textContent.trim())).not.to.include(/keeping/);
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
  });

  it('does not hold anybody up when keeping it takes long', async () => {
    const page = await BookingPage.open();
    await fault(page.school, { match: 'POST holds', delay: 4000 });
    await page.toPerson();
    expect(await rows('holds', page.school)).to.deep.equal([]);
  });

  it('is asked for once when the button is pressed twice', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await page.choose('9:00am');
    const button = await page.find('button', 'continue');
    button.click();
    button.click();
    await page.isAt('who.title');
    const asked = (await requests(page.school)).filter(({ path }) => path === 'holds');
    expect(asked).to.have.lengthOf(1);
    expect(page.told).not.to.include('error');
  });
});

describe('a time that will not be kept much longer', () => {
  const ending = async (seconds: number) => {
    const kept = { seconds };
    const here = await oakfield();
    const backend = keepingFor(here, () => kept.seconds);
    const page = await BookingPage.open({ school: here, properties: { backend } });
    await page.toPerson();
    return { page, kept };
  };

  it('is announced, and can be kept longer', async () => {
    const { page, kept } = await ending(90);
    await page.sees('hold.ending', { count: 2 });
    expect(page.all('alert')).to.have.lengthOf(1);
    await page.isAccessible();
    kept.seconds = 600;
    await page.press('hold.extend');
    const time = `${english.day(schoolDay(1))}, 9:00am`;
    await page.sees('hold.kept', { time, count: 10 });
    expect(page.all('button', 'hold.extend')).to.have.lengthOf(0);
    const asked = (await requests(page.school)).map(({ path }) => path);
    expect(asked.filter((path) => path.endsWith('/extensions'))).to.have.lengthOf(1);
  });

  it('runs out: that is said, nothing is lost, and it can still be booked', async () => {
    const { page } = await ending(1);
    await page.sees('hold.ended');
    await page.isAccessible();
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await page.sees('hold.ended');
    await releaseAll(page);
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(page.told).not.to.include('error');
  });

  it('is announced on the check too', async () => {
    const { page } = await ending(90);
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await page.sees('hold.ending', { count: 2 });
    await page.find('button', 'hold.extend');
  });

  it('has run out at the school already: that is said when it should be kept longer', async () => {
    const { page } = await ending(90);
    await fault(page.school, { match: '/extensions', status: 410 });
    await page.press('hold.extend');
    await page.sees('hold.ended');
  });
});

describe('leaving', () => {
  it('the page gives the time back', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    dispatchEvent(new Event('pagehide'));
    await released(page);
  });
});
