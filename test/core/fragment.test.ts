import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fromFragment, linkTo } from '../../src/core/fragment.ts';

const TAG = 'open-door-booking';
const booking = { reference: 'ABK472', token: '7KQ4M2XP' };

describe('the link back', () => {
  it('holds reference and code in its fragment, where no server sees them', () => {
    const link = linkTo(TAG, 'https://example.com/talk?a=1', booking);
    expect(link).to.equal('https://example.com/talk?a=1#open-door-booking=ABK472.7KQ4M2XP');
    const { pathname, search } = new URL(link);
    expect(pathname + search)
      .not.to.contain('ABK472')
      .and.not.to.contain('7KQ4M2XP');
  });

  it('takes the place of another fragment', () => {
    const page = 'https://example.com/talk#open-door-booking=OLD111.22222222';
    expect(linkTo(TAG, page, booking)).to.equal('https://example.com/talk#open-door-booking=ABK472.7KQ4M2XP');
  });

  it('is read, alone or among others', () => {
    for (const hash of [
      '#open-door-booking=ABK472.7KQ4M2XP',
      '#top&open-door-booking=ABK472.7KQ4M2XP',
      '#open-door-booking=ABK472.7KQ4M2XP&open-door-plan=XXX222.YYYYYYYY',
    ])
      expect(fromFragment(TAG, hash), hash).to.deep.equal(booking);
  });

  it('is none when a part is missing, or when it is for another tag', () => {
    for (const hash of [
      '',
      '#',
      '#top',
      '#open-door-booking',
      '#open-door-booking=',
      '#open-door-booking=ABK472',
      '#open-door-booking=ABK472.',
      '#open-door-booking=.7KQ4M2XP',
      '#open-door-bookings=ABK472.7KQ4M2XP',
      '#my-open-door-booking=ABK472.7KQ4M2XP',
      '#open-door-plan=ABK472.7KQ4M2XP',
    ])
      expect(fromFragment(TAG, hash), hash).to.equal(undefined);
  });

  it('comes back whole, whatever a backend’s references and codes look like', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(part, part, (reference, token) => {
        const { hash } = new URL(linkTo(TAG, 'https://example.com/talk', { reference, token }));
        expect(fromFragment(TAG, hash)).to.deep.equal({ reference, token });
      }),
    );
  });

  it('never throws, whatever stands in an address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => fromFragment(TAG, `#${TAG}=${text}`)).not.to.throw();
      }),
    );
    expect(fromFragment(TAG, `#${TAG}=%E0%A4%A.%`)).to.deep.equal({ reference: '%E0%A4%A', token: '%' });
  });
});
