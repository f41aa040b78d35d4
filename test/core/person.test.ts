import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { reachMistakes } from '../../src/core/person.ts';

const zoe = { name: 'Zoë', phone: '01632 960 001', email: '' };
const codes = (...args: Parameters<typeof reachMistakes>) =>
  reachMistakes(...args).map(({ field, code }) => `${field} ${code}`);

describe('how a person can be reached', () => {
  it('is by phone or by email, whichever they have', () => {
    expect(codes(zoe)).to.deep.equal([]);
    expect(codes({ ...zoe, phone: '', email: 'zoe@example.com' })).to.deep.equal([]);
    expect(codes({ ...zoe, email: 'zoe@example.com' })).to.deep.equal([]);
  });

  it('asks for one of them when there is none', () => {
    expect(codes({ ...zoe, phone: ' ', email: ' ' })).to.deep.equal(['phone either']);
  });

  it('asks for a phone number where they want to be rung', () => {
    expect(codes({ ...zoe, phone: '', email: 'zoe@example.com' }, true)).to.deep.equal(['phone required']);
    expect(codes(zoe, true)).to.deep.equal([]);
  });

  it('asks to look again at what cannot be a number or an address', () => {
    expect(codes({ name: '', phone: '123', email: 'zoe' })).to.deep.equal([
      'name required',
      'phone phone',
      'email email',
    ]);
  });

  it('does not complain of one when the other is there', () => {
    expect(codes({ ...zoe, phone: '', email: 'zoe' })).to.deep.equal(['email email']);
    expect(codes({ ...zoe, phone: '12', email: 'zoe@example.com' })).to.deep.equal(['phone phone']);
  });

  const names = [
    'Ng',
    'O’Neill',
    "d'Arcy",
    'محمد علی',
    'Łukasz Żółć',
    '王小明',
    'Σωκράτης',
    '👩🏽‍🦰 Zoë',
    'X Æ A-12',
    '1',
  ];
  for (const name of names)
    it(`takes the name ${name}`, () => {
      expect(codes({ ...zoe, name })).to.deep.equal([]);
    });

  it('takes any name that is not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(codes({ ...zoe, name })).to.deep.equal(name.trim() ? [] : ['name required']);
      }),
    );
  });
});
