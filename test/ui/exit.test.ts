import { expect } from '@open-wc/testing';
import { Draft } from '../../src/controllers/draft.ts';
import { quickExit } from '../../src/ui/exit.ts';
import { by } from '../support/accessible.ts';
import { drawn, t } from '../support/drawn.ts';
import { say } from '../support/words.ts';

describe('the way out', () => {
  it('is a link that works without a script, and tells nobody where it came from', async () => {
    const element = await drawn(() => quickExit(t, 'https://www.bbc.co.uk/weather'));
    const link = by(element, 'link', say('exit')) as HTMLAnchorElement;
    expect(link.href).to.equal('https://www.bbc.co.uk/weather');
    expect(link.rel).to.contain('noreferrer');
    await expect(element).to.be.accessible();
  });

  it('takes with it what was typed', async () => {
    new Draft('a form').save({ name: 'Zoë' });
    sessionStorage.setItem('the page’s own', 'stays');
    const element = await drawn(() => quickExit(t, '#gone'));
    by(element, 'link', say('exit')).click();
    expect(new Draft('a form').load()).to.equal(undefined);
    expect(sessionStorage.getItem('the page’s own')).to.equal('stays');
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves at once, and leaves no way back', async () => {
    // a fragment of this page, so that the test is still here afterwards
    const { length } = history;
    const element = await drawn(() => quickExit(t, '#gone'));
    by(element, 'link', say('exit')).click();
    expect(location.hash).to.equal('#gone');
    expect(history).to.have.lengthOf(length);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
