import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { english } from '../../support/dates.ts';
import { schoolDay } from '../../support/days.ts';
import { rows } from '../../support/school.ts';
import { say, type Words } from '../../support/words.ts';

const change = (page: BookingPage, what: Words) => page.press(say('check.change', { what: say(what) }));

describe('checking the answers', () => {
  it('has a button to change each of them, named after it', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    const answered = Object.keys(page.answers);
    expect(answered).to.include(say('check.when')).and.include(say('check.name'));
    for (const what of answered) await page.find('button', say('check.change', { what }));
  });

  it('leads to an answer and straight back', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.name');
    await page.isAt('who.title');
    expect(await page.value('name.label')).to.equal('Zoë');
    await page.fill('name.label', 'Zoë Quinn');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.name')]).to.equal('Zoë Quinn');
  });

  it('leads back from the first step too, when the rest still fits', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.way');
    await page.isAt('how.title');
    await page.choose('how.video');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.way')]).to.equal(say('how.video'));
    expect(page.answers[say('check.when')]).to.contain('9:00am');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect((await rows('bookings', page.school))[0]).to.include({
      mode: 'video',
      slot: 'obi-1',
      name: 'Zoë',
    });
  });

  it('asks for a new time when the old one cannot be had in the new way', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.way');
    await page.isAt('how.title');
    await page.choose('how.home');
    await page.continue();
    await page.isAt('when.title');
    await page.choose('10:00am');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.staff')]).to.contain('Mr Nowak');
    expect(page.answers[say('check.name')]).to.equal('Zoë');
  });

  it('leads to the times, with the chosen one still chosen', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.when');
    await page.isAt('when.title');
    expect(await page.isChosen('9:00am')).to.equal(true);
    await page.choose(english.shortDay(schoolDay(4)));
    await page.choose('3:00pm');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.when')]).to.equal(`${english.day(schoolDay(4))}, 3:00pm`);
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect((await rows('bookings', page.school)).map(({ slot }) => slot)).to.deep.equal(['nowak-2']);
    expect(await rows('holds', page.school), 'nothing is kept for nobody').to.deep.equal([]);
  });

  it('asks for days and times of day when a call back is wished for instead', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.way');
    await page.isAt('how.title');
    await page.choose('how.callback');
    await page.continue();
    await page.isAt('ring.title');
    await page.tick('Friday');
    await page.tick('ring.evening');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).not.to.have.property(say('check.when'));
    await page.press('send.callback');
    await page.isAt('done.callback');
    expect(await rows('callbacks', page.school)).to.have.lengthOf(1);
    expect(await rows('bookings', page.school)).to.have.lengthOf(0);
    expect(await rows('holds', page.school), 'the time is free for others').to.deep.equal([]);
  });

  it('still asks for what was taken away on the way back', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    await change(page, 'check.name');
    await page.isAt('who.title');
    await page.fill('name.label', '');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.name.required')]);
  });
});

describe('several children', () => {
  it('can be added and taken away, and are sent in their order', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.asZoe();
    await page.fill('child.name', 'Ada');
    await page.press('child.add');
    await page.press('child.add');
    const boxes = page.all('textbox', 'child.name') as HTMLInputElement[];
    expect(boxes).to.have.lengthOf(3);
    await page.fillAt('child.name', 1, 'Bo');
    await page.fillAt('child.name', 2, 'Cy');
    await page.fillAt('child.year', 2, 'Reception');
    await page.isAccessible();
    await page.press(say('child.remove', { number: 2 }));
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.children')]).to.equal('Ada Cy, Reception');
    await page.press('send.slot');
    await page.isAt('done.slot');
    const [stored] = await rows('bookings', page.school);
    expect(JSON.parse(String(stored!.children))).to.deep.equal([
      { name: 'Ada' },
      { name: 'Cy', year: 'Reception' },
    ]);
  });

  it('are twelve at most', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    for (let count = 1; count < 12; count++) await page.press('child.add');
    expect(page.all('textbox', 'child.name')).to.have.lengthOf(12);
    expect(page.all('button', 'child.add')).to.have.lengthOf(0);
  });

  it('have a year from the page’s list, where it has one', async () => {
    const page = await BookingPage.open({ attributes: { years: 'Reception, Year 1,,Cedar class ' } });
    await page.toPerson();
    await page.asZoe();
    const list = await page.find<HTMLSelectElement>('combobox', 'child.year');
    expect([...list.options].map(({ label }) => label)).to.deep.equal([
      say('child.year.none'),
      'Reception',
      'Year 1',
      'Cedar class',
    ]);
    await page.isAccessible();
    await page.pick('child.year', 'Cedar class');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers[say('check.children')]).to.equal('Cedar class');
  });
});
