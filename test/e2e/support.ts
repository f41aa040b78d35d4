/** The demonstration school on a port of its own, a browser, and a person who uses it by what can be seen and heard. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  launch,
  type Browser,
  type CDPSession,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { startDemo } from '../../demo/server.ts';
import type { Row, Value } from '../../server/src/db/port.ts';
import { openSqlite } from '../../server/src/db/sqlite.ts';
import { seed, type SchoolData } from '../../server/src/seed.ts';
import { browserArgs } from '../../tools/browser-args.mjs';
import { findChromium } from '../../tools/find-browser.mjs';

/** Milliseconds that anything may take before a test gives up on it. */
const PATIENCE = 15_000;
/** Lets the school's own system in. */
const STAFF_TOKEN = 'of the school';

type Truthy<T> = Exclude<T, undefined | null | false | '' | 0>;

/** Waits until something is true, and answers it. While the browser is on its way to another page it is not. */
export async function until<T>(what: string, look: () => Promise<T> | T): Promise<Truthy<T>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await Promise.resolve(look()).catch(leaving);
    if (found) return found as Truthy<T>;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.`);
    await pause(40);
  }
}

function leaving(error: unknown): undefined {
  if (!/context was destroyed|detached|Cannot find context/i.test(String(error))) throw error;
}

export interface Site {
  readonly url: string;
  /** Method and address of every request, as the server got them. */
  readonly seen: readonly string[];
  /** Requests whose answer is lost, though the server did the work: their connection breaks. */
  loses: ((request: string) => boolean) | undefined;
  /** Rows of a table, as they are on disk; of the demonstration school unless told. */
  rows<R extends Row = Row>(table: string, school?: string): Promise<R[]>;
  /** Changes something behind the server's back. */
  sql(sql: string, params?: readonly Value[]): Promise<void>;
  /** Adds a school, or to a school. */
  seed(school: string, data: SchoolData): Promise<void>;
  /** What the school's own system sends, with its token. */
  bySchool(path: string, value: object): Promise<void>;
  close(): Promise<void>;
}

/** The demonstration school with an empty folder for its data. */
export async function openSite(): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), 'open-door-'));
  const pages = [fileURLToPath(new URL('pages', import.meta.url))];
  const demo = await startDemo({ port: 0, data, pages, staffToken: STAFF_TOKEN });
  const db = await openSqlite(join(data, 'open-door.sqlite'));
  const seen: string[] = [];
  const site: Site = {
    url: '',
    seen,
    loses: undefined,
    rows: (table, school = 'oakfield') => db.query(`select * from ${table} where school = $1`, [school]),
    sql: (sql, params) => db.exec(sql, params),
    seed: (school, rows) => seed(db, school, rows),
    async bySchool(path, value) {
      const answer = await fetch(`${demo.url}/api/oakfield/${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          Authorization: `Bearer ${STAFF_TOKEN}`,
        },
        body: JSON.stringify(value),
      });
      assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.text()}`);
    },
    async close() {
      wire.closeAllConnections();
      wire.close();
      await db.close();
      await demo.close();
      await rm(data, { recursive: true });
    },
  };
  const wire = await openWire(demo.url, (request) => {
    seen.push(request);
    return site.loses?.(request) === true;
  });
  return Object.assign(site, { url: `http://localhost:${(wire.address() as AddressInfo).port}` });
}

/** What lies between the browser and the server: hears every request, and can lose an answer. */
async function openWire(to: string, loses: (request: string) => boolean): Promise<Server> {
  const { hostname, port } = new URL(to);
  const wire = createServer((incoming, outgoing) => {
    const { method, url: path, headers, socket } = incoming;
    const lost = loses(`${method} ${path}`);
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      if (lost) {
        socket.destroy();
        answer.resume();
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => socket.destroy());
    incoming.pipe(onward);
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  return wire;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium() as string | undefined;
  assert.ok(executablePath, 'There is no Chromium, Chrome or Edge: run tools/ensure-browser.mjs.');
  return launch({
    executablePath,
    // gives elements their role and name as a screen reader hears them
    args: [...browserArgs, '--enable-blink-features=ComputedAccessibilityInfo', '--lang=en-GB'],
    protocolTimeout: 120_000,
    timeout: 120_000,
  });
}

export interface Visit {
  width?: number;
  height?: number;
  /** Device pixels to one CSS pixel. */
  scale?: number;
  /** CSS media features by name, such as `prefers-color-scheme`. */
  media?: Record<string, string>;
  /** The zone of the device. */
  timeZone?: string;
}

/** Where elements of a role can be. */
const PLACES: Readonly<Record<string, string>> = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href]',
  radio: 'input[type=radio]',
  status: '[role=status]',
  textbox: 'input, textarea',
};

export interface Focus {
  role: string;
  name: string;
  tag: string;
}

/** Somebody who visits the school's website, in a browser profile of their own. */
export class Visitor {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly site: Site;
  /** What the browser's console says went wrong, violations of the security policy among it. */
  readonly errors: string[] = [];
  /** Every address that was asked for. */
  readonly requests: string[] = [];

