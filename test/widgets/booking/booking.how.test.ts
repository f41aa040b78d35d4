import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { oakfield, oakfieldData } from '../../support/oakfield.ts';
import { requests } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const WAYS = ['how.in-person', 'how.phone', 'how.video', 'how.home', 'how.callback'] as const;

const offered = (page: BookingPage) =>
  WAYS.filter((way) => page.all('radio', way).length === 1).map((way) => way.replace('how.', ''));

describe('the first question', () => {
  it('offers the ways that somebody at the school can do, and always to be rung back', async () => {
    const everything = await BookingPage.open();
    expect(offered(everything)).to.deep.equal(['in-person', 'phone', 'video', 'home', 'callback']);
    const staff = [{ id: 'obi', name: 'Mrs Obi', modes: ['video'] as const }];
    const videoOnly = await BookingPage.open({ school: await oakfield({ staff, slots: [] }) });
    expect(offered(videoOnly)).to.deep.equal(['video', 'callback']);
  });

  it('offers the ways that the page wants, in one order', async () => {
    const page = await BookingPage.open({ attributes: { modes: 'video in-person' } });
    expect(offered(page)).to.deep.equal(['in-person', 'video', 'callback']);
    page.element.setAttribute('modes', 'home');
    await until(() => offered(page).join() === 'home,callback');
  });

  it('asks who it should be with, or anyone', async () => {
    const page = await BookingPage.open();
    expect(await page.isChosen('staff.anyone')).to.equal(true);
    await page.choose('Mr Nowak');
    await page.toTimes();
    expect(page.all('radio', '10:00am')).to.have.lengthOf(1);
    expect(page.all('radio', '9:00am'), 'a time of Mrs Obi').to.have.lengthOf(0);
  });

  it('does not ask when there is only one person', async () => {
    const [obi] = oakfieldData().staff!;
    const page = await BookingPage.open({ school: await oakfield({ staff: [obi!], slots: [] }) });
    expect(page.all('group', 'staff.legend')).to.have.lengthOf(0);
  });

  it('uses a list where there are many people', async () => {
    const staff = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, name: `Teacher ${i}` }));
    const page = await BookingPage.open({ school: await oakfield({ staff, slots: [] }) });
    const list = await page.find<HTMLSelectElement>('combobox', 'staff.legend');
    expect([...list.options].map(({ label }) => label)).to.deep.equal([
      say('staff.anyone'),
      ...staff.map(({ name }) => name),
    ]);
    await page.isAccessible();
  });

  it('does not ask who, nor offers what they cannot do, when the page presets the person', async () => {
    const page = await BookingPage.open({ attributes: { staff: 'nowak' } });
    expect(page.all('group', 'staff.legend')).to.have.lengthOf(0);
    expect(offered(page)).to.deep.equal(['phone', 'home', 'callback']);
    await page.toTimes();
    expect(page.all('radio', '9:00am')).to.have.lengthOf(0);
    expect(page.text, 'everyone knows with whom').not.to.contain(say('when.with', { name: 'Mr Nowak' }));
    const slots = (await requests(page.school)).filter(({ path }) => path.startsWith('slots'));
    for (const { path } of slots) expect(path).to.contain('staff=nowak');
  });

  it('works with a backend that says nothing of its staff', async () => {
    const page = await BookingPage.open({ school: await oakfield({ staff: [], slots: [] }) });
    expect(offered(page)).to.deep.equal(['in-person', 'phone', 'video', 'home', 'callback']);
  });
});

describe('another language', () => {
  it('is one of those that fit the kind of help, by its name', async () => {
    const page = await BookingPage.open();
    expect(page.all('combobox', 'language.label')).to.have.lengthOf(0);
    await page.tick('language.ask');
    const names = async () =>
      [...(await page.find<HTMLSelectElement>('combobox', 'language.label')).options].map(
        ({ label }) => label,
      );
    const around = (...languages: string[]) => [say('language.choose'), ...languages, say('language.other')];
    expect(await names(), 'the staff speak').to.deep.equal(around('English', 'Polish'));
    await page.isAccessible();
    await page.choose('interpreter.spoken');
    expect(await names(), 'interpreters speak').to.deep.equal(around('Urdu'));
    await page.choose('interpreter.sign');
    expect(await names(), 'interpreters sign').to.deep.equal(around('British Sign Language'));
  });

  it('can be one that is not on the list: then nobody is sent through times that do not help', async () => {
    const page = await BookingPage.open();
    await page.tick('language.ask');
    await page.pick('language.label', 'language.other');
    await page.choose('how.phone');
    await page.continue();
    await page.sees('error.languageName.required');
    await page.fill('language.name', 'Tigrinya');
    await page.continue();
    await page.isAt('when.title');
    await page.sees('when.unsuited');
    expect(page.all('radio', '9:00am')).to.have.lengthOf(0);
  });

  it('leaves only the times at which it can be spoken', async () => {
    const page = await BookingPage.open();
    await page.tick('language.ask');
    await page.pick('language.label', 'Polish');
    await page.toTimes();
    expect(page.all('radio', '10:00am'), 'Mr Nowak speaks Polish').to.have.lengthOf(1);
    expect(page.all('radio', '9:00am'), 'Mrs Obi does not').to.have.lengthOf(0);
  });

  it('leaves the times of those who have an interpreter', async () => {
    const page = await BookingPage.open();
    await page.tick('language.ask');
    await page.choose('interpreter.sign');
    await page.pick('language.label', 'British Sign Language');
    await page.toTimes();
    expect(page.all('radio', '9:00am')).to.have.lengthOf(1);
    expect(page.all('radio', '10:00am')).to.have.lengthOf(0);
  });

  it('widens the times again when it is taken back', async () => {
    const page = await BookingPage.open();
    await page.tick('language.ask');
    await page.pick('language.label', 'Polish');
    await page.toTimes();
    await page.press('back');
    await page.isAt('how.title');
    await page.tick('language.ask');
    await page.continue();
    await page.isAt('when.title');
    await page.find('radio', '9:00am');
    await page.find('radio', '10:00am');
  });

  it('gives a chosen time back that does not fit it', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.press('back');
    await page.isAt('when.title');
    await page.press('back');
    await page.isAt('how.title');
    await page.tick('language.ask');
    await page.pick('language.label', 'Polish');
    await page.continue();
    await page.isAt('when.title');
    await page.find('radio', '10:00am');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.slot.required')]);
  });
});
