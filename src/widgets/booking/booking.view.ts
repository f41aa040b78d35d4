/** What the templates of the widget need to know, and what they can ask for. State in, template out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Staff, Mode } from '../../backend/contract/booking.ts';
import type { Formats } from '../../controllers/formats.ts';
import type { Translate } from '../../controllers/locale.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { Sending } from '../../controllers/submission.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { heading } from '../../ui/heading.ts';
import { clockIcon } from '../../ui/icons.ts';
import type { Mistake } from '../../ui/summary.ts';
import type { UiKey } from '../../ui/ui.strings.ts';
import type { Holding } from './booking.hold.ts';
import type { Managing } from './booking.manage.ts';
import { STEPS, type Answers, type Route, type Step } from './booking.model.ts';
import type { Timetable } from './booking.source.ts';
import type { BookingKey } from './booking.strings.ts';
import type { Slot, Booking } from '../../backend/contract/booking.ts';

export type Words = Translate<UiKey | BookingKey>;

/** What became of it. */
export interface Outcome {
  kind: Route | 'changed' | 'cancelled';
  reference: string;
  token: string;
  booking?: Booking;
  /** The number that will be rung. */
  phone?: string;
}

export interface View {
  t: Words;
  formats: Formats;
  lang: string;
  dir: 'ltr' | 'rtl';
  heading: string;
  /** Level of the widget's own heading. */
  level: number;
  exitUrl: string;
  phone: string;
  privacyUrl: string;
  years: readonly string[];
  modes: readonly Mode[];
  /** Preset by the page: not asked. */
  presetStaff: string;
  draftKept: boolean;

  people: Reading<Staff[]> & { slow: boolean };
  answers: Answers;
  route: Route;
  step: Step;
  mistakes: readonly FieldProblem[];
  /** Said above the mistakes of the form, such as that a time was taken. */
  trouble: Trouble | undefined;

  times: Reading<Timetable>;
  /** The day whose times are shown. */
  day: string;
  /** How many times a part of the day shows. */
  shown: number;
  timesSlow: boolean;
  chosen: Slot | undefined;
  hold: Holding;
  holdMinutes: number;

  sending: Sending;
  manage: Managing;
  reference: string;
  token: string;
  link: string;
  copied: boolean;
  outcome: Outcome | undefined;

  act: Actions;
}

/** A time that could not be had, and what else is near it. */
export interface Trouble {
  kind: 'taken' | 'late';
  nearest: readonly Slot[];
}

export interface Actions {
  input(event: Event): void;
  next(event: Event): void;
  back(): void;
  goTo(step: Step): void;
  choose(slot: Slot, focus?: boolean): void;
  pickDay(day: string): void;
  showMore(): void;
  later(): void;
  retry(): void;
  retryTimes(): void;
  other(route: 'callback' | 'waitlist'): void;
  addChild(): void;
  removeChild(index: number): void;
  sendNow(): void;
  extend(): void;
  again(): void;
  clear(): void;
  copy(): void;
  manage(): void;
  show(now: Managing): void;
  find(event: Event): void;
  change(): void;
  cancel(): void;
}

/** "Step 2 of 4", the heading that takes the focus, and the way back. */
export function stepHeading({ t, level, step, act }: View, title: string): TemplateResult {
  const number = STEPS.indexOf(step) + 1;
  return html`<div class="stack tight">
    ${
      number > 1
        ? html`<div>
            <button class="link back" part="back" type="button" @click=${act.back}>${t('ui.back')}</button>
          </div>`
        : nothing
    }
    <p class="quiet small">${t('booking.step', { number, total: STEPS.length })}</p>
    ${heading(level + 1, title, { look: 'step-title', id: 'step' })}
  </div>`;
}

/** The words for what is wrong with a field, from the backend or from the form itself. */
export function messageOf(t: Words, { field, code }: FieldProblem): string {
  const key = `booking.error.${field.replace(/^.*\//, '')}.${code}`;
  if (KNOWN_ERRORS.has(key)) return t(key as BookingKey);
  return t(code === 'too-long' ? 'booking.error.too-long' : 'booking.error.other');
}

const KNOWN_ERRORS = new Set<string>(
  [
    'how.required',
    'slot.required',
    'days.required',
    'times.required',
    'name.required',
    'phone.required',
    'phone.either',
    'phone.phone',
    'email.required',
    'email.email',
    'onBehalfOf.required',
    'reference.required',
    'token.required',
  ].map((name) => `booking.error.${name}`),
);

export const mistakesFor = ({ t, mistakes }: Pick<View, 't' | 'mistakes'>): Mistake[] =>
  mistakes.map((problem) => ({ field: problem.field, message: messageOf(t, problem) }));

/** The message of one field, when there is one. */
export const errorOf = ({ t, mistakes }: View, field: string): string | undefined => {
  const problem = mistakes.find((mistake) => mistake.field === field);
  return problem && messageOf(t, problem);
};

/** Says how long a time is kept, warns before it ends, and says when it has ended. */
export function holdNotice({ t, formats, hold, holdMinutes, act }: View): TemplateResult | typeof nothing {
  if (hold.state === 'none') return nothing;
  const ending = hold.state === 'ending';
  return html`<div
    class="notice ${hold.state === 'kept' ? '' : 'warning-tone'}"
    part="notice"
    role=${hold.state === 'kept' ? 'status' : 'alert'}
  >
    ${clockIcon()}
    <div class="stack tight">
      <p>
        ${
          hold.state === 'ended'
            ? t('booking.hold.ended')
            : ending
              ? t('booking.hold.ending', { count: holdMinutes })
              : t('booking.hold.kept', { time: formats.dayAndTime(hold.slot.start), minutes: holdMinutes })
        }
      </p>
      ${
        ending
          ? html`<div>
              <button class="button" part="button" type="button" @click=${act.extend}>
                ${t('booking.hold.extend')}
              </button>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

/** The one primary button of a step. */
export const primaryButton = (words: string, busy = false): TemplateResult =>
  html`<button
    class="button primary"
    part="button-primary"
    type="submit"
    aria-disabled=${busy ? 'true' : nothing}
  >
    ${words}
  </button>`;
