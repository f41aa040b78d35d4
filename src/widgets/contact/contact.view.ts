/** What the templates of the first screen know; `contact.steps.view.ts` has the rest. State in, template out. */
import type { TemplateResult } from 'lit';
import type { Person } from '../../backend/contract/person.ts';
import type { Translate } from '../../controllers/locale.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { FormKey } from '../../ui/form.strings.ts';
import { heading } from '../../ui/heading.ts';
import type { UiKey } from '../../ui/ui.strings.ts';
import type { Place } from './contact.model.ts';
import type { StepsKey } from './contact.steps.strings.ts';
import type { ContactKey } from './contact.strings.ts';

export const LAYOUTS = ['card', 'list', 'compact'] as const;
export type Layout = (typeof LAYOUTS)[number];

export type Words = Translate<UiKey | FormKey | ContactKey | StepsKey>;

/** What the first screen asks. */
export interface Asked {
  topic: string;
  year: string;
}

/** What every template knows: the words, the page's wishes, and the answers so far. */
export interface View {
  t: Words;
  has(key: string): boolean;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Level of the widget's own heading. */
  level: number;
  phone: string;
  exitUrl: string;
  privacyUrl: string;
  layout: Layout;
  bookingUrl: string;
  draftKept: boolean;
  /** Preset by the page: not asked. */
  preset: Asked & { staff: string };
  people: Reading<Person[]> & { slow: boolean };
  topics: readonly string[];
  years: readonly string[];
  /** What was answered, else what the page presets. */
  wish: Asked;
  place: Place;
  everybody: boolean;
  act: Actions;
}

/** What templates can ask for from the first screen on. */
export interface Actions {
  input(event: Event): void;
  /** Enter in a form that only looks for somebody. */
  stay(event: Event): void;
  retry(): void;
  showEverybody(): void;
  follow(): void;
}

/** The heading of what is shown; it takes the focus. */
export const placeHeading = ({ level }: View, title: unknown): TemplateResult =>
  heading(level + 1, title, { look: 'step-title', id: 'step' });
