import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Booking, zofia } from './booking.ts';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

suite('a booking', () => {
  const here = openSchool();

  test('by mouse is in the database once, under the reference that is shown', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    const before = await here.site.rows('bookings');
    await booking.toCheck();
    await visitor.sees(zofia.name);
    await booking.send();
    await booking.done();

    const reference = await booking.shown('form.reference.yours');
    assert.match(reference, /^[A-Z]{3}\d{3}$/);
    const rows = await here.site.rows('bookings');
    assert.equal(rows.length, before.length + 1);
    const row = rows.find((one) => one.reference === reference);
    assert.equal(row?.name, zofia.name);
    assert.equal(row.phone, zofia.phone);
    assert.equal(row.mode, 'in-person');
    assert.equal(row.status, 'confirmed');
    assert.deepEqual(JSON.parse(String(row.children)), [{ name: 'Maja', year: 'Year 2' }]);
    assert.deepEqual(await here.site.rows('holds'), []);
  });

  test('asks in one place for what is missing, and leads to it', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.continue();
    await visitor.settled();
    await visitor.sees('There is something to put right');
    await visitor.click('link', 'Enter your full name');
    assert.match((await visitor.focus()).name, /^Your full name/);
    await visitor.page.keyboard.type('Ng');
    await visitor.click('link', 'Enter a phone number or an email address');
    assert.match((await visitor.focus()).name, /^Phone number/);
  });

  test('a call back is asked for without choosing a time', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how('callback');
    await visitor.tick('Tuesday');
    await visitor.tick(/^Morning/);
    await booking.continue();
    await visitor.arrives('About you');
    await booking.who({ name: 'Ng', phone: '+44 (0)1632 960 555' });
    await visitor.press('Ask us to ring me');
    await visitor.arrives('We will ring you');
    const reference = await booking.shown('form.reference.yours');
    const rows = await here.site.rows('callbacks');
    assert.deepEqual(
      rows.map((row) => [row.reference, row.name, row.days, row.times]),
      [[reference, 'Ng', 'TU', 'morning']],
    );
  });

  test('none of the times suits: the waiting list keeps the answers', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how('phone');
    await visitor.press('Join the waiting list');
    await visitor.arrives('Which times would suit you?');
    await visitor.tick('Friday');
    await visitor.tick(/^Afternoon/);
    await booking.continue();
    await visitor.arrives('About you');
    await booking.who();
    await visitor.press('Join the waiting list');
    await visitor.arrives('You are on the waiting list');
    const [row] = await here.site.rows('waitlist');
    assert.equal(row?.reference, await booking.shown('form.reference.yours'));
    assert.equal(row.mode, 'phone');
  });

  test('needs no mouse, and the focus never gets lost', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/talk.html');
    await visitor.get('radio', /^Meet at school/);
    await visitor.key('Tab');
    assert.equal((await visitor.focus()).name, 'Skip to main content');
    await visitor.key('Enter');

    await visitor.tabTo('radio', /^Meet at school/);
    await visitor.key('Space');
    await visitor.key('ArrowDown');
    assert.match((await visitor.focus()).name, /^By phone/);
    await visitor.tabTo('checkbox', /^I’d rather say when we talk/);
    await visitor.key('Space');
    await focusIs(visitor, 'checkbox', /^I’d rather say when we talk/);
    await visitor.tabTo('button', 'Continue');
    await visitor.key('Enter');
    await visitor.arrives('When suits you?');

    await visitor.get('radio', /times? free$/);
    await visitor.tabTo('radio', /times? free$/);
    await visitor.key('ArrowRight');
    const day = await visitor.focus();
    assert.match(day.name, /times? free$/);
    await visitor.tabTo('radio', /^\d{1,2}:\d\d[ap]m/);
    await visitor.key('Space');
    await visitor.key('ArrowDown');
    const time = await visitor.focus();
    assert.match(time.name, /^\d{1,2}:\d\d[ap]m/);
    await visitor.key('Enter');
    await visitor.arrives('About you');

    await visitor.tabTo('textbox', /^Your full name/);
    await visitor.page.keyboard.type('Ada Lovelace');
    await visitor.tabTo('textbox', /^Phone number/);
    await visitor.page.keyboard.type('07700 900 111');
    await visitor.tabTo('button', 'Add another child');
    await visitor.key('Enter');
    await focusIs(visitor, 'textbox', /^Child’s name/);
    await visitor.page.keyboard.type('Byron');
    await visitor.tabTo('button', 'Continue');
    await visitor.key('Space');
    await visitor.arrives('Check your answers');

    await visitor.sees('Ada Lovelace');
    await visitor.sees('I’ll say when we talk');
    await visitor.tabTo('button', 'Book this time');
    await visitor.key('Enter');
    await visitor.arrives('It’s booked');
    const rows = (await here.site.rows('bookings')).filter(({ name }) => name === 'Ada Lovelace');
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.mode, 'phone');
  });

  test('by keyboard goes back, and mistakes take the focus', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await visitor.get('button', 'Continue');
    await visitor.tabTo('button', 'Continue');
    await visitor.key('Enter');
    await focusIs(visitor, 'alert', /(?:)/);
    await visitor.key('Tab');
    assert.equal((await visitor.focus()).name, 'Choose a time');
    await visitor.key('Enter');
    await focusIs(visitor, 'radio', /^\d{1,2}:\d\d[ap]m/);
    await (await visitor.get('button', /Back$/)).focus();
    await visitor.key('Enter');
    await visitor.arrives('How would you like to talk?');
  });
});

async function focusIs(visitor: Visitor, role: string, name: RegExp): Promise<void> {
  await visitor.settled();
  const focus = await visitor.focus();
  assert.equal(focus.role, role);
  assert.match(focus.name, name);
}
