import { expect } from '@open-wc/testing';
import { inGroups } from '../../../src/core/text.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { oakfield } from '../../support/oakfield.ts';
import { rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('being rung back', () => {
  it('is an equal first choice, and needs no time', async () => {
    const page = await BookingPage.open();
    await page.choose('how.callback');
    await page.choose('Mr Nowak');
    await page.continue();
    await page.isAt('ring.title');
    await page.isAccessible();
    await page.tick('Monday');
    await page.tick('Thursday');
    await page.tick('ring.morning');
    await page.tick('ring.evening');
    await page.fill(new RegExp(`^${say('ring.note.label')}`), 'not after 5pm');
    await page.continue();
    await page.isAt('who.title');
    await page.isAccessible();
    await page.asZoe();
    await page.choose('voicemail.yes');
    await page.continue();
    await page.isAt('check.title');
    await page.isAccessible();
    expect(page.answers).to.deep.include({
      [say('check.way')]: say('how.callback'),
      [say('check.staff')]: 'Mr Nowak',
      [say('check.days')]: `Monday, Thursday ${say('ring.morning')}; ${say('ring.evening')}`,
      [say('check.note')]: 'not after 5pm',
      [say('check.voicemail')]: say('voicemail.yes'),
    });
    await page.press('send.callback');
    await page.isAt('done.callback');
    await page.isAccessible();
    await page.sees('done.callback.text', { phone: '01632 960 001' });
    const [stored] = await rows('callbacks', page.school);
    expect(stored).to.include({
      name: 'Zoë',
      days: 'MO TH',
      times: 'morning evening',
      note: 'not after 5pm',
      voicemail: 'yes',
      wished_staff: 'nowak',
    });
    await page.sees(inGroups(String(stored!.reference)));
  });

  it('takes a tick away as it takes it', async () => {
    const page = await BookingPage.open();
    await page.choose('how.callback');
    await page.continue();
    await page.isAt('ring.title');
    await page.tick('Monday');
    await page.tick('Friday');
    await page.tick('Monday');
    await page.tick('ring.morning');
    await page.continue();
    await page.isAt('who.title');
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.callback');
    await page.isAt('done.callback');
    expect((await rows('callbacks', page.school))[0]).to.include({ days: 'FR', times: 'morning' });
  });

  it('is the way out when no time suits', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await page.press('when.callback');
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
    expect(await rows('callbacks', page.school)).to.have.lengthOf(1);
  });
});

describe('the waiting list', () => {
  it('takes down which times would suit', async () => {
    const page = await BookingPage.open();
    await page.toTimes('how.in-person');
    await page.press('when.waitlist');
    await page.isAt('ring.waitlist.title');
    await page.isAccessible();
    await page.tick('Wednesday');
    await page.tick('ring.afternoon');
    await page.continue();
    await page.isAt('who.title');
    await page.fill('name.label', 'Ng');
    await page.fill('email.label', 'ng@example.com');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).to.include({
      [say('check.way')]: say('how.in-person'),
      [say('check.suits')]: `Wednesday ${say('ring.afternoon')}`,
    });
    await page.press('send.waitlist');
    await page.isAt('done.waitlist');
    await page.isAccessible();
    const stored = await rows('waitlist', page.school);
    expect(stored).to.have.lengthOf(1);
    expect(stored[0]).to.include({ name: 'Ng', mode: 'in-person', days: 'WE', times: 'afternoon' });
  });

  it('is offered when there is no free time at all, with what the page’s author wrote for that', async () => {
    const school = await oakfield({ slots: [], closures: [] });
    const page = await BookingPage.open({ school, content: '<p slot="empty">We are all at a funeral.</p>' });
    await page.choose('how.phone');
    await page.continue();
    await page.isAt('when.title');
    await page.sees('We are all at a funeral.');
    expect(page.states).to.deep.equal(['empty']);
    expect(page.all('button', 'continue'), 'there is nothing to go on with').to.deep.equal([]);
    await page.isAccessible();
    await page.press('when.waitlist');
    await page.isAt('ring.waitlist.title');
  });

  for (const way of ['waitlist', 'callback'] as const)
    it(`can be left again: back leads from “${way}” to the times`, async () => {
      const page = await BookingPage.open();
      await page.toTimes('how.video');
      await page.press(`when.${way}`);
      await page.isAt(way === 'waitlist' ? 'ring.waitlist.title' : 'ring.title');
      await page.press('back');
      await page.isAt('when.title');
      await page.find('radio', '9:00am');
      await page.press('back');
      await page.isAt('how.title');
      expect(await page.isChosen('how.video'), 'and the way to talk is the old one').to.equal(true);
    });

  it('gives a chosen time back', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.press('back');
    await page.isAt('when.title');
    await page.press('when.waitlist');
    await page.isAt('ring.waitlist.title');
    await until(async () => (await rows('holds', page.school)).length === 0, 'the time to be free again');
  });
});
