import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';

suite('a poor signal', () => {
  const here = openSchool();
  const bookings = async (name: string) =>
    (await here.site.rows('bookings')).filter((row) => row.name === name);

  test('no network at the end: kept, said, and sent by itself, once', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Olu Offline', phone: '07700 900 001' });
    await visitor.online(false);
    await booking.send();
    await visitor.sees('Not sent yet');
    await visitor.sees('01632 960 123');
    await visitor.sees('Olu Offline');
    assert.equal((await bookings('Olu Offline')).length, 0);
    // trying by hand changes nothing, and there is one button for it
    assert.equal(await visitor.has('button', 'Book this time'), false);
    await visitor.press('Send now');
    await visitor.sees('Not sent yet');

    await visitor.online(true);
    await booking.done();
    const rows = await bookings('Olu Offline');
    assert.deepEqual(
      rows.map(({ reference }) => reference),
      [await booking.shown('form.reference.yours')],
    );
  });

  test('no network in the middle: the form goes on, and the booking is there in the end', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await visitor.press(booking.says('booking.when.first'));
    await visitor.online(false);
    await booking.continue();
    await visitor.arrives('About you');
    await booking.who({ name: 'Mina Middle', email: 'mina@example.com' });
    await visitor.online(true);
    await booking.send();
    await booking.done();
    assert.equal((await bookings('Mina Middle')).length, 1);
  });

  test('no network at the times: says so, and tries again on demand', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await visitor.get('radio', /^By phone/);
    await visitor.settled();
    await visitor.online(false);
    await booking.how('phone');
    await visitor.sees('We cannot reach the school’s website');
    await visitor.sees('01632 960 123');
    await visitor.online(true);
    await visitor.press('Try again');
    await booking.when();
  });

  test('the answer is lost, though the work was done: booked once, with its reference', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Lou Lost', phone: '07700 900 002' });
    here.site.loses = (request) => request === 'POST /api/oakfield/bookings';
    await booking.send();
    await visitor.sees('Not sent yet');
    const rows = await bookings('Lou Lost');
    assert.equal(rows.length, 1, 'the server did the work');

    here.site.loses = undefined;
    await visitor.press('Send now');
    await booking.done();
    const after = await bookings('Lou Lost');
    assert.deepEqual(
      after.map(({ reference }) => reference),
      [await booking.shown('form.reference.yours')],
    );
    const sent = here.site.seen.filter((request) => request === 'POST /api/oakfield/bookings');
    assert.ok(sent.length >= 2, 'it was sent again');
  });

  test('the same for a change of the booking', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Lou Changes', phone: '07700 900 003' });
    await booking.send();
    await booking.done();
    const [before] = await bookings('Lou Changes');
    await visitor.click('link', /#open-door-booking=/);
    await visitor.press('Choose another time');
    await booking.pickFirst();
    await visitor.arrives('Check your answers');
    here.site.loses = (request) => request.endsWith('/changes');
    await visitor.press('Move to this time');
    await visitor.sees('Not sent yet');
    here.site.loses = undefined;
    await visitor.press('Send now');
    await visitor.arrives('Your new time is booked');
    const [row, ...others] = await bookings('Lou Changes');
    assert.equal(others.length, 0);
    assert.notEqual(row?.slot, before?.slot);
    assert.equal(row?.version, 2);
  });

  test('pressed twice on a slow line: booked once', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await booking.who({ name: 'Dee Double', phone: '07700 900 004' });
    const slow = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
    await visitor.devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow });
    const button = await visitor.get('button', booking.says('booking.send.slot'));
    await button.click({ count: 3 });
    await booking.done();
    assert.equal((await bookings('Dee Double')).length, 1);
  });
});
