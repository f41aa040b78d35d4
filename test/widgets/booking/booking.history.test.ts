import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay } from '../../support/days.ts';
import { oakfield } from '../../support/oakfield.ts';
import { fault, requests, rows, type School } from '../../support/school.ts';
import { withoutStorage } from '../../support/storage.ts';
import { settled, until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('the browser’s back and forward buttons', () => {
  it('walk the steps, and lose nothing', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.fill('name.label', 'Zoë');
    history.back();
    await page.isAt('when.title');
    expect(await page.isChosen('9:00am')).to.equal(true);
    history.back();
    await page.isAt('how.title');
    expect(await page.isChosen('how.phone')).to.equal(true);
    history.forward();
    await page.isAt('when.title');
    history.forward();
    await page.isAt('who.title');
    expect(await page.value('name.label')).to.equal('Zoë');
  });

  it('cannot skip what was not answered', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    history.go(-1);
    await page.isAt('who.title');
    await page.fill('name.label', '');
    history.go(1);
    await settled();
    await until(() => page.heading === say('who.title'));
    expect(page.all('button', 'send.slot')).to.have.lengthOf(0);
  });

  it('neither undo nor repeat what was booked', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await page.press('send.slot');
    await page.isAt('done.slot');
    const popped = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    history.back();
    await popped;
    await page.sees('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    expect((await requests(page.school)).filter(({ path }) => path === 'bookings')).to.have.lengthOf(1);
  });

  it('are left to the page with no-history, and the steps still go back', async () => {
    const page = await BookingPage.open({ attributes: { 'no-history': true } });
    const { length } = history;
    const state: unknown = history.state;
    await page.toPerson();
    expect(history).to.have.lengthOf(length);
    expect(history.state).to.deep.equal(state);
    await page.press('back');
    await page.isAt('when.title');
    await page.press('back');
    await page.isAt('how.title');
    expect(await page.isChosen('how.phone')).to.equal(true);
  });

  it('leave the address alone', async () => {
    const before = location.href;
    const page = await BookingPage.open();
    await page.toCheck();
    expect(location.href).to.equal(before);
  });
});

describe('a draft', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  /** A refresh: the same page again, with a new element. */
  const refresh = async (page: BookingPage, here: School) => {
    dispatchEvent(new Event('pagehide'));
    page.element.remove();
    return BookingPage.load({ school: here, attributes: { draft: 'session' } });
  };

  it('keeps answers and step over a refresh, in this tab', async () => {
    const here = await oakfield();
    const page = await BookingPage.open({ school: here, attributes: { draft: 'session' } });
    await page.toCheck();
    const again = await refresh(page, here);
    await again.sees('check.title');
    expect(again.answers).to.deep.include({
      [say('check.when')]: `${english.day(schoolDay(1))}, 9:00am`,
      [say('check.name')]: 'Zoë',
    });
    await again.press('send.slot');
    await again.isAt('done.slot');
    expect((await rows('bookings', here)).map(({ slot }) => slot)).to.deep.equal(['obi-1']);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('keeps what went out one wish: a lost answer and a refresh do not book twice', async () => {
    const here = await oakfield();
    const page = await BookingPage.open({ school: here, attributes: { draft: 'session' } });
    await page.toCheck();
    await fault(here, { match: 'POST bookings', drop: 'after' });
    await page.press('send.slot');
    await page.sees('queued.title');
    const again = await refresh(page, here);
    await again.sees('check.title');
    await again.press('send.slot');
    await again.isAt('done.slot');
    expect(await rows('bookings', here)).to.have.lengthOf(1);
  });

  it('is gone once it was sent', async () => {
    const here = await oakfield();
    const page = await BookingPage.open({ school: here, attributes: { draft: 'session' } });
    await page.toCheck();
    expect(sessionStorage).to.have.lengthOf(1);
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(sessionStorage).to.have.lengthOf(0);
    await (await refresh(page, here)).sees('how.title');
  });

  it('says that it is kept, and can be cleared', async () => {
    const page = await BookingPage.open({ attributes: { draft: 'session' } });
    await page.toPerson();
    await page.asZoe();
    await page.sees('draft.kept');
    await page.isAccessible();
    await page.press('draft.clear');
    await page.isAt('how.title');
    expect(sessionStorage).to.have.lengthOf(0);
    await page.toPerson();
    expect(await page.value('name.label')).to.equal('');
  });

  it('is not kept unless the page asks for it', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    expect(page.text).not.to.contain(say('draft.kept'));
    expect(sessionStorage).to.have.lengthOf(0);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('is done without where storage is refused', async () => {
    withoutStorage();
    const page = await BookingPage.open({ attributes: { draft: 'session' } });
    await page.toCheck();
    await page.press('send.slot');
    await page.isAt('done.slot');
  });
});
