import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/core/dates.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay, today } from '../../support/days.ts';
import { bookElsewhere, conversation, oakfield } from '../../support/oakfield.ts';
import { page as browser } from '../../support/page.ts';
import { fault, requests } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const days = (page: BookingPage) =>
  [...page.element.shadowRoot!.querySelectorAll('[name=day]')].map(
    (radio) => (radio as HTMLInputElement).value,
  );

describe('the times', () => {
  it('are under their days, each with the number that is free', async () => {
    const here = await oakfield();
    await bookElsewhere(here, 'obi-2');
    const page = await BookingPage.open({ school: here });
    await page.toTimes();
    expect(days(page)).to.deep.equal([1, 2, 4].map(schoolDay));
    const first = await page.find(
      'radio',
      `${english.shortDay(schoolDay(1))} ${say('when.day.free', { count: 3 })}`,
    );
    expect((first as HTMLInputElement).checked).to.equal(true);
    await page.find('radio', `${english.shortDay(schoolDay(2))} ${say('when.day.free', { count: 1 })}`);
  });

  it('are in parts of the day, and say with whom', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    const named = async (part: 'morning' | 'afternoon' | 'evening') =>
      [...(await page.find('group', `when.part.${part}`)).querySelectorAll('label')].map((label) =>
        label.textContent.replace(/\s+/g, ' ').trim(),
      );
    const withObi = say('when.with', { name: 'Mrs Obi' });
    expect(await named('morning')).to.deep.equal([
      `9:00am ${withObi}`,
      `10:00am ${say('when.with', { name: 'Mr Nowak' })}`,
    ]);
    expect(await named('afternoon')).to.deep.equal([`1:00pm ${withObi}`]);
    expect(await named('evening')).to.deep.equal([`4:10pm ${withObi}`]);
  });

  it('change with the day', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await page.choose(english.shortDay(schoolDay(4)));
    await page.find('group', say('when.time.legend', { day: english.day(schoolDay(4)) }));
    await page.find('radio', '3:00pm');
    expect(page.all('radio', '9:00am')).to.have.lengthOf(0);
  });

  it('that are taken are shown as taken, and cannot be chosen', async () => {
    const here = await oakfield();
    await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.open({ school: here });
    await page.toTimes();
    const taken = await page.find<HTMLInputElement>('radio', `9:00am ${say('when.taken')}`);
    expect(taken.disabled).to.equal(true);
    await page.isAccessible();
  });

  it('jump to the first that is free, which is chosen then and has the focus', async () => {
    const here = await oakfield();
    await bookElsewhere(here, 'obi-1');
    const page = await BookingPage.open({ school: here });
    await page.toTimes();
    await page.press(new RegExp(`${english.day(schoolDay(1))}, 10:00am`));
    await until(() => page.focus.startsWith('10:00am'), 'the focus on the time');
    expect(await page.isChosen('10:00am')).to.equal(true);
  });

  it('say why the school is closed', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await page.sees(
      `${english.shortDay(schoolDay(3))} ${say('when.day.closed', { reason: 'Training day' })}`,
    );
    expect(page.all('radio', english.shortDay(schoolDay(3))), 'it cannot be chosen').to.have.lengthOf(0);
  });

  it('of later days come when they are asked for, each once', async () => {
    const slots = [1, 2, 16, 25].map((day) => conversation(`s${day}`, 'obi', schoolDay(day), '9:00'));
    const page = await BookingPage.open({ school: await oakfield({ slots, closures: [] }) });
    await page.toTimes();
    expect(days(page)).to.deep.equal([1, 2].map(schoolDay));
    await page.press('when.later');
    await until(() => days(page).length === 3);
    await page.press('when.later');
    await until(() => days(page).length === 4);
    expect(days(page)).to.deep.equal([1, 2, 16, 25].map(schoolDay));
    const asked = (await requests(page.school)).filter(({ path }) => path.includes('to='));
    const ranges = asked
      .filter(({ path }) => path.startsWith('slots'))
      .map(({ path }) => new URLSearchParams(path));
    expect(new Set(ranges.map(String)).size, 'no range was read twice').to.equal(ranges.length);
  });

  it('far away are found by the first free time, and read on the way', async () => {
    const slots = [conversation('far', 'obi', schoolDay(40), '9:00')];
    const page = await BookingPage.open({ school: await oakfield({ slots, closures: [] }) });
    await page.choose('how.phone');
    await page.continue();
    await page.isAt('when.title');
    await page.sees('when.none.later');
    expect(page.states).to.deep.equal(['empty']);
    await page.isAccessible();
    await page.press(new RegExp(english.day(schoolDay(40))));
    await until(() => page.focus.startsWith('9:00am'), 'the focus on the time');
    await page.continue();
    await page.isAt('who.title');
  });

  it('stay on screen while later ones are read, and when that fails', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await fault(page.school, { match: 'GET slots', status: 500 });
    await page.press('when.later');
    await page.sees('problem.server.title');
    await page.find('radio', '9:00am');
    expect(page.told).to.include('error');
  });
});

