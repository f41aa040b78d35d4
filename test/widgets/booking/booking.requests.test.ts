import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  DAY_PARTS,
  INTERPRETERS,
  MODES,
  WEEKDAYS,
  bookingRequest,
  callbackRequest,
  waitlistRequest,
  type Slot,
} from '../../../src/backend/contract/booking.ts';
import {
  OTHER_LANGUAGE,
  mistakesOf,
  noAnswers,
  STEPS,
  type Answers,
  type Route,
} from '../../../src/widgets/booking/booking.model.ts';
import { requestOf } from '../../../src/widgets/booking/booking.requests.ts';
import { allAnswers } from '../../support/answers.ts';

const SCHEMAS = { slot: bookingRequest, callback: callbackRequest, waitlist: waitlistRequest };
const slot = { id: 'obi-1', staff: { id: 'obi', name: 'Mrs Obi' } } as Slot;

describe('what is sent', () => {
  it('is only what was answered', () => {
    expect(requestOf('slot', { ...allAnswers, email: '' }, { slot, hold: 'h1' })).to.deep.equal({
      resource: 'bookings',
      value: {
        name: 'Zoë O’Neill-García',
        phone: '01632 960 001',
        slot: 'obi-1',
        mode: 'phone',
        staff: 'obi',
        hold: 'h1',
      },
    });
  });

  it('goes to where it belongs', () => {
    const resources = (['slot', 'callback', 'waitlist'] as const).map(
      (route) => requestOf(route, allAnswers).resource,
    );
    expect(resources).to.deep.equal(['bookings', 'callbacks', 'waitlist']);
  });

  it('holds the safe times to ring, and no slot, for a call back', () => {
    const { value } = requestOf('callback', {
      ...allAnswers,
      how: 'callback',
      note: ' not at 3 ',
      staff: 'nowak',
    });
    expect(value).to.deep.include({ days: ['MO'], times: ['morning'], note: 'not at 3', staff: 'nowak' });
    expect(value).not.to.have.any.keys('slot', 'mode', 'hold');
  });

  it('says how they would like to talk when they wait for a time', () => {
    const { value } = requestOf('waitlist', allAnswers);
    expect(value).to.include({ mode: 'phone' });
    expect(value).not.to.have.any.keys('slot', 'hold');
  });

  it('leaves out children of whom nothing was said, and fields that were not filled in', () => {
    const children = [
      { name: ' Ada ', year: '' },
      { name: '', year: ' ' },
      { name: '', year: 'Year 2' },
    ];
    expect(requestOf('slot', { ...allAnswers, children }).value.children).to.deep.equal([
      { name: 'Ada' },
      { year: 'Year 2' },
    ]);
    expect(requestOf('slot', allAnswers).value).not.to.have.property('children');
  });

  it('leaves out what was taken back', () => {
    const { value } = requestOf('slot', {
      ...allAnswers,
      topic: 'a secret',
      inPerson: 'yes',
      otherLanguage: '',
      language: 'pl',
      interpreter: 'spoken',
      bringing: '',
      accompanied: 'my sister',
      behalf: '',
      onBehalfOf: 'my mother',
      phone: '',
      voicemail: 'yes',
    });
    expect(value).not.to.have.any.keys(
      'topic',
      'language',
      'interpreter',
      'accompanied',
      'onBehalfOf',
      'phone',
      'voicemail',
    );
  });

  it('says that somebody comes along, even when it is not said who', () => {
    expect(requestOf('slot', { ...allAnswers, bringing: 'yes' }).value.accompanied).to.equal('yes');
    expect(
      requestOf('slot', { ...allAnswers, bringing: 'yes', accompanied: ' Dad ' }).value.accompanied,
    ).to.equal('Dad');
  });

  it('says who is to speak a language: the member of staff, or an interpreter', () => {
    const wish = { ...allAnswers, otherLanguage: 'yes', language: 'pl' } as const;
    for (const interpreter of INTERPRETERS)
      expect(requestOf('slot', { ...wish, interpreter }).value).to.include({ interpreter, language: 'pl' });
    expect(requestOf('slot', { ...wish, otherLanguage: '' }).value).not.to.have.any.keys(
      'interpreter',
      'language',
    );
  });

  it('tells the staff of a language that is not on the list', () => {
    const wish = {
      ...allAnswers,
      otherLanguage: 'yes',
      language: OTHER_LANGUAGE,
      languageName: ' Tigrinya ',
    } as const;
    const { value } = requestOf('callback', { ...wish, access: 'No stairs' });
    expect(value.access).to.equal('Language: Tigrinya\nNo stairs');
    expect(value).not.to.have.property('language');
  });
});

describe('whatever the form is content with', () => {
  it('fits the contract', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant(''), fc.constant('  '));
    const yes = fc.constantFrom('' as const, 'yes' as const);
    const answers: fc.Arbitrary<Answers> = fc.record({
      ...Object.fromEntries(Object.entries(noAnswers).map(([name, value]) => [name, fc.constant(value)])),
      how: fc.constantFrom(...MODES),
      staff: fc.constantFrom('', 'obi'),
      otherLanguage: yes,
      language: fc.constantFrom('', 'pl', 'bfi', 'zh-Hant'),
      interpreter: fc.constantFrom(...INTERPRETERS),
      languageName: text,
      topic: text,
      inPerson: yes,
      slot: fc.constantFrom('obi-1', 'x y/z'),
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      times: fc.uniqueArray(fc.constantFrom(...DAY_PARTS), { minLength: 1 }),
      note: text,
      name: text,
      phone: fc.oneof(text, fc.constantFrom('01632 960 001', '+44 (0)1632 960001 ext 3')),
      email: fc.oneof(text, fc.constant('zoë@example.com')),
      voicemail: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
      children: fc.array(fc.record({ name: text, year: text }), { minLength: 1, maxLength: 12 }),
      access: text,
      bringing: yes,
      accompanied: text,
      behalf: yes,
      onBehalfOf: text,
    });
    let content = 0;
    fc.assert(
      fc.property(answers, fc.constantFrom<Route>('slot', 'callback', 'waitlist'), (some, route) => {
        if (STEPS.some((step) => mistakesOf(step, some, route).length)) return;
        content++;
        const { value } = requestOf(route, some, { slot });
        const result = SCHEMAS[route].safeParse(JSON.parse(JSON.stringify(value)));
        expect(result.error?.issues ?? []).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
    expect(content, 'enough of them are content').to.be.greaterThan(20);
  });
});
