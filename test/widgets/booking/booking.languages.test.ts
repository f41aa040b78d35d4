import { expect } from '@open-wc/testing';
import { Formats } from '../../../src/controllers/formats.ts';
import { locales } from '../../../src/locales/index.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { listenTo } from '../../support/console.ts';
import { schoolDay } from '../../support/days.ts';
import { conversation, oakfield } from '../../support/oakfield.ts';
import { rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const directionOf = (page: BookingPage) =>
  getComputedStyle(page.element.shadowRoot!.querySelector('[part~=widget]')!).direction;

/** A word of the widget in a language, as its file has it. */
async function word(language: string, part: string, key: string): Promise<string> {
  const file = (await locales[language]!()).default;
  const own = file[part]?.[key];
  return typeof own === 'string' ? own : say(key);
}

describe('the page’s language', () => {
  for (const [language, direction] of Object.entries({ pl: 'ltr', ur: 'rtl' }))
    it(`is the widget’s, in its direction: ${language}`, async () => {
      listenTo('warn');
      const page = await BookingPage.load({ lang: language });
      await page.sees(await word(language, 'booking', 'how.title'));
      expect(directionOf(page)).to.equal(direction);
      expect(page.element.shadowRoot!.querySelector('[part~=widget]')!.getAttribute('lang')).to.equal(
        language,
      );
      await page.isAccessible();
    });

  it('is followed when it changes, and what was answered stays', async () => {
    listenTo('warn');
    const page = await BookingPage.open();
    await page.toPerson();
    await page.fill('name.label', 'Zoë');
    page.element.parentElement!.lang = 'ur';
    await until(() => directionOf(page) === 'rtl');
    const [name] = page.all('textbox') as HTMLInputElement[];
    expect(name!.value).to.equal('Zoë');
    page.element.parentElement!.lang = 'en-GB';
    await page.sees('who.title');
    expect(directionOf(page)).to.equal('ltr');
  });

  it('is that of the dates too', async () => {
    listenTo('warn');
    const page = await BookingPage.load({ lang: 'pl' });
    await page.sees(await word('pl', 'booking', 'how.title'));
    await page.choose(await word('pl', 'booking', 'how.phone'));
    await page.press(await word('pl', 'ui', 'continue'));
    await page.sees(new Formats('pl', 'Europe/London').shortDay(schoolDay(1)));
  });
});

describe('names in any script', () => {
  const names = [
    'محمد علی',
    'Łukasz Żółć-Brzęczyszczykiewicz',
    '王小明',
    "Seán O'Neill d’Arcy",
    '👩🏽‍🦰 Zoë 🏳️‍🌈',
    'Ng',
  ];
  for (const name of names)
    it(`are shown and stored as they are: ${name}`, async () => {
      const page = await BookingPage.open();
      await page.toPerson();
      await page.fill('name.label', name);
      await page.fill('email.label', 'somebody@example.com');
      await page.continue();
      await page.isAt('check.title');
      expect(page.answers[say('check.name')]).to.equal(name);
      await page.press('send.slot');
      await page.isAt('done.slot');
      expect((await rows('bookings', page.school))[0]).to.include({ name });
    });

  it('are never HTML', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const staff = [
      { id: 'a', name: nasty, role: '<b>Head</b>' },
      { id: 'b', name: 'Mr B' },
    ];
    const slots = [conversation('s', 'a', schoolDay(1), '9:00', { location: nasty })];
    const page = await BookingPage.open({ school: await oakfield({ staff, slots, closures: [] }) });
    await page.find('radio', nasty);
    await page.toPerson({ how: 'how.in-person' });
    await page.fill('name.label', nasty);
    await page.fill('email.label', 'somebody@example.com');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).to.include({
      [say('check.name')]: nasty,
      [say('check.staff')]: `${nasty}, <b>Head</b>`,
      [say('check.where')]: nasty,
    });
    expect(page.element.shadowRoot!.querySelector('img, b')).to.equal(null);
  });
});