describe('the clock changes', () => {
  const year = Number(today().slice(0, 4));

  it('of 2027 shift no time: nine is nine before and after', async function () {
    if (year > 2026) this.skip(); // by then these days are over
    const mornings = ['2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01'];
    for (const day of mornings) {
      const slots = [conversation('s', 'obi', day, '9:00')];
      const page = await BookingPage.open({ school: await oakfield({ slots, closures: [] }) });
      await page.choose('how.phone');
      await page.continue();
      await page.find('button', new RegExp(`${english.day(day)}, 9:00am`));
    }
  });
});

describe('a device in another zone', () => {
  it('is told that the school’s time is shown', async function () {
    if (!(await browser({ timeZone: 'Asia/Karachi' }))) this.skip(); // only Chromium can change its zone
    const page = await BookingPage.open();
    await page.toTimes();
    await page.sees('when.zone', { zone: 'Europe/London' });
    await page.find('radio', '9:00am');
    await page.isAccessible();
  });

  it('is told nothing when it shows the same', async function () {
    if (!(await browser({ timeZone: 'Europe/Lisbon' }))) this.skip(); // only Chromium can change its zone
    const page = await BookingPage.open();
    await page.toTimes();
    expect(page.text).not.to.contain('Europe/London');
  });

  it('shows the times of the zone that the page names', async () => {
    const page = await BookingPage.open({ attributes: { 'time-zone': 'Asia/Karachi' } });
    await page.toTimes();
    await page.find('radio', /^[1-9]:\d\dpm/).catch(() => undefined);
    expect(page.all('radio', '9:00am')).to.have.lengthOf(0);
    await page.sees('when.zone', { zone: 'Asia/Karachi' });
  });
});

describe('many times', () => {
  const thousand = () => {
    const start = (i: number) =>
      Date.parse(`${addDays(today(), 1 + (i % 12))}T08:00:00Z`) + Math.floor(i / 12) * 300_000;
    return Array.from({ length: 1000 }, (_, i) => ({
      id: `s${i}`,
      staff: `t${i}`,
      start: new Date(start(i)).toISOString(),
      end: new Date(start(i) + 300_000).toISOString(),
    }));
  };

  it('are not all drawn, and none is lost', async () => {
    const slots = thousand();
    const staff = slots.map(({ staff: id }, i) => ({ id, name: `Teacher ${i}` }));
    const page = await BookingPage.open({ school: await oakfield({ staff, slots, closures: [] }) });
    await page.toTimes();
    const count = () => page.element.shadowRoot!.querySelectorAll('*').length;
    // the list of a thousand people is on the step before
    expect(count()).to.be.lessThan(900);
    const free = days(page).map((day) => slots.filter(({ start }) => start.startsWith(day)).length);
    expect(free.reduce((sum, one) => sum + one)).to.equal(1000);
    const shown = page.element.shadowRoot!.querySelectorAll('[name=slot]').length;
    // 84 a day, of which one part has 48 and shows 24: the morning or the afternoon, by the time of year
    await page.press(say('when.more', { count: 24 }));
    await until(() => page.element.shadowRoot!.querySelectorAll('[name=slot]').length > shown);
    expect(page.element.shadowRoot!.querySelectorAll('[name=slot]')).to.have.lengthOf(free[0]!);
  });
});
