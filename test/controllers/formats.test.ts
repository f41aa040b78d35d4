import { expect } from '@open-wc/testing';
import { Formats } from '../../src/controllers/formats.ts';
import { page } from '../support/page.ts';
import { replace } from '../support/replace.ts';
import { until } from '../support/until.ts';

const english = new Formats('en-GB', 'Europe/London');
/** Plain spaces: which of the narrow ones a browser uses is its own business. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('dates in words', () => {
  it('are British in English, without a comma after the weekday', () => {
    expect(english.day('2026-11-24')).to.equal('Tuesday 24 November');
    expect(english.shortDay('2026-11-24')).to.equal('Tue 24 Nov');
    expect(english.dayAndTime('2026-11-24T15:40:00+00:00')).to.equal('Tuesday 24 November, 3:40pm');
  });

  it('name the same day everywhere, whatever the device’s zone', async function () {
    if (!(await page({ timeZone: 'Pacific/Kiritimati' }))) this.skip(); // only Chromium can change its zone
    expect(new Formats('en-GB', 'Europe/London').day('2026-11-24')).to.equal('Tuesday 24 November');
  });

  it('are in the page’s language', () => {
    const polish = new Formats('pl', 'Europe/London');
    expect(plain(polish.day('2026-11-24'))).to.equal('wtorek, 24 listopada');
    expect(plain(polish.dayAndTime('2026-11-24T15:40:00Z')))
      .to.contain('24 listopada')
      .and.to.contain('15:40');
    expect(new Formats('ur', 'Europe/London').day('2026-11-24')).to.contain('نومبر');
  });

  it('have the names of weekdays, Sunday first', () => {
    const names = Array.from({ length: 7 }, (_, index) => english.weekday(index));
    expect(names).to.deep.equal([
      'Sunday',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
    ]);
  });
});

describe('times in words', () => {
  it('are in the school’s zone', () => {
    expect(english.time('2026-11-24T09:05:00Z')).to.equal('9:05am');
    expect(english.time('2026-11-24T00:00:00Z')).to.equal('12:00am');
    expect(english.time('2026-11-24T12:00:00Z')).to.equal('12:00pm');
    expect(new Formats('en-GB', 'Asia/Karachi').time('2026-11-24T09:05:00Z')).to.equal('2:05pm');
  });

  it('are right on both sides of the clock changes of 2027', () => {
    const shown = ['2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01'].map((day) =>
      english.dayAndTime(`${day}T09:00:00Z`),
    );
    expect(shown).to.deep.equal([
      'Friday 26 March, 9:00am',
      'Monday 29 March, 10:00am',
      'Friday 29 October, 10:00am',
      'Monday 1 November, 9:00am',
    ]);
  });

  it('follow the conventions of the language', () => {
    expect(plain(new Formats('pl', 'Europe/London').time('2026-11-24T15:40:00Z'))).to.equal('15:40');
    expect(new Formats('en', 'Europe/London').time('2026-11-24T15:40:00Z')).to.equal('3:40pm');
  });
});

describe('names of languages', () => {
  it('are in the page’s language', () => {
    expect(english.language('pl')).to.equal('Polish');
    expect(new Formats('pl', 'Europe/London').language('ur')).to.equal('urdu');
  });

  it('are the tag where the browser knows none', () => {
    for (const tag of ['Urdu', 'qaa-x-our', 'zh-min-nan'])
      expect(english.language(tag)).to.be.a('string').and.not.equal('');
    expect(english.language('Urdu')).to.equal('Urdu');
  });
});

describe('the device’s clock', () => {
  it('is said to differ only when it shows another time at that instant', async function () {
    if (!(await page({ timeZone: 'Europe/Lisbon' }))) this.skip(); // only Chromium can change its zone
    expect(english.differs('2026-11-24T09:00:00Z'), 'Lisbon has London’s time').to.equal(false);
    await page({ timeZone: 'UTC' });
    expect(english.differs('2026-11-24T09:00:00Z'), 'in winter').to.equal(false);
    expect(english.differs('2027-06-01T09:00:00Z'), 'in summer').to.equal(true);
    await page({ timeZone: 'Asia/Kathmandu' });
    expect(english.differs('2026-11-24T09:00:00Z')).to.equal(true);
  });
});

describe('making formats early', () => {
  it('happens when nobody waits for it', async () => {
    const made: string[] = [];
    const original = Intl.DateTimeFormat;
    const counting = new Proxy(original, {
      construct(target, args: [string, Intl.DateTimeFormatOptions]) {
        made.push(args[0]);
        return new target(...args);
      },
    });
    Intl.DateTimeFormat = counting;
    try {
      const formats = new Formats('en-AU', 'Europe/London');
      // frames do not come in a tab that is behind another one
      replace(globalThis, 'requestAnimationFrame', (run) => setTimeout(() => run(0)) as unknown as number);
      formats.warm();
      expect(made, 'not at once').to.deep.equal([]);
      await until(() => made.includes('en-AU'));
      const before = made.length;
      await until(() => made.filter((lang) => lang === 'en-AU').length >= 3);
      expect(before).to.be.greaterThan(0);
      const after = made.length;
      formats.day('2026-11-24');
      formats.time(0);
      expect(made).to.have.lengthOf(after);
    } finally {
      Intl.DateTimeFormat = original;
    }
  });
});
