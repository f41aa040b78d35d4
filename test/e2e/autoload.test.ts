import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, suite, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openSite, until, Visitor, type Site } from './support.ts';

const WIDGET = '/open-door/widgets/booking.js';

suite('the autoloader on a page', () => {
  let site: Site;
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, site);
  });
  afterEach(() => visitor.leave());

  const defined = () => visitor.page.evaluate(() => customElements.get('open-door-booking') !== undefined);
  const addTag = () =>
    visitor.page.evaluate(() => {
      const tag = document.createElement('open-door-booking');
      tag.append('Ring 01632 960 123');
      document.body.append(tag);
    });

  test('downloads no widget where no tag is', async () => {
    await visitor.goTo('/privacy.html');
    await visitor.settled();
    assert.equal(visitor.requests.filter((url) => url.includes(WIDGET)).length, 0);
    await visitor.page.evaluate(`import('/open-door/autoload.js')`);
    assert.equal(await defined(), false);
    await addTag();
    await until('the tag to be registered', defined);
  });

  test('says so once when a widget cannot be loaded, and tries again with the next tag', async () => {
    let broken = true;
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => {
      void (broken && request.url().includes(WIDGET) ? request.abort() : request.continue());
    });
    await visitor.goTo('/talk.html');
    const said = () => visitor.errors.filter((error) => error.includes('could not be loaded'));
    await until('a line in the console', () => said().length);
    assert.equal(said().length, 1);
    assert.match(said()[0]!, /<open-door-booking> could not be loaded/);
    assert.equal(await defined(), false);
    await visitor.sees('01632 960 123');

    broken = false;
    await addTag();
    await until('the tag to be registered', defined);
    assert.equal(said().length, 1);
  });
});
