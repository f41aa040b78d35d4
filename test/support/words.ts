import { fill, type Message, type Variables } from '../../src/core/text.ts';
import { formStrings } from '../../src/ui/form.strings.ts';
import { uiStrings } from '../../src/ui/ui.strings.ts';
import { stepsStrings } from '../../src/widgets/booking/booking.steps.strings.ts';
import { bookingStrings } from '../../src/widgets/booking/booking.strings.ts';
import { stepsStrings as contactStepsStrings } from '../../src/widgets/contact/contact.steps.strings.ts';
import { contactStrings } from '../../src/widgets/contact/contact.strings.ts';
import { stepsStrings as pollStepsStrings } from '../../src/widgets/poll/poll.steps.strings.ts';
import { pollStrings } from '../../src/widgets/poll/poll.strings.ts';

const contact = { ...contactStrings, ...contactStepsStrings };
const poll = { ...pollStrings, ...pollStepsStrings };
const under = (part: string, words: Readonly<Record<string, Message>>) =>
  Object.entries(words).map(([name, message]) => [`${part}.${name}`, message] as const);

const ALL: Readonly<Record<string, Message>> = {
  ...uiStrings,
  ...formStrings,
  ...bookingStrings,
  ...stepsStrings,
  ...Object.fromEntries([...under('contact', contact), ...under('poll', poll)]),
};

type Key =
  | keyof (typeof uiStrings & typeof formStrings & typeof bookingStrings & typeof stepsStrings)
  | `contact.${keyof typeof contact}`
  | `poll.${keyof typeof poll}`;

/** A key of the strings files, or words that come from elsewhere, such as a name. */
export type Words = Key | (string & {});

/** English words by their key, so that a test does not break when they are put better. */
export function say(words: Words, variables?: Variables): string {
  const message = ALL[words];
  if (message !== undefined) return fill(message, 'en', variables);
  if (/^[a-z]+(\.[\w-]+)+$/i.test(words)) throw new Error(`No words have the key ${words}.`);
  return words;
}
