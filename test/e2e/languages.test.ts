import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

suite('languages and zones', () => {
  const here = openSchool();

  /** Slots at these instants, of one person each spring and autumn. */
  before(async () => {
    const times = (staff: string, instants: readonly string[]) =>
      instants.map((instant) => {
        const start = new Date(instant);
        return { id: `${staff}-${instant}`, staff, start, end: new Date(start.getTime() + 15 * 60_000) };
      });
    await here.site.seed('clocks', {
      staff: [
        { id: 'spring', name: 'Ms Spring' },
        { id: 'autumn', name: 'Mr Autumn' },
      ],
      slots: [
        ...times('spring', [
          '2027-03-27T15:30Z',
          '2027-03-28T00:30Z',
          '2027-03-28T01:00Z',
          '2027-03-29T14:30Z',
        ]),
        ...times('autumn', [
          '2027-10-30T14:30Z',
          '2027-10-31T00:15Z',
          '2027-10-31T02:00Z',
          '2027-11-01T15:30Z',
        ]),
      ],
    });
  });

  const chips = async (visitor: Visitor): Promise<string[]> => {
    const found = await visitor.all('radio', /\d{1,2}:\d\d[ap]m/);
    return Promise.all(
      found.map((radio) =>
        radio.evaluate((one) => /\d+:\d\d[ap]m/.exec(one.closest('label')!.innerText)![0]),
      ),
    );
  };

  /** The times of each day that a person has, by the words that a visitor reads. */
  async function timesOf(visitor: Visitor, person: string): Promise<Record<string, string[]>> {
    const booking = await Booking.on(visitor, '/clocks.html');
    await visitor.choose(new RegExp(`^${person}`));
    await booking.how('phone');
    await visitor.press(/^First free time/);
    const days: Record<string, string[]> = {};
    const last = await visitor.get('radio', /1 time free$/);
    assert.ok(last);
    // the jump to the first free time shows the days up to it; the others come with the next range
    await visitor.press('Show later days');
    await visitor.get('radio', person === 'Ms Spring' ? /^Mon 29 Mar/ : /^Mon 1 Nov/);
    for (const day of await visitor.all('radio', /free$/)) {
      const name = await day.evaluate((radio) => radio.closest('label')!.innerText.split('\n')[0]!);
      await (await day.evaluateHandle((radio) => radio.closest('label')!)).click();
      await visitor.settled();
      days[name] = await chips(visitor);
    }
    return days;
  }

  for (const timeZone of ['Europe/London', 'America/New_York', 'Asia/Karachi']) {
    test(`shows the school’s time across the clock changes on a device in ${timeZone}`, async () => {
      const visitor = await here.arrive({ timeZone });
      assert.deepEqual(await timesOf(visitor, 'Ms Spring'), {
        'Sat 27 Mar': ['3:30pm'],
        'Sun 28 Mar': ['12:30am', '2:00am'],
        'Mon 29 Mar': ['3:30pm'],
      });
      assert.deepEqual(await timesOf(visitor, 'Mr Autumn'), {
        'Sat 30 Oct': ['3:30pm'],
        'Sun 31 Oct': ['1:15am', '2:00am'],
        'Mon 1 Nov': ['3:30pm'],
      });
    });
  }

  test('says whose time it is when the device has another, to the end', async () => {
    const label = 'Times are shown in the school’s time (Europe/London).';
    const abroad = await here.arrive({ timeZone: 'America/New_York' });
    const booking = await Booking.on(abroad);
    await booking.how();
    await abroad.sees(label);
    await booking.when();
    await booking.who();
    await booking.send();
    await booking.done();
    await abroad.sees(label);

    const home = await here.arrive({ timeZone: 'Europe/London' });
    const near = await Booking.on(home);
    await near.how();
    await home.get('radio', /times? free$/);
    await home.seesNot(label);
  });

  for (const [language, path, dir] of [
    ['pl', '/pl/talk.html', 'ltr'],
    ['ur', '/ur/talk.html', 'rtl'],
  ] as const) {
    test(`a whole booking in the page’s language: ${language}`, async () => {
      const visitor = await here.arrive();
      const missing: string[] = [];
      visitor.page.on('console', (message) => {
        if (message.type() === 'warn') missing.push(message.text());
      });
      const booking = await Booking.on(visitor, path, language);
      await visitor.get('heading', booking.says('booking.how.title'));
      const direction = await visitor.page.evaluate(() => {
        const button = document.querySelector('open-door-booking')!.shadowRoot!.querySelector('button')!;
        return getComputedStyle(button).direction;
      });
      assert.equal(direction, dir);
      const name = language === 'ur' ? 'عائشہ خان' : 'Łucja Żak';
      await booking.how();
      await booking.when();
      await booking.who({ name, phone: language === 'ur' ? '۰۷۷۰۰ ۹۰۰ ۹۸۲' : '07700 900 982' });
      await booking.send();
      await booking.done();
      await visitor.seesNot(/Your reference|Continue|booked/);
      const rows = (await here.site.rows('bookings')).filter((row) => row.name === name);
      assert.equal(rows.length, 1);
      assert.deepEqual(missing, []);
      assert.deepEqual(visitor.errors, []);
    });
  }

  test('someone who needs an interpreter sees only times with one', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await visitor.tick(/^I’d like another language/);
    await visitor.choose(/^A spoken-language interpreter/);
    await visitor.pick(/^Which language/, 'so');
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Hawa Interpreter', phone: '07700 900 040' });
    await visitor.sees('Somali');
    await booking.send();
    await booking.done();
    const row = (await here.site.rows('bookings')).find(({ name }) => name === 'Hawa Interpreter');
    assert.equal(row?.language, 'so');
    assert.equal(row.interpreter, 'spoken');
    const slot = (await here.site.rows('slots')).find(({ id }) => id === row.slot);
    assert.match(String(slot?.interpreters), /\bso\b/);
  });

  test('the words follow the page when its language changes', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/talk.html');
    await visitor.get('heading', 'How would you like to talk?');
    await visitor.page.evaluate(() => {
      document.documentElement.lang = 'pl';
    });
    await visitor.get('heading', 'Jak chcesz porozmawiać?');
  });
});
