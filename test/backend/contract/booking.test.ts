import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  LIMITS,
  booking,
  bookingRequest,
  callbackRequest,
  closure,
  hold,
  slot,
  staff,
} from '../../../src/backend/contract/booking.ts';
import { day, instant, language, words } from '../../../src/backend/contract/common.ts';
import { backendFor, bookElsewhere, oakfield } from '../../support/oakfield.ts';

interface Check {
  safeParse(value: unknown): { success: boolean };
}

const takes = (schema: Check, value: unknown) => schema.safeParse(value).success;

describe('the words of the contract', () => {
  it('an instant has an offset, so that no zone has to be guessed', () => {
    for (const text of ['2026-11-24T15:40:00+00:00', '2026-11-24T15:40Z', '2027-03-29T10:00:00.123+01:00'])
      expect(takes(instant, text), text).to.equal(true);
    for (const text of ['2026-11-24T15:40:00', '2026-11-24', 'tomorrow', '', 1764000000, null])
      expect(takes(instant, text), String(text)).to.equal(false);
  });

  it('an instant is what every date makes of itself', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(takes(instant, date.toISOString())).to.equal(true);
        expect(takes(day, date.toISOString().slice(0, 10))).to.equal(true);
      }),
    );
  });

  it('a language is a tag, also of a sign language', () => {
    for (const tag of ['en', 'pl', 'bfi', 'zh-Hant', 'pa-Arab-PK'])
      expect(takes(language, tag), tag).to.equal(true);
    for (const tag of ['', 'e', 'English language', 'en_GB', `en-${'x'.repeat(40)}`])
      expect(takes(language, tag), tag).to.equal(false);
  });

  it('free text is trimmed, is not empty, and has a limit', () => {
    const schema = words(5);
    expect(schema.parse('  Zoë ')).to.equal('Zoë');
    for (const text of ['', '   ', '123456']) expect(takes(schema, text), text).to.equal(false);
    expect(takes(schema, ` ${'x'.repeat(5)} `)).to.equal(true);
  });
});

describe('a row of the contract', () => {
  it('may lack what has a default, and may have more than we know', () => {
    const start = '2026-11-24T15:40:00+00:00';
    const least = { id: 's', start, end: start, staff: { id: 'obi', name: 'Mrs Obi' }, modes: ['phone'] };
    expect(slot.parse({ ...least, colour: 'green' })).to.deep.equal({
      ...least,
      languages: [],
      interpreters: [],
      capacity: 1,
      remaining: 1,
    });
    expect(staff.parse({ id: 'obi', name: 'Mrs Obi' })).to.deep.equal({
      id: 'obi',
      name: 'Mrs Obi',
      languages: [],
      interpreters: [],
      modes: [],
    });
  });

  it('is refused when it could not be shown', () => {
    const start = '2026-11-24T15:40:00+00:00';
    const good = { id: 's', start, end: start, staff: { id: 'obi', name: 'Mrs Obi' }, modes: ['phone'] };
    for (const bad of [
      { id: 7 },
      { start: 'soon' },
      { staff: 'Mrs Obi' },
      { modes: [] },
      { modes: ['telepathy'] },
    ])
      expect(takes(slot, { ...good, ...bad }), JSON.stringify(bad)).to.equal(false);
    expect(takes(closure, { validFrom: '24/11/2026', validThrough: '2026-11-24', name: 'x' })).to.equal(
      false,
    );
  });

  it('is what the reference backend answers', async () => {
    const backend = backendFor(await oakfield());
    for (const [resource, schema] of [
      ['staff', staff],
      ['slots', slot],
      ['closures', closure],
    ] as const) {
      const { items, rejected } = await backend.read(resource, schema);
      expect(items.length, resource).to.be.greaterThan(0);
      expect(rejected, resource).to.deep.equal([]);
    }
    const receipt = await backend.send('holds', { key: 'h', value: { slot: 'obi-1' } });
    expect(takes(hold, receipt.value)).to.equal(true);
    expect(takes(booking, await bookElsewhere(await oakfield(), 'obi-1'))).to.equal(true);
  });
});

describe('a request of the contract', () => {
  const request = { slot: 's', mode: 'phone', name: 'Zoë' };

  it('has limits, and takes what is just within them', () => {
    const text = (length: number) => 'x'.repeat(length);
    for (const [field, limit] of Object.entries({
      name: LIMITS.name,
      phone: LIMITS.contact,
      email: LIMITS.contact,
      topic: LIMITS.text,
      access: LIMITS.text,
      onBehalfOf: LIMITS.name,
    })) {
      expect(takes(bookingRequest, { ...request, [field]: text(limit) }), field).to.equal(true);
      expect(takes(bookingRequest, { ...request, [field]: text(limit + 1) }), field).to.equal(false);
    }
    const children = (count: number) => Array.from({ length: count }, () => ({ name: 'Ada' }));
    expect(takes(bookingRequest, { ...request, children: children(LIMITS.children) })).to.equal(true);
    expect(takes(bookingRequest, { ...request, children: children(LIMITS.children + 1) })).to.equal(false);
  });

  it('knows the days and the parts of the day', () => {
    const call = { name: 'Zoë', days: ['MO', 'FR'], times: ['morning'] };
    expect(takes(callbackRequest, call)).to.equal(true);
    expect(takes(callbackRequest, { ...call, days: ['SA'] })).to.equal(false);
    expect(takes(callbackRequest, { ...call, times: ['night'] })).to.equal(false);
  });
});
