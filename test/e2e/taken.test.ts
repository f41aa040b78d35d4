import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { suite, test } from 'node:test';
import type { Slot } from '../../src/backend/contract/booking.ts';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';
import { until } from './support.ts';

suite('somebody else is quicker', () => {
  const here = openSchool();

  /** Another family books a time, over the same contract. */
  async function another(slot: string): Promise<void> {
    const response = await fetch(`${here.site.url}/api/oakfield/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ slot, mode: 'in-person', name: 'Somebody Else', phone: '07700 900 999' }),
    });
    assert.equal(response.status, 201, await response.text());
  }

  const firstFree = async (): Promise<Slot> => {
    const response = await fetch(`${here.site.url}/api/oakfield/slots?mode=in-person&free=true&limit=1`);
    const { items } = (await response.json()) as { items: Slot[] };
    return items[0]!;
  };

  test('while the form is filled in: all answers stay, the nearest times are offered, and it ends well', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    const [hold] = await until('the time to be kept', async () => {
      const holds = await here.site.rows('holds');
      return holds.length === 1 && holds;
    });
    await booking.who({ name: 'Kim Keeps', phone: '07700 900 010', child: 'Jun', year: 'Year 4' });
    // the hold runs out, and the other family takes the time
    await here.site.sql('update holds set expires = 1');
    await another(String(hold?.slot));
    await booking.send();

    await visitor.sees('Someone else has just taken that time');
    await until('the focus on the summary', async () => (await visitor.focus()).role === 'alert');
    await visitor.sees('These are the nearest free times');
    const offered = await visitor.all('button', /^\w+ \d+ \w+, \d{1,2}:\d\d[ap]m with /);
    assert.equal(offered.length, 3);
    assert.equal(
      new Set(await Promise.all(offered.map((one) => one.evaluate((button) => button.innerText)))).size <= 3,
      true,
    );
    await offered[1]!.click();
    await until('the focus on the time', async () => (await visitor.focus()).role === 'radio');
    await booking.continue();
    await visitor.arrives(/^(About you|Check your answers)$/);
    if (await visitor.has('heading', 'About you')) {
      assert.equal(await visitor.valueOf(/^Your full name/), 'Kim Keeps');
      await booking.continue();
    }
    await visitor.arrives('Check your answers');
    for (const answer of ['Kim Keeps', '07700 900 010', 'Jun, Year 4']) await visitor.sees(answer);
    await booking.send();
    await booking.done();
    const rows = await here.site.rows('bookings');
    assert.equal(rows.filter(({ name }) => name === 'Kim Keeps').length, 1);
    assert.equal(rows.filter(({ slot, status }) => slot === hold?.slot && status === 'confirmed').length, 1);
  });

  test('while the times are being looked at', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await visitor.press(booking.says('booking.when.first'));
    await another((await firstFree()).id);
    await booking.continue();
    await visitor.sees('Someone else has just taken that time');
    await until('the focus on the summary', async () => (await visitor.focus()).role === 'alert');
    await booking.pickFirst();
    await visitor.arrives('About you');
  });

  test('a time that is given back can be had by others', async () => {
    const visitor = await here.arrive();
    const booking = await Booking.on(visitor);
    await booking.how();
    await booking.when();
    await until('the time to be kept', async () => (await here.site.rows('holds')).length === 1);
    await visitor.press(/Back$/);
    await visitor.arrives('When suits you?');
    await until('the time to be given back', async () => (await here.site.rows('holds')).length === 0);
  });
});
