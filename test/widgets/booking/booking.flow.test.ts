import { expect } from '@open-wc/testing';
import { inGroups } from '../../../src/core/text.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { schoolDay } from '../../support/days.ts';
import { english } from '../../support/dates.ts';
import { press } from '../../support/page.ts';
import { replace } from '../../support/replace.ts';
import { rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('booking a time', () => {
  it('takes four steps, each accessible, and is in the database once', async () => {
    const page = await BookingPage.open();
    await page.isAccessible();
    await page.sees('step', { number: 1, total: 4 });
    await page.choose('how.phone');
    await page.continue();

    await page.isAt('when.title');
    await page.find('group', 'when.day.legend');
    await page.isAccessible();
    await page.sees('step', { number: 2, total: 4 });
    await page.choose('9:00am');
    await page.continue();

    await page.isAt('who.title');
    await page.isAccessible();
    await page.sees('step', { number: 3, total: 4 });
    await page.asZoe();
    await page.continue();

    await page.isAt('check.title');
    await page.isAccessible();
    await page.sees('step', { number: 4, total: 4 });
    await page.press('send.slot');

    await page.isAt('done.slot');
    await page.isAccessible();
    const stored = await rows('bookings', page.school);
    expect(stored).to.have.lengthOf(1);
    expect(stored[0]).to.include({
      name: 'Zoë',
      phone: '01632 960 001',
      slot: 'obi-1',
      mode: 'phone',
      status: 'confirmed',
    });
    expect(await rows('holds', page.school), 'the kept time became the booking').to.deep.equal([]);
  });

  it('sends everything that was said, and shows it before', async () => {
    const page = await BookingPage.open();
    await page.choose('how.in-person');
    await page.choose('Mrs Obi');
    await page.fill(/^What is it about/, 'Maths, and sleep');
    await page.tick('language.ask');
    await page.choose('interpreter.spoken');
    await page.pick('language.label', 'Urdu');
    await page.continue();
    await page.choose('1:00pm');
    await page.continue();

    await page.isAt('who.title');
    await page.fill('name.label', 'Ayesha O’Neill');
    await page.fill('phone.label', '+44 (0)1632 960001 ext 3');
    await page.choose('voicemail.no');
    await page.fill('email.label', 'ayesha@example.com');
    await page.fill('child.name', 'Bilal');
    await page.fill('child.year', 'Year 2');
    await page.press('child.add');
    await until(() => page.focus === say('child.name'), 'the focus on the new child');
    const second = (await page.find('group', say('child.legend', { number: 2 }))).querySelectorAll('input');
    expect(second).to.have.lengthOf(2);
    await page.fill(new RegExp(`^${say('access.label')}`), 'A room without stairs');
    await page.tick('bringing.label');
    await page.fill(new RegExp(`^${say('accompanied.label')}`), 'My sister');
    await page.tick('behalf.label');
    await page.fill('onBehalfOf.label', 'Grandma');
    await page.continue();

    await page.isAt('check.title');
    await page.isAccessible();
    expect(page.answers).to.deep.equal({
      [say('check.way')]: say('how.in-person'),
      [say('check.topic')]: 'Maths, and sleep',
      [say('check.language')]: `Urdu · ${say('interpreter.spoken')}`,
      [say('check.when')]: `${english.day(schoolDay(1))}, 1:00pm`,
      [say('check.staff')]: 'Mrs Obi, Class teacher, Cedar',
      [say('check.where')]: 'Cedar room',
      [say('check.name')]: 'Ayesha O’Neill',
      [say('check.phone')]: '+44 (0)1632 960001 ext 3',
      [say('check.voicemail')]: say('voicemail.no'),
      [say('check.email')]: 'ayesha@example.com',
      [say('check.children')]: 'Bilal, Year 2',
      [say('check.access')]: 'A room without stairs',
      [say('check.bringing')]: 'My sister',
      [say('check.behalf')]: 'Grandma',
    });
    await page.press('send.slot');
    await page.isAt('done.slot');

    const [stored] = await rows('bookings', page.school);
    expect(stored).to.include({
      slot: 'obi-2',
      mode: 'in-person',
      topic: 'Maths, and sleep',
      language: 'ur',
      interpreter: 'spoken',
      name: 'Ayesha O’Neill',
      phone: '+44 (0)1632 960001 ext 3',
      email: 'ayesha@example.com',
      voicemail: 'no',
      access: 'A room without stairs',
      accompanied: 'My sister',
      on_behalf_of: 'Grandma',
      wished_staff: 'obi',
    });
    expect(JSON.parse(String(stored!.children))).to.deep.equal([{ name: 'Bilal', year: 'Year 2' }]);
  });

  it('can be done with the keyboard alone', async () => {
    const page = await BookingPage.open();
    const tabTo = async (name: string) => {
      for (let count = 0; count < 40 && !page.focus.startsWith(name); count++) await press('Tab');
      expect(page.focus).to.match(new RegExp(`^${name}`));
    };
    await tabTo(say('how.in-person'));
    await press('ArrowDown');
    expect(page.focus).to.match(new RegExp(`^${say('how.phone')}`));
    await tabTo(say('continue'));
    await press('Enter');
    await page.isAt('when.title');
    await page.find('radio', '9:00am');
    await tabTo('9:00am');
    await press(' ');
    expect(await page.isChosen('9:00am')).to.equal(true);
    await press('Enter');
    await page.isAt('who.title');
    await tabTo(say('name.label'));
    await page.fill('name.label', 'Ng');
    await tabTo(say('email.label'));
    await page.fill('email.label', 'ng@example.com');
    await press('Enter');
    await page.isAt('check.title');
    await tabTo(say('send.slot'));
    await press('Enter');
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
  });

  it('leaves the topic for the conversation when they would rather say it there', async () => {
    const page = await BookingPage.open();
    await page.fill(/^What is it about/, 'a secret');
    await page.tick('topic.inPerson');
    await until(() => page.all('textbox', /^What is it about/).length === 0);
    await page.toCheck();
    expect(page.answers[say('check.topic')]).to.equal(say('check.later'));
    expect(page.text).not.to.contain('a secret');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect((await rows('bookings', page.school))[0]).to.include({ topic: null });
  });

  it('books once when the button is pressed twice', async () => {
    const page = await BookingPage.open();
    await page.toCheck();
    const button = await page.find('button', 'send.slot');
    button.click();
    button.click();
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    expect(page.told.filter((name) => name === 'booked')).to.have.lengthOf(1);
  });
});

describe('a booking that was made', () => {
  const booked = async () => {
    const page = await BookingPage.open();
    await page.toCheck({ how: 'how.in-person' });
    await page.press('send.slot');
    await page.isAt('done.slot');
    return page;
  };

  it('has a reference and a code that can be said on the phone, and says when and where', async () => {
    const page = await booked();
    const [stored] = await rows<{ reference: string }>('bookings', page.school);
    await page.sees(`${say('reference.yours')} ${inGroups(stored!.reference)}`);
    await page.sees(/[A-Z0-9]{4} [A-Z0-9]{4}/);
    await page.sees(english.day(schoolDay(1)));
    await page.sees(english.times(schoolDay(1), '9:00', '9:20'));
    await page.sees('Mrs Obi');
    await page.sees('Cedar room');
  });

  it('has a link to change or cancel it, with the code in the fragment only', async () => {
    const page = await booked();
    const [stored] = await rows<{ reference: string }>('bookings', page.school);
    const { href } = await page.find<HTMLAnchorElement>('link', /#open-door-booking=/);
    const url = new URL(href);
    expect(url.hash).to.match(new RegExp(`^#open-door-booking=${stored!.reference}\\.[A-Z0-9]{8}$`));
    expect(url.pathname + url.search).to.equal(location.pathname + location.search);
  });

  it('goes into a calendar without a reason, a name or a child', async () => {
    const page = await booked();
    const links = [await page.find<HTMLAnchorElement>('link', 'done.google')];
    links.push(await page.find<HTMLAnchorElement>('link', 'done.outlook'));
    for (const { href, rel } of links) {
      expect(decodeURIComponent(href))
        .to.contain(say('calendar.title').replace(' ', '+'))
        .and.not.contain('Zoë');
      expect(rel).to.contain('noreferrer');
    }
  });

  it('is handed over as a calendar file', async () => {
    const page = await booked();
    const blobs: Blob[] = [];
    const names: string[] = [];
    replace(URL, 'createObjectURL', (blob: Blob) => `#${blobs.push(blob)}`);
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await page.press('done.ics');
    await until(() => blobs.length === 1, 'the file');
    expect(names[0]).to.match(/\.ics$/);
    expect(blobs[0]!.type).to.equal('text/calendar');
    const file = await blobs[0]!.text();
    expect(file)
      .to.contain(`SUMMARY:${say('calendar.title')}`)
      .and.not.contain('Zoë');
  });

  it('leaves an empty form for the next one', async () => {
    const page = await booked();
    await page.press('done.again');
    await page.isAt('how.title');
    await page.isAccessible();
    expect(
      page.all('radio').some((radio) => (radio as HTMLInputElement).checked && radio.id.startsWith('how')),
    ).to.equal(false);
    await page.toPerson({ time: '1:00pm' });
    expect(await page.value('name.label')).to.equal('');
  });
});
