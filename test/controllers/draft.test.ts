import { expect } from '@open-wc/testing';
import { Draft } from '../../src/controllers/draft.ts';
import { stopClock } from '../support/clock.ts';
import { withoutStorage } from '../support/storage.ts';

const HOUR = 60 * 60 * 1000;

describe('a draft', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again after a refresh', () => {
    new Draft('a').save({ name: 'Zoë', children: ['Ada'] });
    expect(new Draft('a').load()).to.deep.equal({ name: 'Zoë', children: ['Ada'] });
  });

  it('is not there before it was saved, nor after it was cleared', () => {
    const draft = new Draft('a');
    expect(draft.load()).to.equal(undefined);
    draft.save('x');
    draft.clear();
    expect(draft.load()).to.equal(undefined);
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('does not get mixed up with that of another page', () => {
    new Draft('a').save('mine');
    expect(new Draft('b').load()).to.equal(undefined);
    new Draft('b').clear();
    expect(new Draft('a').load()).to.equal('mine');
  });

  it('stays in this tab, and never in local storage', () => {
    new Draft('a').save('x');
    expect(localStorage).to.have.lengthOf(0);
    expect(sessionStorage).to.have.lengthOf(1);
  });

  it('lives for a day, and is removed then', async () => {
    const { pass } = stopClock();
    new Draft('a').save('x');
    await pass(23 * HOUR);
    expect(new Draft('a').load()).to.equal('x');
    await pass(2 * HOUR);
    expect(new Draft('a').load()).to.equal(undefined);
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('is none when something else stands there', () => {
    new Draft('a').save('x');
    const key = sessionStorage.key(0)!;
    for (const odd of ['{"until":', 'null', '7', '"words"', '{}', '{"until":"soon","value":1}']) {
      sessionStorage.setItem(key, odd);
      expect(new Draft('a').load(), odd).to.equal(undefined);
    }
  });

  it('is simply not kept where storage is refused', () => {
    withoutStorage();
    const draft = new Draft('a');
    draft.save('x');
    expect(draft.load()).to.equal(undefined);
    draft.clear();
  });
});
