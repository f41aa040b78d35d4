#!/usr/bin/env node
/**
 * What the first question of the booking costs on a slow phone (slow 4G, a quarter of the processor), against the same
 * question as a custom element written by hand: `npm run bench`. Both are measured by turns in one run, each in a
 * browser without a cache; the medians and their ratio are printed. On a busy machine only the ratio means something.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { startDemo } from '../demo/server.ts';
import { browserArgs } from '../tools/browser-args.mjs';
import { findChromium } from '../tools/find-browser.mjs';

const RUNS = Number(process.argv[2] ?? 7);
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const TAGS = { hand: 'hand-booking', widget: 'open-door-booking' };

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds until the form is there, of work on the main thread, of it in tasks over 50 ms, and of the slowest press. */
async function measure(browser, url, tag) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluateOnNewDocument(() => {
    window.blocking = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocking += duration - 50;
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('form'),
    {},
    tag,
  );
  const painted = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => done(performance.now()))),
  );
  await page.waitForNetworkIdle({ idleTime: 500 });
  const { metrics } = await cdp.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const blocking = await page.evaluate(() => window.blocking);
  const press = await page.evaluate(async (name) => {
    let worst = 0;
    for (const radio of document.querySelector(name).shadowRoot.querySelectorAll('input[type=radio]')) {
      const begin = performance.now();
      radio.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      worst = Math.max(worst, performance.now() - begin);
    }
    return worst;
  }, tag);
  await context.close();
  return { painted, work, blocking, press };
}

const data = await mkdtemp(join(tmpdir(), 'open-door-bench-'));
const pages = [fileURLToPath(new URL('pages', import.meta.url))];
const server = await startDemo({ port: 0, data, pages });
const browser = await launch({ executablePath: findChromium(), args: browserArgs });
const results = { hand: [], widget: [] };
for (let run = 0; run < RUNS; run++)
  for (const [name, tag] of Object.entries(TAGS))
    results[name].push(await measure(browser, `${server.url}/${name}.html`, tag));
await browser.close();
await server.close();
await rm(data, { recursive: true });

const row = (what) => {
  const [hand, widget] = ['hand', 'widget'].map((name) =>
    median(results[name].map((result) => result[what])),
  );
  return {
    'by hand (ms)': Math.round(hand),
    'widget (ms)': Math.round(widget),
    ratio: (widget / hand).toFixed(2),
  };
};
console.table({
  'until the form is there': row('painted'),
  'work on the main thread': row('work'),
  'of it in tasks over 50 ms': row('blocking'),
  'slowest press': row('press'),
});
