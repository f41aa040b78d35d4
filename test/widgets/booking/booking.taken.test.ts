import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay } from '../../support/days.ts';
import { bookElsewhere, conversation, oakfield } from '../../support/oakfield.ts';
import { fault, rows } from '../../support/school.ts';
import { focused } from '../../support/accessible.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const morning = () =>
  oakfield({
    slots: ['9:00', '9:30', '10:00', '11:00', '14:00'].map((time) =>
      conversation(time, 'obi', schoolDay(1), time),
    ),
    closures: [],
  });

/** The backend keeps no times: somebody else can be faster until the very end. */
const withoutHolds = async (page: BookingPage) =>
  fault(page.school, { match: 'POST holds', status: 404, times: 'always' });

const told = async (page: BookingPage) => {
  await until(() => focused()?.getAttribute('role') === 'alert', 'the focus on what happened');
  await page.sees('taken.title');
};

const offers = (page: BookingPage) =>
  page
    .names('button')
    .filter((name) => name.startsWith(english.day(schoolDay(1))))
    .map((name) => name.split(', ')[1]?.split(' ')[0]);

describe('a time that somebody else takes', () => {
  it('after the list was read: says so, reads the list again and offers the three nearest', async () => {
    const page = await BookingPage.open({ school: await morning() });
    await page.toTimes();
    await bookElsewhere(page.school, '9:30');
    await page.choose('9:30am');
    await page.continue();
    await told(page);
    expect(page.heading).to.equal(say('when.title'));
    await page.isAccessible();
    expect(offers(page)).to.deep.equal(['9:00am', '10:00am', '11:00am']);
    await page.find('radio', `9:30am ${say('when.taken')}`);

    await page.press(`${english.day(schoolDay(1))}, 10:00am`);
    await until(() => page.focus.startsWith('10:00am'), 'the focus on the new time');
    expect(page.text, 'said once').not.to.contain(say('taken.title'));
    await page.continue();
    await page.isAt('who.title');
  });

  it('while the form is filled in: all answers stay, and a new time leads straight to the check', async () => {
    const page = await BookingPage.open({ school: await morning() });
    await withoutHolds(page);
    await page.toPerson({ time: '9:30am' });
    await page.asZoe();
    await page.fill('child.name', 'Ada');
    await page.continue();
    await page.isAt('check.title');
    await bookElsewhere(page.school, '9:30');
    await page.press('send.slot');
    await told(page);
    expect(page.heading).to.equal(say('when.title'));
    expect(page.told).to.include('error').and.not.include('booked');
    await page.isAccessible();
    await page.press(`${english.day(schoolDay(1))}, 9:00am`);
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).to.include({ [say('check.name')]: 'Zoë', [say('check.children')]: 'Ada' });
    await page.press('send.slot');
    await page.isAt('done.slot');
    const stored = await rows('bookings', page.school);
    expect(stored.map(({ name, slot }) => `${String(name)} ${String(slot)}`).sort()).to.deep.equal([
      'Another family 9:30',
      'Zoë 9:00',
    ]);
  });

  it('and the last one: says so, and still there is a way on', async () => {
    const slots = [conversation('only', 'obi', schoolDay(1), '9:00')];
    const page = await BookingPage.open({ school: await oakfield({ slots, closures: [] }) });
    await page.toTimes();
    await bookElsewhere(page.school, 'only');
    await page.choose('9:00am');
    await page.continue();
    await told(page);
    expect(offers(page)).to.deep.equal([]);
    expect(page.text).not.to.contain(say('when.nearest'));
    await page.isAccessible();
    await page.press('when.waitlist');
    await page.isAt('ring.waitlist.title');
  });

  it('does not lose the answers when the list cannot be read again either', async () => {
    const page = await BookingPage.open({ school: await morning() });
    await withoutHolds(page);
    await page.toCheck({ time: '9:30am' });
    await bookElsewhere(page.school, '9:30');
    await fault(page.school, { match: 'GET slots', status: 500 });
    await page.press('send.slot');
    await told(page);
    await page.press('retry');
    await page.find('radio', `9:30am ${say('when.taken')}`);
    await page.choose('9:00am');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.name')]).to.equal('Zoë');
  });

  it('is not to be had too late, which is called by its name', async () => {
    const page = await BookingPage.open({ school: await morning() });
    await page.toTimes();
    const body = { type: 'urn:open-door:problem:too-late', title: 'Too soon', status: 409 };
    await fault(page.school, { match: 'POST holds', status: 409, body });
    await page.choose('9:30am');
    await page.continue();
    await page.sees('late.title');
    expect(page.text).not.to.contain(say('taken.title'));
  });
});

describe('a time of one’s own', () => {
  it('can be chosen again after a failure, and is not taken by oneself', async () => {
    const page = await BookingPage.open({ school: await morning() });
    await page.toCheck();
    await fault(page.school, { match: 'POST bookings', status: 401 });
    await page.press('send.slot');
    await page.sees('problem.auth.title');
    await page.press('back');
    await page.isAt('who.title');
    await page.press('back');
    await page.isAt('when.title');
    await until(async () => (await rows('holds', page.school)).length === 0, 'the time to be given back');
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });
});
