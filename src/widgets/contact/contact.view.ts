/** What the templates of the first screen know; `contact.steps.view.ts` has the rest. State in, template out. */
import type { TemplateResult } from 'lit';
import type { Person } from '../../backend/contract/contact.ts';
import type { Formats } from '../../controllers/formats.ts';
import type { Translate } from '../../controllers/locale.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { FieldProblem } from '../../core/problem.ts';
import type { FormKey } from '../../ui/form.strings.ts';
import { heading } from '../../ui/heading.ts';
import type { UiKey } from '../../ui/ui.strings.ts';
import type { Answers, Place } from './contact.model.ts';
import type { StepsKey } from './contact.steps.strings.ts';
import type { ContactKey } from './contact.strings.ts';

export const LAYOUTS = ['card', 'list', 'compact'] as const;
export type Layout = (typeof LAYOUTS)[number];

export type Words = Translate<UiKey | FormKey | ContactKey | StepsKey>;

/** What every template knows: the words, the page's wishes, and the answers so far. */
export interface View {
  t: Words;
  has(key: string): boolean;
  formats: Formats;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Level of the widget's own heading. */
  level: number;
  phone: string;
  exitUrl: string;
  privacyUrl: string;
  layout: Layout;
  /** Preset by the page: not asked. */
  presetStaff: string;
  presetTopic: string;
  presetYear: string;
  draftKept: boolean;
  people: Reading<Person[]> & { slow: boolean };
  topics: readonly string[];
  years: readonly string[];
  /** A day at the school; empty where nobody's days matter. */
  today: string;
  /** Where a time to talk can be booked: a tag on this page, an address, or nowhere. */
  booking: 'here' | 'elsewhere' | 'nowhere';
  bookingUrl: string;
  answers: Answers;
  place: Place;
  everybody: boolean;
  shown: number;
  mistakes: readonly FieldProblem[];
  act: Actions;
}

/** What templates can ask for from the first screen on. */
export interface Actions {
  input(event: Event): void;
  /** Enter in a form that only looks for somebody. */
  stay(event: Event): void;
  retry(): void;
  more(): void;
  showEverybody(everybody: boolean): void;
  pick(id: string): void;
  write(id: string): void;
  back(): void;
  book(id: string, event: Event): void;
  save(id: string): void;
  follow(): void;
}

/** The heading of what is shown; it takes the focus. */
export const placeHeading = ({ level }: View, title: unknown): TemplateResult =>
  heading(level + 1, title, { look: 'step-title', id: 'step' });

const lists = new Map<string, Intl.ListFormat>();

/** "Polish, Urdu and English" */
export function listed({ lang }: View, words: readonly string[]): string {
  let list = lists.get(lang);
  if (!list) lists.set(lang, (list = new Intl.ListFormat(lang)));
  return list.format(words);
}
