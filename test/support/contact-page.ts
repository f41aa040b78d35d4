/** A page with `<open-door-contact>`, and what a family does and sees there. Finds everything by role and name. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Enquiry } from '../../src/backend/contract/contact.ts';
import { uuid } from '../../src/core/uuid.ts';
import type { OpenDoorContact } from '../../src/widgets/contact/contact.element.ts';
import '../../src/widgets/contact/contact.ts';
import { allBy, by, descriptionOf, focused, nameOf, textOf, type Role } from './accessible.ts';
import { click, pick, type } from './hands.ts';
import { backendFor } from './oakfield.ts';
import { school, type School } from './school.ts';
import { until } from './until.ts';
import { say, type Words } from './words.ts';

type Staff = NonNullable<Parameters<typeof school>[0]>['staff'];

/** Three people: what most tests need, and nothing more. */
export const PEOPLE: NonNullable<Staff> = [
  {
    id: 'obi',
    name: 'Mrs Obi',
    phonetic: 'OH-bee',
    role: 'Deputy head',
    topics: ['bullying', 'behaviour'],
    languages: ['en', 'ig'],
    days: ['MO', 'TU', 'TH'],
    phone: '01632 960 102',
    email: 'obi@oakfield.example',
    replyWithin: 2,
    deputy: 'nowak',
  },
  {
    id: 'nowak',
    name: 'Mr Nowak',
    role: 'Class teacher, Cedar',
    topics: ['homework', 'friendships'],
    languages: ['en', 'pl'],
    years: ['Year 2'],
  },
  {
    id: 'ahmad',
    name: 'أحمد علي',
    role: 'Family support',
    topics: ['money', 'friendships'],
    languages: ['en', 'ar'],
    years: ['Year 10'],
  },
];

const EVENTS = [
  ...['ready', 'error', 'before-send', 'queued'],
  ...['asked', 'added', 'closed', 'escalated', 'book'],
].map((name) => `open-door-${name}`);

export interface ContactOptions {
  school?: School;
  staff?: Staff;
  /** Attributes of the tag, beside `backend`; `true` for one without a value. */
  attributes?: Record<string, string | true>;
  /** What the page's author writes inside of the tag, and what stands beside it. */
  content?: string;
  beside?: string;
}

export interface Sent {
  reference: string;
  token: string;
}

export class ContactPage {
  /** The names of the widget's events as they came to the page, without `open-door-`. */
  readonly told: string[] = [];
  readonly events: Event[] = [];

  private constructor(
    readonly element: OpenDoorContact,
    readonly school: School,
  ) {}

  /** Opens it, and waits for the people. */
  static async open(options: ContactOptions = {}): Promise<ContactPage> {
    const page = await ContactPage.load(options);
    await page.find('button', 'contact.followLink');
    return page;
  }

  /** Opens it, whatever it shows. */
  static async load(options: ContactOptions = {}): Promise<ContactPage> {
    const here = options.school ?? (await school({ staff: options.staff ?? PEOPLE }));
    const element = document.createElement('open-door-contact');
    const page = new ContactPage(element, here);
    const attributes: Record<string, string | true> = { backend: here.backend, ...options.attributes };
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, value === true ? '' : value);
    element.append(document.createRange().createContextualFragment(options.content ?? ''));
    const around = await fixture<HTMLElement>(html`<main lang="en-GB"></main>`);
    around.append(document.createRange().createContextualFragment(options.beside ?? ''));
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

  names(role: Role): string[] {
    return allBy(this.element, role).map(nameOf);
  }

  has(role: Role, name: Words | RegExp): boolean {
    return allBy(this.element, role, typeof name === 'string' ? say(name) : name).length > 0;
  }

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

