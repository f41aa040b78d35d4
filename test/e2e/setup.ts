/** One school and one browser for a file of tests; a visitor of their own for each test. */
import { after, afterEach, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openSite, Visitor, type Site, type Visit } from './support.ts';

export interface Opened {
  readonly site: Site;
  /** Leaves by itself when the test ends. */
  arrive(visit?: Visit): Promise<Visitor>;
}

/** Called inside a suite. What it answers can be used in tests only. */
export function openSchool(): Opened {
  let site: Site | undefined;
  let browser: Browser | undefined;
  let visitors: Visitor[] = [];

  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterEach(async () => {
    if (site) site.loses = undefined;
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    visitors = [];
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  return {
    get site() {
      return site!;
    },
    async arrive(visit) {
      const visitor = await Visitor.arrive(browser!, site!, visit);
      visitors.push(visitor);
      return visitor;
    },
  };
}
