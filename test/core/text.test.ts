import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  fill,
  inGroups,
  looksLikeEmail,
  looksLikePhone,
  pluralCategory,
  ungrouped,
  westernDigits,
} from '../../src/core/text.ts';

describe('words with gaps', () => {
  it('are filled, each gap with its variable, as often as it stands there', () => {
    expect(fill('{a} and {b}, then {a}', 'en', { a: 'tea', b: 7 })).to.equal('tea and 7, then tea');
  });

  it('keep a gap that nobody filled, so that it is noticed', () => {
    expect(fill('Hello {name}', 'en')).to.equal('Hello {name}');
  });

  it('take what people typed as it is, even when it looks like a gap or a pattern', () => {
    expect(fill('{name}!', 'en', { name: '{name} $& $1' })).to.equal('{name} $& $1!');
  });

  it('fill a gap with nothing and with zero', () => {
    expect(fill('[{a}][{b}]', 'en', { a: '', b: 0 })).to.equal('[][0]');
  });

  it('pick the English plural', () => {
    const times = { one: '{count} time', other: '{count} times' };
    const said = [0, 1, 2].map((count) => fill(times, 'en', { count }));
    expect(said).to.deep.equal(['0 times', '1 time', '2 times']);
  });

  it('pick each of the four Polish plurals', () => {
    const times = {
      one: 'wolny termin',
      few: 'wolne terminy',
      many: 'wolnych terminów',
      other: 'wolnego terminu',
    };
    const said = [1, 2, 5, 1.5].map((count) => fill(times, 'pl', { count }));
    expect(said).to.deep.equal([times.one, times.few, times.many, times.other]);
  });

  it('use `other` where a language has a form that the message lacks', () => {
    expect(fill({ other: '{count} terminów' }, 'pl', { count: 2 })).to.equal('2 terminów');
  });

  it('ask for a plural category that the language has, whatever the number', () => {
    const categories = new Intl.PluralRules('pl').resolvedOptions().pluralCategories;
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(categories).to.include(pluralCategory('pl', count));
      }),
    );
  });
});

describe('a phone number as people write it', () => {
  const real = [
    '020 7946 0958',
    '+44 (0)20 7946 0958 ext 3',
    '07700-900-982',
    '(01632) 960 001',
    '0044.1632.960001',
    'mum: 07700 900 982, after 5',
    '٠٧٧٠٠ ٩٠٠ ٩٨٢', // Arabic
    '۰۷۷۰۰ ۹۰۰ ۹۸۲', // Urdu, Persian
    '०७७०० ९०० ९८२', // Hindi, Nepali
    '০৭৭০০ ৯০০ ৯৮২', // Bengali
    '੦੭੭੦੦ ੯੦੦ ੯੮੨', // Punjabi
    '12345',
  ];
  for (const phone of real) {
    it(`is taken: ${phone}`, () => {
      expect(looksLikePhone(phone)).to.equal(true);
    });
  }

  for (const text of ['', '   ', 'none', '1234', 'name@example.com', 'call me maybe', '+-() ']) {
    it(`is not "${text}"`, () => {
      expect(looksLikePhone(text)).to.equal(false);
    });
  }

  it('is one as soon as it has five digits, whatever stands around them', () => {
    const aside = fc.string().filter((text) => !/\p{Nd}/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), aside), { maxLength: 12 }), (parts) => {
        const text = parts.map(([digit, between]) => `${digit}${between}`).join('');
        expect(looksLikePhone(text)).to.equal(parts.length >= 5);
      }),
    );
  });
});

describe('an email address', () => {
  for (const address of ['a@b', 'zoë.o’neill+school@example.co.uk', ' name@example.com ', 'имя@пример.рф'])
    it(`may be "${address}"`, () => {
      expect(looksLikeEmail(address)).to.equal(true);
    });

  for (const text of ['', 'name', '@example.com', 'name@', 'a@b@c', 'my name@example.com', '07700 900982'])
    it(`is not "${text}"`, () => {
      expect(looksLikeEmail(text)).to.equal(false);
    });
});

describe('a reference', () => {
  it('is shown as it is said on the phone', () => {
    expect(inGroups('ABK472')).to.equal('ABK 472');
    expect(inGroups('7KQ4M2XP', 4)).to.equal('7KQ4 M2XP');
    expect(inGroups('AB')).to.equal('AB');
    expect(inGroups('')).to.equal('');
  });

  it('is understood as people type it', () => {
    for (const typed of ['abk472', ' ABK 472 ', 'abk-472', 'A B K 4 7 2', 'ABK ۴۷۲', 'abk ٤٧٢'])
      expect(ungrouped(typed), typed).to.equal('ABK472');
  });

  it('is the same again after it was shown in groups of any size', () => {
    const symbols = fc.string({ unit: fc.constantFrom(...Array.from('BCDFGHJKMNPQRSTVWXZ23456789')) });
    fc.assert(
      fc.property(symbols, fc.integer({ min: 1, max: 8 }), (reference, size) => {
        expect(ungrouped(inGroups(reference, size))).to.equal(reference);
      }),
    );
  });
});

describe('digits of any script', () => {
  for (const [script, zero] of Object.entries({
    Arabic: 0x660,
    Urdu: 0x6f0,
    Hindi: 0x966,
    Bengali: 0x9e6,
    Tamil: 0xbe6,
  }))
    it(`are understood: ${script}`, () => {
      const digits = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join('');
      expect(westernDigits(digits)).to.equal('0123456789');
    });

  it('leave everything else as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = text.replace(/\p{Nd}/gu, '');
        expect(westernDigits(words)).to.equal(words);
      }),
    );
  });
});