  /** Waits until the heading of what is shown has the focus. */
  async isAt(title: Words, variables?: Record<string, string>): Promise<void> {
    await until(() => this.focus === say(title, variables), `the focus on “${say(title, variables)}”`).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}, not on “${this.focus}”`);
      },
    );
  }

  /** The lines of the error summary, once it has the focus. */
  async mistakes(): Promise<string[]> {
    const summary = await until(() => {
      const element = focused();
      return element?.getAttribute('role') === 'alert' && element;
    }, 'the focus on an error summary');
    return [...summary.querySelectorAll('li')].map(textOf);
  }

  async hint(role: Role, label: Words | RegExp): Promise<string> {
    return descriptionOf(await this.find(role, label));
  }

  get states(): string[] {
    const states = ['loading', 'ready', 'empty', 'error', 'sending', 'queued', 'sent', 'following', 'closed'];
    return states.filter((state) => this.element.matches(`:state(${state})`));
  }

  /** What has happened, one line an entry. */
  get timeline(): string[] {
    return [...this.root.querySelectorAll('ol li')].map((entry) =>
      textOf(entry.querySelector('.entry-title')!),
    );
  }

  async isAccessible(): Promise<void> {
    await expect(this.element).to.be.accessible();
  }

  // what the family does

  async choose(label: Words | RegExp): Promise<void> {
    const radio = await this.find<HTMLInputElement>('radio', label);
    await click(radio);
    await until(() => radio.checked || !radio.isConnected, `“${String(label)}” to be chosen`);
  }

  async fill(label: Words | RegExp, text: string): Promise<void> {
    await type(await this.find<HTMLInputElement>('textbox', label), text);
  }

  /** Puts a text into a field at once, as pasting does. */
  async paste(label: Words | RegExp, text: string): Promise<void> {
    const field = await this.find<HTMLTextAreaElement>('textbox', label);
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
    );
    await this.element.updateComplete;
  }

  async pick(label: Words | RegExp, option: Words): Promise<void> {
    pick(await this.find<HTMLSelectElement>('combobox', label), say(option));
    await this.element.updateComplete;
  }

  async press(label: Words | RegExp): Promise<void> {
    await click(await this.find('button', label));
  }

  /** From the question to the message to Mrs Obi. */
  async toMessage(): Promise<void> {
    await this.choose('bullying');
    await this.press('Write to Mrs Obi');
    await this.isAt('contact.write.to', { name: 'Mrs Obi' });
  }

  /** Fills the message in, to be answered on the page. */
  async fillIn(message = 'He is called names on the bus.'): Promise<void> {
    await this.paste('contact.message.label', message);
    await this.fill('name.label', 'Zoë');
    await this.choose('contact.reply.here');
    await this.choose('contact.pass.yes');
  }

  /** From the question to the end. Answers what leads back. */
  async ask(message?: string): Promise<Sent> {
    await this.toMessage();
    await this.fillIn(message);
    await this.press('contact.send');
    await this.isAt('contact.done.title');
    const { hash } = new URL((await this.find<HTMLAnchorElement>('link', /#open-door-contact=/)).href);
    const [reference, token] = hash.replace(/^.*=/, '').split('.') as [string, string];
    return { reference, token };
  }
}

/** Another device of the family asks. */
export async function askElsewhere(here: School, more: Record<string, unknown> = {}): Promise<Sent> {
  const usual = { staff: 'obi', topic: 'bullying', name: 'Zoë', replyBy: 'here', mayPassOn: true };
  const value = { ...usual, message: 'He is called names on the bus.', ...more };
  const receipt = await backendFor(here).send('enquiries', { key: uuid(), value });
  return receipt.value as Sent;
}

/** The school's own system does something: with a hand-over, a reply. */
export async function bySchool(
  here: School,
  { reference }: Sent,
  what: 'handovers' | 'replies',
  value: Record<string, unknown>,
): Promise<Enquiry> {
  const path = `enquiries/${reference}/${what}`;
  const receipt = await backendFor(here).send(path, { key: uuid(), value, token: 'of the school' });
  return receipt.value as Enquiry;
}
