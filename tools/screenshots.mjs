#!/usr/bin/env node
/**
 * Pictures of the demonstration school, into screenshots/: every step, on a phone and on a desk, light and dark, right
 * to left, in forced colours, on paper. And the one picture of the README.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Booking } from '../test/e2e/booking.ts';
import { openBrowser, openSite, Visitor } from '../test/e2e/support.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const DARK = { 'prefers-color-scheme': 'dark' };
const looks = [
  { name: 'light' },
  { name: 'dark', media: DARK },
  { name: 'urdu', path: '/ur/talk.html', language: 'ur' },
  { name: 'forced-colors', media: { 'forced-colors': 'active' } },
  { name: 'forced-colors-dark', media: { 'forced-colors': 'active', ...DARK }, widths: [1280] },
];
const WIDTHS = [320, 1280];
/** Of the page in the README's picture, in CSS pixels. */
const WIDE = 780;
/** Only pictures whose folder has one of these words in its name: `npm run screenshots -- dark`. */
const wanted = process.argv.slice(2);

const site = await openSite();
const browser = await openBrowser();

/** Pictures of one look at one width. */
class Album {
  constructor(visitor, folder) {
    this.visitor = visitor;
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The whole page as it is now; without the mouse over anything. */
  async take(name, options = {}) {
    const { page } = this.visitor;
    await page.mouse.move(0, 0);
    await this.visitor.settled();
    await page.screenshot({ path: `${this.folder}/${name}.png`, fullPage: !options.clip, ...options });
  }
}

async function flow({ path = '/talk.html', language = 'en', media = {} }, width, folder) {
  const visitor = await Visitor.arrive(browser, site, {
    width,
    media: { 'prefers-reduced-motion': 'reduce', ...media },
  });
  const album = new Album(visitor, folder);
  const { page } = visitor;
  const booking = await Booking.on(visitor, path, language);
  const { says } = booking;

  await visitor.get('radio', says('booking.how.in-person'));
  await album.take('01-how');
  await booking.continue();
  await visitor.get('alert');
  await album.take('02-how-error');
  await visitor.choose(says('booking.how.in-person'));
  await visitor.tick(says('booking.language.ask'));
  await album.take('03-how-language');
  await visitor.tick(says('booking.language.ask'));

  await booking.how();
  await visitor.get('button', says('booking.when.first'));
  await album.take('04-when');
  await booking.continue();
  await visitor.get('alert');
  await album.take('05-when-error');
  await visitor.press(says('booking.when.first'));
  await visitor.settled();
  await album.take('06-when-chosen');
  await booking.continue();
  await visitor.arrives(says('booking.who.title'));
  await album.take('07-who');
  await booking.continue();
  await visitor.get('alert');
  await album.take('08-who-error');
  await visitor.tick(says('booking.bringing.label'));
  await booking.who();
  await album.take('09-check');

  await visitor.online(false);
  await booking.send();
  await visitor.get('button', says('ui.sendNow'));
  await album.take('10-offline');
  await visitor.online(true);
  await booking.done();
  await album.take('11-done');
  const link = await (await visitor.get('link', /#open-door-booking=/)).evaluate(({ href }) => href);

  await page.goto('about:blank');
  await page.goto(link);
  await visitor.get('button', says('booking.manage.change'));
  await album.take('12-manage');
  await visitor.press(says('booking.manage.change'));
  await visitor.press(says('booking.when.first'));
  await booking.continue();
  await visitor.get('button', says('booking.send.change'));
  await album.take('13-change');
  await page.goto('about:blank');
  await page.goto(link);
  await visitor.press(says('booking.manage.cancel'));
  await visitor.get('button', says('booking.manage.yes'));
  await album.take('14-cancel');
  await visitor.press(says('booking.manage.yes'));
  await visitor.arrives(says('booking.done.cancelled'));
  await album.take('15-cancelled');

  await visitor.goTo(path);
  await visitor.press(says('booking.manageLink'));
  await visitor.press(says('booking.manage.show'));
  await visitor.get('alert');
  await album.take('16-find-error');
  await visitor.goTo(path);
  await booking.how('callback');
  await album.take('17-ring');

  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().includes('/api/') ? request.abort() : request.continue()));
  await visitor.goTo(path);
  await visitor.get('button', says('ui.retry'));
  await album.take('18-unreachable');
  await visitor.leave();
}

/** Somebody else was quicker. */
async function taken(width, folder) {
  const visitor = await Visitor.arrive(browser, site, { width });
  const album = new Album(visitor, folder);
  const booking = await Booking.on(visitor);
  await booking.toCheck();
  const [hold] = (await site.rows('holds')).toSorted((a, b) => Number(b.created) - Number(a.created));
  await site.sql('delete from holds where id = $1', [hold.id]);
  await booking.send();
  await visitor.get('alert');
  await visitor.get('button', booking.says('booking.when.first'));
  await album.take('19-taken');
  await visitor.leave();
}

async function pages(width, folder, media = {}) {
  const visitor = await Visitor.arrive(browser, site, { width, media });
  const album = new Album(visitor, folder);
  for (const path of [
    '/',
    '/privacy.html',
    '/wellbeing.html',
    '/classes/cedar.html',
    '/old/',
    '/pl/talk.html',
    '/nowhere',
  ]) {
    await visitor.goTo(path);
    if (!['/', '/privacy.html', '/nowhere'].includes(path)) await visitor.get('radio', /./);
    await album.take(`page-${path.replace(/^\/|\/$|\.html$/g, '').replace('/', '-') || 'home'}`);
  }
  await visitor.leave();
}

async function paper(folder) {
  const visitor = await Visitor.arrive(browser, site, { width: 794, height: 1123 });
  const album = new Album(visitor, folder);
  const booking = await Booking.on(visitor);
  await booking.toCheck();
  await visitor.page.emulateMediaType('print');
  await album.take('check');
  await visitor.page.emulateMediaType('screen');
  await booking.send();
  await booking.done();
  await visitor.page.emulateMediaType('print');
  await album.take('done');
  await visitor.leave();
}

/** The picture of the README: choosing a time, 900 pixels wide. */
async function readme() {
  const visitor = await Visitor.arrive(browser, site, { width: WIDE, scale: 900 / WIDE });
  const album = new Album(visitor, 'docs/images');
  const booking = await Booking.on(visitor);
  await booking.how();
  await visitor.press(booking.says('booking.when.first'));
  await visitor.settled();
  const step = await visitor.get('heading', booking.says('booking.when.title'));
  const top = await step.evaluate((heading) => heading.getBoundingClientRect().top + globalThis.scrollY - 48);
  await album.take('booking', { clip: { x: 0, y: top, width: WIDE, height: 660 } });
  console.log(`docs/images/booking.png: ${Math.ceil(statSync('docs/images/booking.png').size / 1000)} kB`);
  await visitor.leave();
}

const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));

try {
  if (wanted.length === 0) rmSync('screenshots', { recursive: true, force: true });
  for (const look of looks)
    for (const width of look.widths ?? WIDTHS)
      if (isWanted(look.name)) await flow(look, width, `screenshots/${look.name}-${width}`);
  for (const width of WIDTHS) {
    if (isWanted('light')) await taken(width, `screenshots/light-${width}`);
    if (isWanted('light')) await pages(width, `screenshots/light-${width}`);
    if (isWanted('dark')) await pages(width, `screenshots/dark-${width}`, DARK);
  }
  if (isWanted('print')) await paper('screenshots/print');
  if (isWanted('readme')) await readme();
} finally {
  await browser.close();
  await site.close();
}
