/** A page with `<open-door-booking>`, and what a person does and sees there. Finds everything by role and name. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { OpenDoorBooking } from '../../src/widgets/booking/booking.element.ts';
import '../../src/widgets/booking/booking.ts';
import { allBy, by, descriptionOf, focused, nameOf, textOf, type Role } from './accessible.ts';
import { click, pick, type } from './hands.ts';
import { oakfield } from './oakfield.ts';
import type { School } from './school.ts';
import { until } from './until.ts';
import { say, type Words } from './words.ts';

export interface PageOptions {
  /** Attributes of the tag, beside `backend`; `true` for one without a value. */
  attributes?: Record<string, string | true>;
  /** Properties of the element. */
  properties?: Partial<OpenDoorBooking>;
  /** What the page's author writes inside of the tag. */
  content?: string;
  /** Language of the page. */
  lang?: string;
}

/** Whole ways through a form take longer than a unit test, on a busy machine above all. */
beforeEach(function () {
  this.currentTest?.timeout(40_000);
});

const EVENTS = ['ready', 'error', 'before-send', 'queued', 'booked', 'changed', 'cancelled', 'requested'].map(
  (name) => `open-door-${name}`,
);

export class BookingPage {
  /** The names of the widget's events as they came to the page, without `open-door-`. */
  readonly told: string[] = [];
  /** The events themselves. */
  readonly events: Event[] = [];

  private constructor(
    readonly element: OpenDoorBooking,
    readonly school: School,
  ) {}

  /** Opens it, and waits for the first question. */
  static async open(options: PageOptions & { school?: School } = {}): Promise<BookingPage> {
    const page = await BookingPage.load(options);
    await page.sees('how.title');
    return page;
  }

