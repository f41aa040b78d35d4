import { expect } from '@open-wc/testing';
import type { Message, Messages } from '../../src/core/text.ts';
import { locales } from '../../src/locales/index.ts';
import { formStrings } from '../../src/ui/form.strings.ts';
import { uiStrings } from '../../src/ui/ui.strings.ts';
import { stepsStrings } from '../../src/widgets/booking/booking.steps.strings.ts';
import { bookingStrings } from '../../src/widgets/booking/booking.strings.ts';
import { stepsStrings as contactStepsStrings } from '../../src/widgets/contact/contact.steps.strings.ts';
import { contactStrings } from '../../src/widgets/contact/contact.strings.ts';
import { stepsStrings as pollStepsStrings } from '../../src/widgets/poll/poll.steps.strings.ts';
import { pollStrings } from '../../src/widgets/poll/poll.strings.ts';

const english: Record<string, Messages> = {
  ui: uiStrings,
  form: formStrings,
  booking: { ...bookingStrings, ...stepsStrings },
  contact: { ...contactStrings, ...contactStepsStrings },
  poll: { ...pollStrings, ...pollStepsStrings },
};

/** What is written as in English, and why. */
const SAME: Record<string, Record<string, string>> = {
  pl: { 'booking.done.outlook': 'a brand' },
  ur: {},
};

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

const gapsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** `ui.back`, and so on, each with its message. */
const flat = (parts: Readonly<Record<string, Messages>>): [key: string, message: Message][] =>
  Object.entries(parts).flatMap(([part, messages]) =>
    Object.entries(messages).map(([name, message]): [string, Message] => [`${part}.${name}`, message]),
  );

for (const [language, load] of Object.entries(locales))
  describe(`the words in ${language}`, () => {
    const originals = new Map(flat(english));
    let words: [key: string, message: Message][] = [];

    before(async () => {
      words = flat((await load()).default);
    });

    it('are all there, and no others', () => {
      expect(words.map(([key]) => key).toSorted()).to.deep.equal([...originals.keys()].toSorted());
    });

    it('have the same gaps as the English ones, in every plural form', () => {
      for (const [key, message] of words) {
        const [gaps] = textsOf(originals.get(key)!).map(gapsOf);
        for (const text of textsOf(message)) expect(gapsOf(text), `${key}: ${text}`).to.deep.equal(gaps);
      }
    });

    it('have every plural form of the language, and no other', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      for (const [key, message] of words) {
        const counted = typeof originals.get(key) !== 'string';
        expect(typeof message !== 'string', key).to.equal(counted);
        if (typeof message !== 'string') expect(Object.keys(message).toSorted(), key).to.deep.equal(forms);
      }
    });

    it('are translated, but for what is the same in both languages', () => {
      const same = words
        .filter(([key, message]) => {
          const texts = textsOf(originals.get(key)!);
          return textsOf(message).some((text) => texts.includes(text));
        })
        .map(([key]) => key);
      expect(same).to.deep.equal(Object.keys(SAME[language] ?? {}));
    });

    it('are tidy: not empty, no spaces at the ends or in pairs', () => {
      for (const [key, message] of words)
        for (const text of textsOf(message)) expect(text, key).to.match(/^\S+( \S+)*$/);
    });

    it('end a sentence where the English ones do', () => {
      const end = (text: string) =>
        /[.۔]$/.test(text) ? 'sentence' : /[?؟]$/.test(text) ? 'question' : 'words';
      const differ: string[] = [];
      for (const [key, message] of words) {
        const [wanted] = textsOf(originals.get(key)!).map(end);
        if (textsOf(message).some((text) => end(text) !== wanted)) differ.push(key);
      }
      expect(differ).to.deep.equal([]);
    });
  });
