import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';
import { until, type Visitor } from './support.ts';

suite('after the booking', () => {
  const here = openSchool();
  const rowOf = async (name: string) => (await here.site.rows('bookings')).find((row) => row.name === name);

  async function booked(
    visitor: Visitor,
    name: string,
  ): Promise<{ booking: Booking; link: string; token: string }> {
    const booking = await Booking.on(visitor);
    await visitor.fill(/^What is it about/, 'Bullying in the playground');
    await booking.how();
    await booking.when();
    await booking.who({ name, phone: '07700 900 020', child: 'Robin', year: 'Year 6' });
    await booking.send();
    await booking.done();
    const anchor = await visitor.get('link', /#open-door-booking=/);
    const link = await anchor.evaluate((element) => (element as HTMLAnchorElement).href);
    return { booking, link, token: await booking.shown('form.code.yours') };
  }

  test('the link changes it, and cancels it, and its code is in no address that a server sees', async () => {
    const visitor = await here.arrive();
    const { booking, link, token } = await booked(visitor, 'Cam Changes');
    assert.match(link, new RegExp(`#open-door-booking=[A-Z]{3}\\d{3}\\.${token}$`));
    const before = await rowOf('Cam Changes');

    const later = await here.arrive();
    await later.page.goto(link);
    await later.arrives('Your booking');
    await later.press('Choose another time');
    await later.arrives('When suits you?');
    await new Booking(later, booking.says).pickFirst();
    await later.arrives('Check your answers');
    await later.sees('Your old time stays yours until the new one is booked.');
    assert.equal((await rowOf('Cam Changes'))?.slot, before?.slot);
    await later.press('Move to this time');
    await later.arrives('Your new time is booked');
    const changed = await rowOf('Cam Changes');
    assert.notEqual(changed?.slot, before?.slot);
    assert.equal(changed?.version, 2);
    const slots = await here.site.rows('slots');
    assert.equal(slots.find(({ id }) => id === before?.slot)?.booked, 0, 'the old time is free again');

    await later.page.goto('about:blank');
    await later.page.goto(link);
    await later.press('Cancel this booking');
    await later.arrives('Cancel this booking?');
    await later.press('Yes, cancel it');
    await later.arrives('It’s cancelled');
    assert.equal((await rowOf('Cam Changes'))?.status, 'cancelled');

    assert.ok(here.site.seen.length > 10);
    assert.deepEqual(
      here.site.seen.filter((request) => request.includes(token)),
      [],
    );
    assert.deepEqual([...visitor.errors, ...later.errors], []);
  });

  test('the link on the page itself leads to the booking', async () => {
    const visitor = await here.arrive();
    await booked(visitor, 'Sam Same');
    await visitor.click('link', /#open-door-booking=/);
    await visitor.arrives('Your booking');
    await visitor.sees('Meet at school');
  });

  test('reference and code can be typed, as they are said on the phone', async () => {
    const visitor = await here.arrive();
    const { booking, token } = await booked(visitor, 'Toni Types');
    const reference = await booking.shown('form.reference.yours');
    const other = await here.arrive();
    await other.goTo('/talk.html');
    await other.press('Change or cancel a time that you booked');
    await other.arrives('Find your booking');
    await other.press('Show my booking');
    await other.sees('Enter your reference');
    await other.fill(/^Your reference/, `${reference.slice(0, 3).toLowerCase()} ${reference.slice(3)}`);
    await other.fill(/^Your code/, 'WRONGONE');
    await other.press('Show my booking');
    await other.sees('We cannot find a booking with this reference and code.');
    await other.fill(/^Your code/, `${token.slice(0, 4)} ${token.slice(4)}`);
    await other.press('Show my booking');
    await other.arrives('Your booking');
  });

  test('changed elsewhere meanwhile: says so and shows how it is now', async () => {
    const visitor = await here.arrive();
    const { booking, link } = await booked(visitor, 'Ali Elsewhere');
    await visitor.page.goto('about:blank');
    await visitor.page.goto(link);
    await visitor.press('Choose another time');
    await booking.pickFirst();
    await visitor.arrives('Check your answers');
    await here.site.sql(`update bookings set version = version + 1 where name = 'Ali Elsewhere'`);
    await visitor.press('Move to this time');
    await visitor.sees('This booking was changed somewhere else. Here is how it is now.');
    await visitor.press('Choose another time');
  });

  test('the calendar entry tells nothing to those who share the calendar', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'open-door-downloads-'));
    try {
      const visitor = await here.arrive();
      await visitor.devtools.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        ...(visitor.page.browserContext().id && { browserContextId: visitor.page.browserContext().id }),
      });
      const { booking } = await booked(visitor, 'Val Private');
      await visitor.press(/^Calendar file/);
      const name = await until('the file', async () =>
        (await readdir(folder)).find((one) => one.endsWith('.ics')),
      );
      const file = await until('the whole file', async () => {
        const text = await readFile(join(folder, name), 'utf8');
        return text.endsWith('END:VCALENDAR\r\n') && text;
      });
      const lines = file.split('\r\n');
      const slot = await slotOf('Val Private');
      const utc = (instant: unknown) => new Date(Number(instant)).toISOString().replace(/[-:]|\.\d{3}/g, '');
      assert.ok(lines.includes('SUMMARY:School appointment'));
      assert.ok(lines.includes(`DTSTART:${utc(slot.starts)}`), file);
      assert.ok(lines.includes(`DTEND:${utc(slot.ends)}`));
      assert.ok(lines.includes(`UID:${await booking.shown('form.reference.yours')}@open-door`));
      for (const secret of ['Val', 'Private', 'Robin', 'Year 6', 'Bullying', '07700', 'DESCRIPTION'])
        assert.ok(!file.includes(secret), `${secret} is in the calendar entry`);
      for (const calendar of ['Google Calendar', 'Outlook']) {
        const anchor = await visitor.get('link', new RegExp(calendar));
        const href = await anchor.evaluate((element) =>
          decodeURIComponent((element as HTMLAnchorElement).href),
        );
        assert.match(href, /School.appointment/);
        assert.doesNotMatch(href, /Val|Robin|Bullying|07700|open-door-booking/);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  async function slotOf(name: string) {
    const row = await rowOf(name);
    return (await here.site.rows('slots')).find(({ id }) => id === row?.slot)!;
  }
});
