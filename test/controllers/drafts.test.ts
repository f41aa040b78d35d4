import { expect } from '@open-wc/testing';
import { Draft } from '../../src/controllers/draft.ts';
import { clearDrafts } from '../../src/controllers/drafts.ts';
import { withoutStorage } from '../support/storage.ts';

describe('clearing all drafts', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('takes those of every widget, and nothing of the page', () => {
    const drafts = ['a', 'b', 'c'].map((name) => new Draft(name));
    for (const draft of drafts) draft.save('typed');
    sessionStorage.setItem('the page’s own', 'stays');
    clearDrafts();
    expect(drafts.map((draft) => draft.load())).to.deep.equal([undefined, undefined, undefined]);
    expect(sessionStorage).to.have.lengthOf(1);
    sessionStorage.clear();
  });

  it('is done without where storage is refused', () => {
    withoutStorage();
    expect(clearDrafts).not.to.throw();
  });
});
