/** A booking, step by step, in any language: what is pressed is found by its words. */
import type { Message } from '../../src/core/text.ts';
import { locales } from '../../src/locales/index.ts';
import { formStrings } from '../../src/ui/form.strings.ts';
import { uiStrings } from '../../src/ui/ui.strings.ts';
import { stepsStrings } from '../../src/widgets/booking/booking.steps.strings.ts';
import { bookingStrings } from '../../src/widgets/booking/booking.strings.ts';
import type { Mode } from '../../src/backend/contract/booking.ts';
import type { Visitor } from './support.ts';

const english = { ui: uiStrings, form: formStrings, booking: { ...bookingStrings, ...stepsStrings } };

type Keys<Part extends keyof typeof english> = `${Part}.${keyof (typeof english)[Part] & string}`;
export type Key = Keys<'ui'> | Keys<'form'> | Keys<'booking'>;
/** Makes a pattern of a word: whatever stands in its gaps, and whatever comes before and after it. */
export type Pattern = (key: Key) => RegExp;

export interface Parent {
  name: string;
  phone?: string;
  email?: string;
  child?: string;
  year?: string;
}

export const zofia: Parent = {
  name: 'Zofia O’Brien-Wiśniewska',
  phone: '07700 900 982',
  child: 'Maja',
  year: 'Year 2',
};

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

/** The words of a language, with English where it has none. */
export async function patternsIn(language: string): Promise<Pattern> {
  const own = (await locales[language]?.())?.default ?? {};
  const usual: Readonly<Record<string, Readonly<Record<string, Message>>>> = english;
  return (key) => {
    const [part, name] = key.split(/\.(.*)/) as [string, string];
    const message = own[part]?.[name] ?? usual[part]![name]!;
    const texts = forms(message).map((text) => escaped(text).replace(/\\?\{\w+\\?\}/g, '.*'));
    return new RegExp(`^(${texts.join('|')})`);
  };
}

/** Somebody at the form. */
export class Booking {
  readonly visitor: Visitor;
  readonly says: Pattern;

  constructor(visitor: Visitor, says: Pattern) {
    this.visitor = visitor;
    this.says = says;
  }

  static async on(visitor: Visitor, path = '/talk.html', language = 'en'): Promise<Booking> {
    await visitor.goTo(path);
    return new Booking(visitor, await patternsIn(language));
  }

  async continue(): Promise<void> {
    await this.visitor.press(this.says('ui.continue'));
  }

  /** How to talk; ends at the times. */
  async how(way: Mode | 'callback' = 'in-person'): Promise<void> {
    await this.visitor.choose(this.says(`booking.how.${way}`));
    await this.continue();
    await this.visitor.arrives(this.says(way === 'callback' ? 'booking.ring.title' : 'booking.when.title'));
  }

  /** The first free time; ends at the questions about the person. */
  async when(): Promise<void> {
    await this.pickFirst();
    await this.visitor.arrives(this.says('booking.who.title'));
  }

  /** The first free time, and on. */
  async pickFirst(): Promise<void> {
    await this.visitor.press(this.says('booking.when.first'));
    await this.continue();
  }

  /** Who it is; ends at the answers. */
  async who({ name, phone, email, child, year }: Parent = zofia): Promise<void> {
    const { visitor, says } = this;
    await visitor.fill(says('form.name.label'), name);
    if (phone) await visitor.fill(says('form.phone.label'), phone);
    if (email) await visitor.fill(says('form.email.label'), email);
    if (child) await visitor.fill(says('booking.child.name'), child);
    if (year) await visitor.pick(says('booking.child.year'), year);
    await this.continue();
    await visitor.arrives(says('form.check.title'));
  }

  async toCheck(): Promise<void> {
    await this.how();
    await this.when();
    await this.who();
  }

  async send(): Promise<void> {
    await this.visitor.press(this.says('booking.send.slot'));
  }

  async done(): Promise<void> {
    await this.visitor.arrives(this.says('booking.done.slot'));
  }

  /** What stands behind a label such as “Your reference is”, without its gaps. */
  async shown(key: 'form.reference.yours' | 'form.code.yours'): Promise<string> {
    const text = await this.visitor.text();
    const { source } = this.says(key);
    const [, , value = ''] = new RegExp(`${source}\\s+([A-Z0-9 ]+)$`, 'm').exec(text) ?? [];
    return value.replace(/ /g, '');
  }
}
