/** A page with `<open-door-poll>`, and what a family does and sees there. Finds everything by role and name. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { SchoolData } from '../../server/src/seed.ts';
import { uuid } from '../../src/core/uuid.ts';
import type { OpenDoorPoll } from '../../src/widgets/poll/poll.element.ts';
import '../../src/widgets/poll/poll.ts';
import { allBy, by, descriptionOf, focused, nameOf, textOf, type Role } from './accessible.ts';
import { click, pick, type } from './hands.ts';
import { backendFor } from './oakfield.ts';
import { school, type School } from './school.ts';
import { until } from './until.ts';
import { say, type Words } from './words.ts';

export type PollSeed = NonNullable<SchoolData['polls']>[number];

const DAY = 24 * 60 * 60 * 1000;
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

const option = (id: string, label = id) => ({ id, label });

/** One question of each method. */
export const SINGLE = {
  id: 'start',
  title: 'When should school start?',
  method: 'single' as const,
  options: [option('early', 'At 8:30'), option('late', 'At 9:00'), option('same', 'As it is')],
};
export const MULTIPLE = {
  id: 'clubs',
  title: 'Which clubs?',
  method: 'multiple' as const,
  max: 2,
  options: [option('chess', 'Chess'), option('drama', 'Drama'), option('football', 'Football')],
};
export const SCORE = {
  id: 'lunch',
  title: 'How is lunch?',
  method: 'score' as const,
  scale: { min: 1, max: 5, minLabel: 'Poor', maxLabel: 'Very good' },
  options: [option('taste', 'Taste'), option('price', 'Price')],
};
export const RANKED = {
  id: 'trips',
  title: 'Where should we go?',
  method: 'ranked' as const,
  options: [option('sea', 'The sea'), option('zoo', 'The zoo'), option('farm', 'A farm')],
};
export const TEXT = { id: 'else', title: 'Anything else?', method: 'text' as const };

/** Open for another week, one question. */
export const poll = (more: Partial<PollSeed> = {}): PollSeed => ({
  id: 'day',
  title: 'The school day',
  opens: inDays(-1),
  closes: inDays(7),
  questions: [SINGLE],
  results: 'after-vote',
  eligibility: 'open',
  privacy: { seenBy: 'The school council' },
  ...more,
});

export const ballots = (count: number, answers: Record<string, string | string[] | Record<string, number>>) =>
  Array.from({ length: count }, () => answers);

const EVENTS = ['ready', 'error', 'before-send', 'queued', 'voted'].map((name) => `open-door-${name}`);

export interface PollOptions {
  school?: School;
  poll?: Partial<PollSeed>;
  attributes?: Record<string, string | true>;
  content?: string;
  lang?: string;
}

export class PollPage {
  /** The names of the widget's events as they came to the page, without `open-door-`. */
  readonly told: string[] = [];
  readonly events: Event[] = [];

  private constructor(
    readonly element: OpenDoorPoll,
    readonly school: School,
  ) {}

  /** Opens it, and waits for the first question. */
  static async open(options: PollOptions = {}): Promise<PollPage> {
    const page = await PollPage.load(options);
    await until(() => page.element.matches(':state(ready)'), 'the first question');
    return page;
  }

  /** Opens it, whatever it shows. */
  static async load(options: PollOptions = {}): Promise<PollPage> {
    localStorage.clear();
    return PollPage.again(options);
  }

  /** Opens it on a device that may have been here before. */
  static async again(options: PollOptions = {}): Promise<PollPage> {
    const here = options.school ?? (await school({ polls: [poll(options.poll)] }));
    const element = document.createElement('open-door-poll');
    const page = new PollPage(element, here);
    const attributes: Record<string, string | true> = {
      backend: here.backend,
      poll: 'day',
      ...options.attributes,
    };
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value === true ? '' : value);
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

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return textOf(this.element);
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

  async sees(words: Words | RegExp, variables?: Record<string, string | number>): Promise<void> {
    const wanted = typeof words === 'string' ? say(words, variables) : words;
    const found = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    await until(() => found(this.text), `“${String(wanted)}” on screen`).catch((error: unknown) => {
      throw new Error(`${String(error)}. There is: ${this.text}`);
    });
  }

  seesNot(words: Words | RegExp): void {
    const wanted = typeof words === 'string' ? say(words) : words;
    if (typeof wanted === 'string') expect(this.text).not.to.contain(wanted);
    else expect(this.text).not.to.match(wanted);
  }

  /** Waits until the focus is on the heading of a question or a result. */
  async isAt(title: Words): Promise<void> {
    await until(() => this.focus === say(title), `the focus on “${say(title)}”, not “${this.focus}”`);
  }

  async isState(state: string): Promise<void> {
    await until(() => this.element.matches(`:state(${state})`), `the state ${state}`);
  }

  async isChosen(label: string, role: Role = 'radio'): Promise<boolean> {
    return (await this.find<HTMLInputElement>(role, label)).checked;
  }

  async hint(role: Role, label?: Words | RegExp): Promise<string> {
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
    const rows = this.root.querySelectorAll('dl > div');
    return Object.fromEntries(
      [...rows].map((row) => [textOf(row.querySelector('dt')!), textOf(row.querySelector('dd')!)]),
    );
  }

  /** What is put in order, from the first on. */
  get order(): string[] {
    return [...this.root.querySelectorAll('ol.ranking .choice-title')].map(textOf);
  }

  /** Bars with their words, in their order. */
  get bars(): string[] {
    return [...this.root.querySelectorAll('.bar-row')].map(textOf);
  }

  /** Cells of the first table, row by row. */
  get table(): string[][] {
    const rows = this.root.querySelector('table')?.querySelectorAll('tr') ?? [];
    return [...rows].map((row) => [...row.children].map(textOf));
  }

  // what the person does

  async choose(label: string | RegExp): Promise<void> {
    const radio = await this.find<HTMLInputElement>('radio', label);
    await click(radio);
    await until(() => radio.checked, `“${String(label)}” to be chosen`);
  }

  async tick(label: string | RegExp): Promise<void> {
    await click(await this.find('checkbox', label));
    await this.element.updateComplete;
  }

  async fill(label: Words | RegExp, text: string): Promise<void> {
    await type(await this.find<HTMLInputElement>('textbox', label), text);
    await this.element.updateComplete;
  }

  async pick(label: string | RegExp, option: string): Promise<void> {
    pick(await this.find<HTMLSelectElement>('combobox', label), option);
    await this.element.updateComplete;
  }

  async press(label: Words | RegExp): Promise<void> {
    await click(await this.find('button', label));
    await this.element.updateComplete;
  }

  async continue(): Promise<void> {
    await this.press('continue');
  }

  async send(): Promise<void> {
    await this.press('poll.send');
  }

  /** Answers the usual question and sends it. */
  async vote(label = 'At 9:00'): Promise<void> {
    await this.choose(label);
    await this.send();
    await this.isAt('poll.done.counted');
  }

  async isAccessible(): Promise<void> {
    await expect(this.element).to.be.accessible();
  }
}

/** Somebody else votes, from a device of their own or with a code. */
export async function voteElsewhere(here: School, answers: object, token: string = uuid()): Promise<void> {
  const command = { key: uuid(), value: { answers }, token };
  await backendFor(here).send('polls/day/ballots', command);
}
