import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  commaList,
  complain,
  oneOf,
  readingFor,
  webAddress,
  wholeNumber,
  wordList,
} from '../../src/core/attributes.ts';
import { listenTo } from '../support/console.ts';

const modes = wordList('modes', ['in-person', 'phone', 'video', 'home'] as const);
const draft = oneOf('draft', ['none', 'session']);
const level = wholeNumber('heading-level', 1, 6, 2);
const privacy = webAddress('privacy-url');

/** Reads a value for a tag; answers it, and what was said to the web team. */
function reading<T>(converter: { fromAttribute(value: string | null): T }, value: string | null) {
  const said = listenTo('error');
  let result!: T;
  readingFor('open-door-test', () => (result = converter.fromAttribute(value)));
  return { result, said };
}

const silently = <T>(converter: { fromAttribute(value: string | null): T }, value: string | null) => {
  const { result, said } = reading(converter, value);
  expect(said, 'nothing to complain about').to.deep.equal([]);
  return result;
};

/** One line that names the tag, the attribute, the value and the fix. */
const complaint = (said: string[], attribute: string, value: string, fix: string) => {
  expect(said).to.have.lengthOf(1);
  for (const part of ['<open-door-test>', `${attribute}="${value}"`, fix]) expect(said[0]).to.contain(part);
};

describe('an attribute with a list of words', () => {
  it('takes the known ones, in our order, with spaces or commas between', () => {
    expect(silently(modes, 'video phone')).to.deep.equal(['phone', 'video']);
    expect(silently(modes, ' phone,\n home ,, ')).to.deep.equal(['phone', 'home']);
    expect(silently(modes, 'phone phone')).to.deep.equal(['phone']);
  });

  it('is empty without a value', () => {
    expect(silently(modes, null)).to.deep.equal([]);
    expect(silently(modes, '')).to.deep.equal([]);
  });

  it('leaves out an unknown word and says which ones there are', () => {
    const { result, said } = reading(modes, 'phone telepathy');
    expect(result).to.deep.equal(['phone']);
    complaint(said, 'modes', 'phone telepathy', 'in-person, phone, video, home');
  });
});

describe('an attribute with one word out of a few', () => {
  it('takes it', () => {
    expect(silently(draft, 'session')).to.equal('session');
    expect(silently(draft, null), 'the first is the default').to.equal('none');
  });

  it('keeps the default otherwise, and says what there is', () => {
    const { result, said } = reading(draft, 'for ever');
    expect(result).to.equal('none');
    complaint(said, 'draft', 'for ever', 'none, session');
  });
});

describe('an attribute with a whole number', () => {
  it('takes what is in the range', () => {
    expect(silently(level, '1')).to.equal(1);
    expect(silently(level, ' 6 ')).to.equal(6);
    expect(silently(level, null)).to.equal(2);
  });

  for (const value of ['0', '7', '2.5', '-1', 'two', '', ' ', 'Infinity', '1e9', 'h2', 'NaN'])
    it(`keeps the default for "${value}", and says the range`, () => {
      const { result, said } = reading(level, value);
      expect(result).to.equal(2);
      complaint(said, 'heading-level', value, 'from 1 to 6');
    });
});

describe('an attribute with things between commas', () => {
  it('trims them and leaves out empty ones', () => {
    expect(silently(commaList, ' Reception, Year 1 ,,Cedar class ')).to.deep.equal([
      'Reception',
      'Year 1',
      'Cedar class',
    ]);
    expect(silently(commaList, null)).to.deep.equal([]);
    expect(silently(commaList, ' , ')).to.deep.equal([]);
  });
});

describe('an attribute with a web address', () => {
  it('takes addresses that a page may link to', () => {
    for (const address of [
      'https://example.com/a',
      'http://x',
      'mailto:a@b',
      'tel:123',
      '/privacy',
      '#here',
      '?q',
      '',
    ])
      expect(silently(privacy, address), address).to.equal(address);
    expect(silently(privacy, null)).to.equal('');
  });

  const scripts = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/1',
  ];
  for (const address of scripts)
    it(`never takes ${JSON.stringify(address)}`, () => {
      const { result, said } = reading(privacy, address);
      expect(result).to.equal('');
      complaint(said, 'privacy-url', address, 'https://');
    });

  it('never lets a script through, however it is hidden', () => {
    const noise = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u001f'), maxLength: 3 });
    const hidden = fc
      .tuple(
        ...Array.from('javascript:', (letter) =>
          fc.tuple(noise, fc.constantFrom(letter, letter.toUpperCase())),
        ),
      )
      .map((letters) => letters.flat().join(''));
    listenTo('error');
    fc.assert(
      fc.property(hidden, (scheme) => {
        const anchor = Object.assign(document.createElement('a'), {
          href: privacy.fromAttribute(`${scheme}alert(1)`),
        });
        expect(anchor.protocol).not.to.equal('javascript:');
      }),
    );
  });
});

describe('any value at all', () => {
  it('never throws, and answers something of the right kind', () => {
    listenTo('error');
    fc.assert(
      fc.property(fc.option(fc.string({ unit: 'grapheme' })), (value) => {
        expect(modes.fromAttribute(value)).to.be.an('array');
        expect(['none', 'session']).to.include(draft.fromAttribute(value));
        expect(level.fromAttribute(value)).to.be.within(1, 6);
        expect(privacy.fromAttribute(value)).to.be.a('string');
        expect(commaList.fromAttribute(value)).to.be.an('array');
      }),
    );
  });
});

describe('a complaint', () => {
  it('names the tag that was read last', () => {
    const said = listenTo('error');
    readingFor('open-door-booking', () => {
      complain('time-zone', 'Mars', 'Use Europe/London.');
    });
    expect(said).to.deep.equal(['<open-door-booking> time-zone="Mars" cannot be used. Use Europe/London.']);
  });
});
