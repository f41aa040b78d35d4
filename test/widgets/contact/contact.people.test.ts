import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Person } from '../../../src/backend/contract/contact.ts';
import { contactOf, fits, initials, isAway, whomToAsk } from '../../../src/widgets/contact/contact.people.ts';
import { topicsOf, yearsOf } from '../../../src/widgets/contact/contact.topics.ts';

const someone = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, languages: [], interpreters: [], modes: [], topics: [], years: [], days: [] },
  available: true,
  ...more,
});
const TODAY = '2026-11-24';
const idOf = (people: readonly Person[], topic: string, year = '') => {
  const found = whomToAsk(people, { topic, year }, TODAY);
  return found && `${found.person.id} → ${found.answers?.id ?? 'nobody'}`;
};

/** A school of up to eight, each with deputies and topics out of a few. */
const school = fc
  .array(
    fc.record({
      available: fc.boolean(),
      deputy: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
      topics: fc.subarray(['a', 'b', 'c']),
      years: fc.subarray(['1', '2']),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ deputy, ...row }, index) =>
      someone(String(index), { ...row, ...(deputy !== undefined && { deputy: String(deputy) }) }),
    ),
  );

describe('whom to ask', () => {
  it('is the first in the school’s order who helps with it', () => {
    const people = [
      someone('a', { topics: ['money'] }),
      someone('b', { topics: ['Bullying'] }),
      someone('c', { topics: ['bullying'] }),
    ];
    expect(idOf(people, 'bullying')).to.equal('b → b');
    expect(idOf(people, 'sleep')).to.equal(undefined);
  });

  it('is who looks after that very year, before who looks after all', () => {
    const people = [someone('head', { topics: ['x'] }), someone('two', { topics: ['x'], years: ['Year 2'] })];
    expect(idOf(people, 'x', 'Year 2')).to.equal('two → two');
    expect(idOf(people, 'x', 'Year 5')).to.equal('head → head');
    expect(idOf(people, 'x')).to.equal('head → head');
  });

  it('is answered by the deputy, and by the deputy’s deputy', () => {
    const people = [
      someone('a', { topics: ['x'], available: false, deputy: 'b' }),
      someone('b', { available: false, deputy: 'c' }),
      someone('c'),
    ];
    expect(idOf(people, 'x')).to.equal('a → c');
  });

  it('is who answers, before who is away without a deputy', () => {
    const people = [someone('a', { topics: ['x'], available: false }), someone('b', { topics: ['x'] })];
    expect(idOf(people, 'x')).to.equal('b → b');
  });

  it('is still somebody when everyone is away, in a ring of deputies too', () => {
    const people = [
      someone('a', { topics: ['x'], available: false, deputy: 'b' }),
      someone('b', { topics: ['x'], available: false, deputy: 'a' }),
    ];
    expect(idOf(people, 'x')).to.equal('a → nobody');
  });

  it('always fits the wish, and only who is there answers', () => {
    fc.assert(
      fc.property(
        school,
        fc.constantFrom('', 'a', 'b'),
        fc.constantFrom('', '1', '2'),
        (people, topic, year) => {
          const found = whomToAsk(people, { topic, year }, TODAY);
          const fitting = people.filter((person) => fits(person, { topic, year }));
          if (!found) {
            expect(fitting).to.deep.equal([]);
            return;
          }
          expect(fitting).to.include(found.person);
          if (found.answers) expect(isAway(found.answers, TODAY)).to.equal(false);
          else expect(fitting.some((one) => contactOf(one, people, TODAY).answers)).to.equal(false);
        },
      ),
    );
  });
});

describe('being away', () => {
  it('has both ends included, and may have one only', () => {
    const away = (awayFrom?: string, awayUntil?: string) =>
      isAway(someone('a', { ...(awayFrom && { awayFrom }), ...(awayUntil && { awayUntil }) }), TODAY);
    expect(away('2026-11-24', '2026-11-24')).to.equal(true);
    expect(away('2026-11-25', '2026-11-30')).to.equal(false);
    expect(away('2026-11-01', '2026-11-23')).to.equal(false);
    expect(away(undefined, '2026-11-24')).to.equal(true);
    expect(away('2026-11-01')).to.equal(true);
    expect(away()).to.equal(false);
  });
});

describe('looking for somebody', () => {
  const siobhan = someone('s', {
    name: 'Nurse Siobhán O’Brien',
    role: 'School nurse',
    topics: ['health'],
    years: ['Year 2'],
  });
  for (const search of ['siobhan', 'NURSE', 'brien nurse', 'health', '  year 2 ', ''])
    it(`“${search}” finds her`, () => {
      expect(fits(siobhan, { topic: '', year: '', search })).to.equal(true);
    });

  it('needs every word', () => {
    expect(fits(siobhan, { topic: '', year: '', search: 'nurse hughes' })).to.equal(false);
  });
});

describe('what can be asked about', () => {
  it('is each topic once, in the school’s order', () => {
    const people = [
      someone('a', { topics: ['Sleep', 'money'] }),
      someone('b', { topics: ['sleep', 'Ärger'] }),
    ];
    expect(topicsOf(people)).to.deep.equal(['Sleep', 'money', 'Ärger']);
  });

  it('is each year once, in the order of their numbers', () => {
    const people = [
      someone('a', { years: ['Year 10', 'Year 2'] }),
      someone('b', { years: ['Reception', 'Year 2'] }),
    ];
    expect(yearsOf(people)).to.deep.equal(['Reception', 'Year 2', 'Year 10']);
  });
});

describe('initials', () => {
  const names: [name: string, expected: string][] = [
    ['Mrs Folasade Adeyemi', 'FA'],
    ['Dr. Yusuf Haddad', 'YH'],
    ['Ng', 'N'],
    ['Mr', 'M'],
    ['Mx Sam Okafor-Lee', 'SO'],
    ['łukasz żółć', 'ŁŻ'],
    ['أحمد علي', 'أ'],
    ['王小明', '王'],
    ['Zoë de la Cruz', 'ZC'],
    ['👩🏽‍🦰', '👩'],
    ['', ''],
  ];
  for (const [name, expected] of names)
    it(`of “${name}” are “${expected}”`, () => {
      expect(initials(name)).to.equal(expected);
    });

  it('are there for every name, and never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const segments = [...new Intl.Segmenter().segment(initials(name))];
        expect(segments.length).to.be.lessThan(5);
        if (/\p{L}/u.test(name)) expect(initials(name)).not.to.equal('');
      }),
    );
  });
});
