/** Somebody in front of the screen: finds things by the words on them, inside shadow roots, and presses and types. */
import { expect, userEvent, waitFor } from 'storybook/test';
import { fill, type Messages, type Variables } from '../../src/core/text.ts';
import { locales } from '../../src/locales/index.ts';
import { formStrings, type FormKey } from '../../src/ui/form.strings.ts';
import { uiStrings, type UiKey } from '../../src/ui/ui.strings.ts';
import { bookingStrings, type BookingKey } from '../../src/widgets/booking/booking.strings.ts';
import { stepsStrings, type StepsKey } from '../../src/widgets/booking/booking.steps.strings.ts';
import {
  stepsStrings as contactStepsStrings,
  type StepsKey as ContactStepsKey,
} from '../../src/widgets/contact/contact.steps.strings.ts';
import { contactStrings, type ContactKey } from '../../src/widgets/contact/contact.strings.ts';
import {
  stepsStrings as pollStepsStrings,
  type StepsKey as PollStepsKey,
} from '../../src/widgets/poll/poll.steps.strings.ts';
import { pollStrings, type PollKey } from '../../src/widgets/poll/poll.strings.ts';

/** Words as the widgets have them, so that a story plays in every language: `ui.continue`. */
export type Key =
  UiKey | FormKey | BookingKey | StepsKey | ContactKey | ContactStepsKey | PollKey | PollStepsKey;

const ENGLISH: Record<string, Messages> = {
  ui: uiStrings,
  form: formStrings,
  booking: { ...bookingStrings, ...stepsStrings },
  contact: { ...contactStrings, ...contactStepsStrings },
  poll: { ...pollStrings, ...pollStepsStrings },
};

/** Without the marks that keep the words of two directions apart. */
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u2066-\u2069]/g, '').trim();

/** How long somebody waits for something to appear. What is missing is said without the whole page behind it. */
const PATIENCE = { timeout: 15_000, onTimeout: (error: Error) => error };

export interface Person {
  /** The widget's own root. */
  root: ShadowRoot;
  /** Words on the screen, in the language of the story. */
  words(key: Key, variables?: Variables): string;
  /** Waits for something that begins with these words. */
  sees(key: Key, variables?: Variables): Promise<HTMLElement>;
  press(key: Key, variables?: Variables): Promise<void>;
  /** A radio button or a checkbox. */
  choose(key: Key): Promise<void>;
  /** An entry of the list with this label. */
  select(key: Key, value: string): Promise<void>;
  /** Types into the field with this label; with several of them, into that one. */
  type(key: Key, text: string, index?: number): Promise<void>;
  /** The same by name, for choices whose words come from the school. */
  pick(field: string, value?: string): Promise<HTMLInputElement>;
  /** Whether the focus is there: on the heading of a step, or the error summary. */
  focused(id: 'step' | 'summary'): Promise<void>;
}

interface Place {
  canvasElement: HTMLElement;
  globals: Record<string, unknown>;
}

export async function person({ canvasElement, globals }: Place): Promise<Person> {
  const root = [...canvasElement.querySelectorAll('*')].find((one) => one.shadowRoot)!.shadowRoot!;
  const [lang = 'en'] = (globals.language as string).split('-');
  const translated = (await locales[lang]?.())?.default;

  const words: Person['words'] = (key, variables) => {
    const [part, name] = key.split(/\.(.*)/) as [string, string];
    const own = translated?.[part]?.[name];
    return own === undefined ? fill(ENGLISH[part]![name]!, 'en', variables) : fill(own, lang, variables);
  };

  /** The first of these that can be seen, can be used, and begins with the words. */
  const find = <E extends HTMLElement>(selector: string, begin: string, index = 0): Promise<E> =>
    waitFor(() => {
      const fits = [...root.querySelectorAll<E>(selector)].filter(
        (element) => element.checkVisibility() && plain(nameOf(element)).startsWith(plain(begin)),
      );
      if (!fits[index]) throw new Error(`Nowhere on the screen: “${begin}” (${selector})`);
      return fits[index];
    }, PATIENCE);

  return {
    root,
    words,
    sees: (key, variables) =>
      find('p, [role="heading"], legend, label, button, a, strong', words(key, variables)),
    async press(key, variables) {
      await userEvent.click(await find('button, a', words(key, variables)));
    },
    async choose(key) {
      await userEvent.click(await find('input', words(key)));
    },
    async select(key, value) {
      await userEvent.selectOptions(await find('select', words(key)), value);
    },
    async type(key, text, index) {
      const field = await find<HTMLInputElement>('input, textarea', words(key), index);
      await userEvent.type(field, text, {
        initialSelectionStart: 0,
        initialSelectionEnd: field.value.length,
      });
    },
    async pick(field, value) {
      const which = value === undefined ? '' : `[value="${value}"]`;
      const control = await waitFor(() => {
        const found = root.querySelector<HTMLInputElement>(`input[name="${field}"]${which}:enabled`);
        if (!found) throw new Error(`Nowhere on the screen: ${field} ${which}`);
        return found;
      }, PATIENCE);
      await userEvent.click(control);
      return control;
    },
    async focused(id) {
      await waitFor(() => expect(root.activeElement?.id).toBe(id), PATIENCE);
    },
  };
}

/** The words on a control, or beside it. */
function nameOf(element: HTMLElement): string | null | undefined {
  if ('labels' in element && element.matches('input, textarea, select'))
    return (element as HTMLInputElement).labels?.[0]?.textContent;
  return element.ariaLabel ?? element.textContent;
}