  /** Opens it, whatever it shows. */
  static async load({ school, ...options }: PageOptions & { school?: School } = {}): Promise<BookingPage> {
    const here = school ?? (await oakfield());
    const element = document.createElement('open-door-booking');
    const page = new BookingPage(element, here);
    const attributes: Record<string, string | true> = { backend: here.backend, ...options.attributes };
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value === true ? '' : value);
    Object.assign(element, options.properties);
    element.append(document.createRange().createContextualFragment(options.content ?? ''));
    const around = await fixture<HTMLElement>(html`<main lang=${options.lang ?? 'en-GB'}></main>`);
    for (const name of EVENTS)
      around.addEventListener(name, (event) => {
        page.told.push(event.type.replace('open-door-', ''));
        page.events.push(event);
      });
    around.append(element);
    await element.updateComplete;
    return page;
  }

  // what is there

  get text(): string {
    return textOf(this.element);
  }

  /** The question or the result at which the person is: the heading that took the focus, below the widget's own. */
  get heading(): string {
    const [, step] = allBy(this.element, 'heading');
    return step ? nameOf(step) : '';
  }

  get focus(): string {
    const element = focused();
    return element ? nameOf(element) || textOf(element) : '';
  }

  all(role: Role, name?: Words | RegExp): HTMLElement[] {
    return allBy(this.element, role, typeof name === 'string' ? say(name) : name);
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  /** Waits for the only thing with this role and name. */
  async find<E extends HTMLElement = HTMLElement>(role: Role, name?: Words | RegExp): Promise<E> {
    const wanted = typeof name === 'string' ? say(name) : name;
    return (await until(() => by(this.element, role, wanted), `${role} “${String(wanted)}”`)) as E;
  }

  /** Waits until these words are on screen. */
  async sees(words: Words | RegExp, variables?: Record<string, string | number>): Promise<void> {
    const wanted = typeof words === 'string' ? say(words, variables) : words;
    const found = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    await this.waitFor(() => found(this.text), `“${String(wanted)}” on screen`);
  }

  /** Waits for a condition; says what is on screen when that is in vain. */
  private async waitFor(condition: () => boolean, what: string): Promise<void> {
    try {
      await until(condition, what);
    } catch (thrown) {
      throw new Error(`Waited in vain for ${what}. There is: ${this.text}`, { cause: thrown });
    }
  }

  /** Waits until these words are on screen no longer. */
  async seesNoMore(words: Words): Promise<void> {
    await until(() => !this.text.includes(say(words)), `“${say(words)}” to go`);
  }

  /** Waits until the person is at a step or result, and its heading has the focus. */
  async isAt(title: Words): Promise<void> {
    await this.waitFor(() => this.heading === say(title), `the heading “${say(title)}”`);
    await this.waitFor(() => this.focus === say(title), `the focus on the heading, not on “${this.focus}”`);
  }

  async value(label: Words | RegExp, role: Role = 'textbox'): Promise<string> {
    return (await this.find<HTMLInputElement>(role, label)).value;
  }

  async isChosen(label: Words | RegExp): Promise<boolean> {
    return (await this.find<HTMLInputElement>('radio', label)).checked;
  }

  /** What is said beside a field: its hint, and what is wrong with it. */
  async hint(role: Role, label: Words | RegExp): Promise<string> {
    return descriptionOf(await this.find(role, label));
  }

  /** The lines of the error summary, once it has the focus. */
  async mistakes(): Promise<string[]> {
    const summary = await until(() => {
      const element = focused();
      return element?.getAttribute('role') === 'alert' && element;
    }, 'the focus on an error summary');
    return [...summary.querySelectorAll('li')].map(textOf);
  }

  /** The rows of "check your answers". */
  get answers(): Record<string, string> {
    const rows = this.element.shadowRoot!.querySelectorAll('dl > div');
    return Object.fromEntries(
      [...rows].map((row) => [textOf(row.querySelector('dt')!), textOf(row.querySelector('dd')!)]),
    );
  }

  get states(): string[] {
    const states = ['loading', 'ready', 'empty', 'error', 'sending', 'queued', 'sent'];
    return states.filter((state) => this.element.matches(`:state(${state})`));
  }

  // what the person does

  /** Chooses a radio button. */
  async choose(label: Words | RegExp): Promise<void> {
    const radio = await this.find<HTMLInputElement>('radio', label);
    await click(radio);
    await until(() => radio.checked || !radio.isConnected, `“${String(label)}” to be chosen`);
  }

  /** Ticks a checkbox, or takes the tick away. */
  async tick(label: Words | RegExp): Promise<void> {
    await click(await this.find('checkbox', label));
  }

  async fill(label: Words | RegExp, text: string): Promise<void> {
    await type(await this.find<HTMLInputElement>('textbox', label), text);
  }

  /** Fills in one of several fields with the same label, such as of the second child. */
  async fillAt(label: Words, index: number, text: string): Promise<void> {
    const field = await until(() => this.all('textbox', label)[index], `field ${index} “${say(label)}”`);
    await type(field as HTMLInputElement, text);
  }

  async pick(label: Words | RegExp, option: Words): Promise<void> {
    pick(await this.find<HTMLSelectElement>('combobox', label), say(option));
    await this.element.updateComplete;
  }

  async press(label: Words | RegExp): Promise<void> {
    await click(await this.find('button', label));
  }

  async follow(label: Words | RegExp): Promise<void> {
    await click(await this.find('link', label));
  }

  async continue(): Promise<void> {
    await this.press('continue');
  }

  // whole steps

  /** From the first question to the times. */
  async toTimes(how: Words = 'how.phone'): Promise<void> {
    await this.choose(how);
    await this.continue();
    await this.isAt('when.title');
    await this.find('group', 'when.day.legend');
  }

  /** From the first question to the questions about the person. */
  async toPerson({ how = 'how.phone', time = '9:00am' }: { how?: Words; time?: string } = {}): Promise<void> {
    await this.toTimes(how);
    await this.choose(time);
    await this.continue();
    await this.isAt('who.title');
  }

  /** From the first question to the check, as Zoë. */
  async toCheck(options: { how?: Words; time?: string } = {}): Promise<void> {
    await this.toPerson(options);
    await this.asZoe();
    await this.continue();
    await this.isAt('check.title');
  }

  async asZoe(): Promise<void> {
    await this.fill('name.label', 'Zoë');
    await this.fill('phone.label', '01632 960 001');
  }

  async isAccessible(): Promise<void> {
    await expect(this.element).to.be.accessible();
  }
}