  private constructor(page: Page, devtools: CDPSession, site: Site) {
    this.page = page;
    this.devtools = devtools;
    this.site = site;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  static async arrive(browser: Browser, site: Site, visit: Visit = {}): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.emulateFocusedPage(true);
    await page.setViewport({
      width: visit.width ?? 1000,
      height: visit.height ?? 900,
      deviceScaleFactor: visit.scale ?? 1,
    });
    const devtools = await page.createCDPSession();
    const visitor = new Visitor(page, devtools, site);
    await visitor.emulate(visit);
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, lineNumber }) => {
        console.error('Refused by the policy:', violatedDirective, blockedURI, sample, lineNumber);
      });
    });
    return visitor;
  }

  async emulate({ media, timeZone }: Pick<Visit, 'media' | 'timeZone'>): Promise<void> {
    if (media) {
      const features = Object.entries(media).map(([name, value]) => ({ name, value }));
      await this.devtools.send('Emulation.setEmulatedMedia', { features });
    }
    if (timeZone) await this.devtools.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  }

  async leave(): Promise<void> {
    await this.page.browserContext().close();
  }

  /** Opens a page of the school. */
  async goTo(path: string): Promise<void> {
    const { href } = new URL(path, this.site.url);
    // now and then a new browser still loads its own first page, and gives up ours for it
    await this.page.goto(href).catch((thrown: unknown) => {
      if (!String(thrown).includes('ERR_ABORTED')) throw thrown;
      return this.page.goto(href);
    });
  }

  async online(online: boolean): Promise<void> {
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await this.devtools.send('Network.emulateNetworkConditions', { offline: !online, ...speed });
  }

  /** All that can be found now under a role and a name. */
  async all(role: string, name: string | RegExp = /(?:)/): Promise<ElementHandle<HTMLElement>[]> {
    const { source, flags } = typeof name === 'string' ? { source: `^${escaped(name)}$`, flags: '' } : name;
    const handle = await this.page.evaluateHandle(
      findAll,
      role,
      PLACES[role] ?? `[role=${role}]`,
      source,
      flags,
    );
    const properties = [...(await handle.getProperties()).values()];
    return properties.map((one) => one.asElement() as ElementHandle<HTMLElement>);
  }

  /** The first with a role and a name; waits for it. */
  get(role: string, name: string | RegExp = /(?:)/): Promise<ElementHandle<HTMLElement>> {
    return until(`the ${role} “${String(name)}”`, async () => (await this.all(role, name))[0]);
  }

  async has(role: string, name: string | RegExp): Promise<boolean> {
    return (await this.all(role, name)).length > 0;
  }

  async click(role: string, name: string | RegExp): Promise<void> {
    const found = await this.get(role, name);
    await (await asSeen(found)).click();
  }

  press = (name: string | RegExp): Promise<void> => this.click('button', name);
  choose = (name: string | RegExp): Promise<void> => this.click('radio', name);
  tick = (name: string | RegExp): Promise<void> => this.click('checkbox', name);

  /** Types into a field, instead of what stands there. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    const field = await this.get('textbox', label);
    await field.click({ count: 3 });
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  async pick(label: string | RegExp, value: string): Promise<void> {
    await (await this.get('combobox', label)).select(value);
  }

  /** Waits for a heading, and for the focus to be on it. */
  async arrives(heading: string | RegExp): Promise<void> {
    await until(`the focus on the heading “${String(heading)}”`, async () => {
      const { role, name } = await this.focus();
      return role === 'heading' && matches(heading, name);
    });
  }

  /** What has the focus, wherever it is. */
  focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { computedRole: role = '', computedName: name = '' } = (element ?? {}) as Partial<Heard>;
      return { role, name, tag: element?.localName ?? '' };
    });
  }

  /** All the words on the page that can be seen. */
  text(): Promise<string> {
    return this.page.evaluate(visibleText);
  }

  async sees(words: string | RegExp): Promise<void> {
    await until(`the words “${String(words)}”`, async () => contains(words, await this.text()));
  }

  async seesNot(words: string | RegExp): Promise<void> {
    assert.ok(!contains(words, await this.text()), `“${String(words)}” is on the page`);
  }

  /** One key, and whatever it sets off on the page. */
  async key(key: KeyInput, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Goes on with the Tab key until something has the focus; it must always be on something. */
  async tabTo(role: string, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < 80; count++) {
      await this.key('Tab');
      const focus = await this.focus();
      assert.notEqual(focus.tag, 'body', `the focus got lost after ${passed.join(' → ')}`);
      if (focus.role === role && matches(name, focus.name)) return;
      passed.push(`${focus.role} “${focus.name}”`);
    }
    assert.fail(`no ${role} “${String(name)}” after ${passed.join(' → ')}`);
  }

  /** Two frames: updates are rendered and the focus has moved. */
  settled(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
        ),
    ) as Promise<void>;
  }

  /** The value of a field. */
  async valueOf(label: string | RegExp): Promise<string> {
    return (await this.get('textbox', label)).evaluate((field) => (field as HTMLInputElement).value);
  }
}

/** What Chromium says of an element, with ComputedAccessibilityInfo. */
interface Heard {
  computedRole: string;
  computedName: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const matches = (wanted: string | RegExp, name: string) =>
  typeof wanted === 'string' ? wanted === name : wanted.test(name);
const contains = (wanted: string | RegExp, text: string) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** What of a control is on screen: its label, where the control itself is drawn by it. */
async function asSeen(control: ElementHandle<HTMLElement>): Promise<ElementHandle> {
  const seen = await control.evaluateHandle((element) =>
    element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element,
  );
  return seen.asElement() as ElementHandle;
}

/** Runs in the page: what is on screen with a role and a name, in all shadow roots. */
function findAll(role: string, places: string, source: string, flags: string): Element[] {
  const name = new RegExp(source, flags);
  const found: Element[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!element.matches(places) || !element.checkVisibility()) continue;
      const { computedRole, computedName } = element as Element & Heard;
      if (computedRole.toLowerCase() === role && name.test(computedName)) found.push(element);
    }
  };
  look(document);
  return found;
}

/** Runs in the page: `innerText` of the page and of all shadow roots. */
function visibleText(): string {
  const texts = [document.body.innerText];
  const look = (root: ParentNode) => {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      for (const child of shadowRoot.children) texts.push((child as HTMLElement).innerText);
      look(shadowRoot);
    }
  };
  look(document);
  return texts.join('\n');
}
