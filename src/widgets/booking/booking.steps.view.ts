/** What the templates of the later steps know beside the first question's. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking, Slot } from '../../backend/contract/booking.ts';
import type { Formats } from '../../controllers/formats.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { Sending } from '../../controllers/submission.ts';
import { clockIcon } from '../../ui/icons.ts';
import type { Mistake } from '../../ui/summary.ts';
import type { Holding } from './booking.hold.ts';
import type { Managing, Task } from './booking.manage.ts';
import type { Route, Step } from './booking.model.ts';
import type { Timetable } from './booking.source.ts';
import type { Actions, View } from './booking.view.ts';

/** What became of it. */
export interface Outcome {
  kind: Route | 'changed' | 'cancelled';
  reference: string;
  token: string;
  booking?: Booking;
  /** It was sent before the last changes were made. */
  earlier?: boolean;
  /** The number that will be rung. */
  phone?: string;
}

/** A time that could not be had, and what else is near it. */
export interface Trouble {
  kind: 'taken' | 'late';
  nearest: readonly Slot[];
}

export interface StepsView extends View {
  formats: Formats;
  route: Route;
  /** All that has to be put right on this step, for the summary. */
  mistakes: readonly Mistake[];
  times: Reading<Timetable>;
  timesSlow: boolean;
  /** The day whose times are shown. */
  day: string;
  /** How many times a part of the day shows. */
  shown: number;
  chosen: Slot | undefined;
  /** Said above the times, such as that one was taken. */
  trouble: Trouble | undefined;
  hold: Holding;
  holdMinutes: number;
  sending: Sending;
  sendingSlow: boolean;
  manage: Managing;
  reference: string;
  token: string;
  outcome: Outcome | undefined;
  /** The link to change or cancel. */
  link: string;
  copied: boolean;
  /** The chosen time is being kept: the button was heard. */
  keeping: boolean;
  act: StepsActions;
}

export interface StepsActions extends Actions {
  back(): void;
  goTo(step: Step): void;
  choose(slot: Slot, focus?: boolean): void;
  pickDay(day: string): void;
  showMore(): void;
  later(): void;
  retryTimes(): void;
  other(route: 'callback' | 'waitlist'): void;
  addChild(): void;
  removeChild(index: number): void;
  sendNow(): void;
  extend(): void;
  again(): void;
  clear(): void;
  copy(): void;
  show(task: Task): void;
  find(event: Event): void;
  change(): void;
  cancel(): void;
}

/** A time as it is said: in the school's zone, and so labelled where the device shows another one. */
export function timeText({ t, formats }: StepsView, instant: string): string {
  const time = formats.dayAndTime(instant);
  return formats.differs(instant) ? t('booking.when.school', { time }) : time;
}

/** Says how long a time is kept, warns before it ends, and says when it has ended. */
export function holdNotice(view: StepsView): TemplateResult | typeof nothing {
  const { t, hold, holdMinutes, act } = view;
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
              : t('booking.hold.kept', { time: timeText(view, hold.slot.start), count: holdMinutes })
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
