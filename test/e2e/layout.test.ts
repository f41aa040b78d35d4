import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Booking } from './booking.ts';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

declare global {
  var shifts: { value: number; sources: string[] }[];
}

suite('how it lies on the page', () => {
  const here = openSchool();

  for (const [width, height] of [
    [360, 780],
    [1280, 800],
  ] as const) {
    test(`nothing shifts while it loads, at ${width} pixels`, async () => {
      const visitor = await here.arrive({ width, height });
      await visitor.page.evaluateOnNewDocument(() => {
        globalThis.shifts = [];
        // a page that is no longer than it must be: what comes after the tag is on screen from the start
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('main { min-block-size: 0 !important }');
        document.adoptedStyleSheets.push(sheet);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node?: Element }[];
          })[])
            if (!entry.hadRecentInput)
              globalThis.shifts.push({
                value: entry.value,
                sources: entry.sources.map(({ node }) => node?.nodeName ?? ''),
              });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // a slow line, so that the page is painted long before the script is there
      const slow = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
      await visitor.devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow });
      await visitor.goTo('/talk.html');
      await visitor.get('radio', /^Meet at school/);
      await visitor.settled();
      const shifts = await visitor.page.evaluate(() => globalThis.shifts);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      assert.ok(total < 0.02, `shifted by ${total}: ${JSON.stringify(shifts)}`);
    });
  }

  /** Looks at each step of a booking, and at changing it. */
  async function eachStep(visitor: Visitor, look: (step: string) => Promise<void>): Promise<void> {
    const booking = await Booking.on(visitor);
    await visitor.get('radio', /^Meet at school/);
    await visitor.tick(/^I’d like another language/);
    await look('how');
    await visitor.tick(/^I’d like another language/);
    await booking.how();
    await visitor.get('radio', /times? free$/);
    await booking.continue();
    await visitor.get('alert');
    await look('when');
    await booking.when();
    await visitor.tick(/^I’m bringing someone/);
    await visitor.press('Add another child');
    await booking.continue();
    await visitor.get('alert');
    await look('who');
    await visitor.fill(/^Your full name/, `Al ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`);
    await visitor.fill(/^Email address/, `${'very-long-'.repeat(8)}@example.com`);
    await booking.continue();
    await visitor.arrives('Check your answers');
    await look('check');
    await booking.send();
    await booking.done();
    await look('done');
    await visitor.click('link', /#open-door-booking=/);
    await visitor.arrives('Your booking');
    await look('manage');
    await visitor.press('Cancel this booking');
    await look('cancel');
  }

  /** What sticks out of the page, or of the box that it is cut off by. */
  const faults = (visitor: Visitor) => visitor.page.evaluate(cutOff);

  test('needs no scrolling sideways at 320 pixels, which is 400 % zoom', async () => {
    const visitor = await here.arrive({ width: 320, height: 256 });
    await eachStep(visitor, async (step) => {
      assert.deepEqual(await faults(visitor), [], step);
    });
  });

  for (const width of [320, 1280]) {
    test(`cuts nothing off with the spacing of WCAG 1.4.12, at ${width} pixels`, async () => {
      const visitor = await here.arrive({ width });
      await eachStep(visitor, async (step) => {
        await visitor.page.evaluate(spaceOut);
        await visitor.settled();
        assert.deepEqual(await faults(visitor), [], step);
      });
    });
  }

  test('needs no scrolling sideways with text of 200 %', async () => {
    const visitor = await here.arrive({ width: 640 });
    await visitor.goTo('/talk.html');
    await visitor.page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%');
    });
    const way = await visitor.get('radio', /^Meet at school/);
    const size = await way.evaluate((radio) =>
      parseFloat(getComputedStyle(radio.closest('label')!).fontSize),
    );
    assert.ok(size >= 32, `the text has ${size} pixels`);
    assert.deepEqual(await faults(visitor), []);
  });
});

/** Runs in the page. */
function cutOff(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (
        !(element instanceof HTMLElement) ||
        !element.checkVisibility() ||
        element.matches('.visually-hidden, .visually-hidden *, .skip')
      )
        continue;
      const says = `${element.localName}.${element.className} “${element.innerText.trim().slice(0, 30)}”`;
      const { right, left, width } = element.getBoundingClientRect();
      if (width && (right > clientWidth + 1 || left < -1)) found.push(`${says} sticks out`);
      const { overflowX, overflowY } = getComputedStyle(element);
      if (element.matches('input, textarea, select')) continue;
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${says} is cut off`);
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        found.push(`${says} is cut off below`);
    }
  };
  look(document.body);
  return found;
}

/** Runs in the page: https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html, in all shadow roots. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const space = (root: Document | ShadowRoot) => {
    root.adoptedStyleSheets.push(sheet);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) space(shadowRoot);
  };
  space(document);
}
