import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

suite('the browser’s own buttons', () => {
  const here = openSchool();
  const bookings = async (name: string) =>
    (await here.site.rows('bookings')).filter((row) => row.name === name);
  /** What the page keeps on the device. */
  const kept = (visitor: Visitor) =>
    visitor.page.evaluate(() => {
      const stores = [sessionStorage, localStorage];
      const values = stores.flatMap((store) => Object.keys(store).map((key) => store.getItem(key)));
      return [...values, document.cookie].join('');
    });

  test('back and forward walk the steps, and nothing that was typed is lost', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/index.html');
    await visitor.click('link', 'Talk to us');
    await booking.toCheck();
    const { page } = visitor;
    await page.goBack();
    await visitor.arrives('About you');
    assert.equal(await visitor.valueOf(/^Phone number/), '07700 900 982');
    await page.goBack();
    await visitor.arrives('When suits you?');
    await page.goBack();
    await visitor.arrives('How would you like to talk?');
    const way = await visitor.get('radio', /^Meet at school/);
    assert.equal(await way.evaluate((radio) => (radio as HTMLInputElement).checked), true);
    await page.goForward();
    await visitor.arrives('When suits you?');
    await page.goForward();
    await visitor.arrives('About you');
    await page.goForward();
    await visitor.arrives('Check your answers');
    await booking.send();
    await booking.done();
    assert.equal((await bookings('Zofia O’Brien-Wiśniewska')).length, 1);
  });

  test('back from the first step leaves the page', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/privacy.html');
    await visitor.click('link', 'Talk to us');
    await booking.how();
    await visitor.page.goBack();
    await visitor.arrives('How would you like to talk?');
    await visitor.page.goBack();
    await visitor.sees('What happens with what you tell us');
  });

  test('forward does not skip what was not answered', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.toCheck();
    await visitor.page.goBack();
    await visitor.arrives('About you');
    await visitor.fill(/^Your full name/, ' ');
    await visitor.page.goForward();
    await visitor.settled();
    assert.ok(await visitor.has('heading', 'About you'));
  });

  test('a refresh sends nothing again, and nothing was kept on the device', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Rae Refresh', phone: '07700 900 030' });
    assert.equal(await kept(visitor), '');
    await booking.send();
    await booking.done();
    assert.equal(await kept(visitor), '');
    const sent = here.site.seen.length;
    await visitor.page.reload();
    await visitor.get('heading', 'How would you like to talk?');
    await visitor.seesNot('Rae Refresh');
    const posts = here.site.seen.slice(sent).filter((request) => request.startsWith('POST'));
    assert.deepEqual(posts, []);
    assert.equal((await bookings('Rae Refresh')).length, 1);
  });

  test('back after the booking does not book again', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Bo Back', phone: '07700 900 031' });
    await booking.send();
    await booking.done();
    await visitor.page.goBack();
    await visitor.settled();
    await visitor.page.goForward();
    await visitor.settled();
    assert.equal(await visitor.has('button', 'Book this time'), false);
    assert.equal((await bookings('Bo Back')).length, 1);
  });

  test('without a draft, a refresh in the middle begins anew', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.toCheck();
    await visitor.page.reload();
    await visitor.get('heading', 'How would you like to talk?');
    const way = await visitor.get('radio', /^Meet at school/);
    assert.equal(await way.evaluate((radio) => (radio as HTMLInputElement).checked), false);
  });

  test('with draft="session", answers survive a refresh and are gone once sent', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/classes/cedar.html');
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Dre Draft', phone: '07700 900 032', child: 'Ola', year: 'Year 2' });
    assert.match(await kept(visitor), /Dre Draft/);
    await visitor.page.reload();
    await visitor.get('heading', 'Check your answers');
    for (const answer of ['Dre Draft', '07700 900 032', 'Ola, Year 2', 'Mrs Harpreet Kaur'])
      await visitor.sees(answer);
    await booking.send();
    await booking.done();
    assert.equal(await kept(visitor), '');
    assert.equal((await bookings('Dre Draft')).length, 1);
  });

  test('a draft can be cleared', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor, '/classes/cedar.html');
    await booking.how();
    await booking.when();
    await visitor.fill(/^Your full name/, 'Cy Clears');
    await visitor.sees('Your answers are kept in this tab until you send them.');
    assert.match(await kept(visitor), /Cy Clears/);
    await visitor.press('Clear my answers');
    await visitor.arrives('How would you like to talk?');
    assert.equal(await kept(visitor), '');
  });
});
