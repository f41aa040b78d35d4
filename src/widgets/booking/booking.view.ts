/** What the templates of the first question know; `booking.steps.view.ts` has the rest. State in, template out. */
import { html, type TemplateResult } from 'lit';
import type { Mode, Staff } from '../../backend/contract/booking.ts';
import type { Translate } from '../../controllers/locale.ts';
import type { Reading } from '../../controllers/resource.ts';
import { heading } from '../../ui/heading.ts';
import type { FormKey } from '../../ui/form.strings.ts';
import type { UiKey } from '../../ui/ui.strings.ts';
import { STEPS, type Answers, type Step } from './booking.answers.ts';
import type { StepsKey } from './booking.steps.strings.ts';
import type { BookingKey } from './booking.strings.ts';

export type Words = Translate<UiKey | FormKey | BookingKey | StepsKey>;

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
  years: readonly string[];
  modes: readonly Mode[];
  /** Preset by the page: not asked. */
  presetStaff: string;
  draftKept: boolean;
  people: Reading<Staff[]> & { slow: boolean };
  answers: Answers;
  step: Step;
  /** What is wrong with a field, and what to do. */
  errorOf(field: string): string | undefined;
  /** The questions about another language; they come with the later steps. */
  languages?: () => TemplateResult;
  act: Actions;
}

/** What templates can ask for from the first question on. */
export interface Actions {
  input(event: Event): void;
  next(event: Event): void;
  retry(): void;
  manage(): void;
}

/** "Step 2 of 4", and the heading that takes the focus. */
export function stepHeading({ t, level, step }: View, title: string): TemplateResult {
  const number = STEPS.indexOf(step) + 1;
  return html`<div class="stack tight">
    <p class="quiet small">${t('booking.step', { number, total: STEPS.length })}</p>
    ${heading(level + 1, title, { look: 'step-title', id: 'step' })}
  </div>`;
}
