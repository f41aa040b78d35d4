import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';

suite('on all sorts of pages', () => {
  const here = openSchool();

  test('a whole booking violates no policy and asks nobody else', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    const headers = await fetch(`${here.site.url}/talk.html`);
    const policy = headers.headers.get('Content-Security-Policy') ?? '';
    for (const rule of ["script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"])
      assert.ok(policy.includes(rule), `${rule} is not in force`);
    await visitor.tick(/^I’d like another language/);
    await visitor.tick(/^I’d like another language/);
    await booking.how();
    await visitor.press('Show later days');
    await booking.continue();
    await visitor.get('alert');
    await booking.when();
    await booking.continue();
    await visitor.get('alert');
    await booking.who();
    await booking.send();
    await booking.done();
    await visitor.press(/^Calendar file/);
    await visitor.press('Copy the link');
    await visitor.click('link', /#open-door-booking=/);
    await visitor.press('Choose another time');
    await booking.pickFirst();
    await visitor.press('Move to this time');
    await visitor.arrives('Your new time is booked');
    await visitor.press('Book another time');
    await visitor.arrives('How would you like to talk?');

    assert.deepEqual(visitor.errors, []);
    const elsewhere = visitor.requests.filter(
      (url) => !url.startsWith(here.site.url) && !url.startsWith('blob:'),
    );
    assert.deepEqual(elsewhere, []);
    assert.ok(visitor.requests.length > 10);
  });

  for (const path of [
    '/',
    '/privacy.html',
    '/wellbeing.html',
    '/classes/cedar.html',
    '/pl/talk.html',
    '/ur/talk.html',
    '/old/',
  ]) {
    test(`${path} loads without a complaint, and can be walked by its landmarks`, async () => {
      const visitor = await here.arrive();
      await visitor.goTo(path);
      if (!['/', '/privacy.html'].includes(path)) await visitor.get('radio', /(?:)/);
      await visitor.settled();
      assert.deepEqual(visitor.errors, []);
      const titles = await visitor.page.$$eval('h1', (headings) => headings.length);
      assert.equal(titles, 1);
      if (path === '/old/') return;
      for (const landmark of ['header', 'nav', 'main', 'footer', 'a.skip'])
        assert.equal((await visitor.page.$$(landmark)).length, 1, landmark);
    });
  }

  test('a hostile page from 2012 does not get at it', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/old/');
    const button = await visitor.get('button', 'Continue');
    const look = await button.evaluate((element) => {
      const { fontSize, letterSpacing, textTransform, float } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { fontSize: parseFloat(fontSize), letterSpacing, textTransform, float, width, height };
    });
    assert.ok(look.fontSize >= 12, `the button’s text has ${look.fontSize} pixels`);
    assert.ok(look.height >= 35 && look.width >= 60, JSON.stringify(look));
    assert.equal(look.textTransform, 'none');
    assert.equal(look.float, 'none');
    await booking.toCheck();
    await booking.send();
    await booking.done();
    await button.dispose();
    // the focus ring is seen, though the page takes it away everywhere
    await visitor.key('Tab');
    const outline = await visitor.page.evaluate(() => {
      let element = document.activeElement!;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return getComputedStyle(element).outlineStyle;
    });
    assert.equal(outline, 'solid');
    assert.deepEqual(visitor.errors, []);
  });

  test('two tags and two copies of the script: each does its own work', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/wellbeing.html');
    await visitor.get('heading', 'Time with Ms Warsame');
    await visitor.get('heading', 'Time with Nurse O’Brien');
    assert.equal((await visitor.all('radio', /^By video/)).length, 2);
    await booking.how('video');
    // the other one is where it was
    assert.equal((await visitor.all('heading', 'How would you like to talk?')).length, 1);
    await visitor.page.goBack();
    await visitor.arrives('How would you like to talk?');
    assert.equal((await visitor.all('heading', 'How would you like to talk?')).length, 2);
    await visitor.page.goForward();
    await visitor.arrives('When suits you?');
    await booking.when();
    await booking.who({ name: 'Two Tags', phone: '07700 900 050' });
    await booking.send();
    await booking.done();
    const row = (await here.site.rows('bookings')).find(({ name }) => name === 'Two Tags');
    assert.match(String(row?.slot), /^warsame-/);
    const copies = visitor.requests.filter((url) => /autoload\.js|open-door\.js/.test(url));
    assert.equal(copies.length, 2);
    assert.deepEqual(visitor.errors, []);
  });

  test('leaves the page at once, and not back to it', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/privacy.html');
    await visitor.click('link', 'Talk to us');
    const { page } = visitor;
    await visitor.get('radio', /^Meet at school/);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const away = request.url().startsWith('https://www.bbc.co.uk/');
      void (away
        ? request.respond({ status: 200, contentType: 'text/html', body: 'Weather' })
        : request.continue());
    });
    await visitor.click('link', 'Leave this page now');
    await visitor.sees('Weather');
    await page.goBack();
    await visitor.sees('What happens with what you tell us');
  });

  test('what the page’s author wrote is there before the script, without it, and when the backend is away', async () => {
    const visitor = await here.arrive();
    await visitor.page.setJavaScriptEnabled(false);
    await visitor.goTo('/talk.html');
    await visitor.sees('or come to the office by the green door');
    await visitor.page.setJavaScriptEnabled(true);
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => {
      void (request.url().includes('/api/') ? request.abort() : request.continue());
    });
    await visitor.goTo('/talk.html');
    await visitor.get('button', 'Try again');
    const shown = await visitor.page.$eval('open-door-booking > p:not([slot])', (words) =>
      words.checkVisibility(),
    );
    assert.equal(shown, true);
  });
});
