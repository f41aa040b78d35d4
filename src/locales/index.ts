import type { Messages } from '../core/text.ts';
/* eslint-disable import-x/no-restricted-paths -- only the names of the English words, for the compiler: nothing of them is bundled */
import type { formStrings } from '../ui/form.strings.ts';
import type { uiStrings } from '../ui/ui.strings.ts';
import type { stepsStrings } from '../widgets/booking/booking.steps.strings.ts';
import type { bookingStrings } from '../widgets/booking/booking.strings.ts';
import type { stepsStrings as contactStepsStrings } from '../widgets/contact/contact.steps.strings.ts';
import type { contactStrings } from '../widgets/contact/contact.strings.ts';
import type { stepsStrings as pollStepsStrings } from '../widgets/poll/poll.steps.strings.ts';
import type { pollStrings } from '../widgets/poll/poll.strings.ts';
/* eslint-enable import-x/no-restricted-paths */

/** One language: the words of each part of the library, under the part's name. */
export type LocaleFile = Readonly<Record<string, Messages>>;

type Translated<English extends Messages, Form extends Intl.LDMLPluralRule> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Readonly<Record<Form, string>>;
};

/** Every English word in another language, which has the plural forms `Form`: no key missing, none unknown. */
export type Translation<Form extends Intl.LDMLPluralRule> = {
  readonly ui: Translated<typeof uiStrings, Form>;
  readonly form: Translated<typeof formStrings, Form>;
  readonly booking: Translated<typeof bookingStrings & typeof stepsStrings, Form>;
  readonly contact: Translated<typeof contactStrings & typeof contactStepsStrings, Form>;
  readonly poll: Translated<typeof pollStrings & typeof pollStepsStrings, Form>;
};

/** Languages beside English; each is loaded when a page is written in it. */
export const locales: Readonly<Record<string, () => Promise<{ default: LocaleFile }>>> = {
  pl: () => import('./pl.ts'),
  ur: () => import('./ur.ts'),
};
