/** What the templates after the first screen know beside the first one's. */
import type { Option, Results } from '../../backend/contract/poll.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { Sending } from '../../controllers/submission.ts';
import type { Asked } from './poll.model.ts';
import type { Speech } from './poll.speech.ts';
import { wordsOf } from './poll.front.view.ts';
import { type Actions, type View } from './poll.view.ts';

/** Results, or that they may not be seen yet. */
export type Seen = Results | 'hidden';

export interface StepsView extends View {
  sending: Sending;
  sendingSlow: boolean;
  results: Reading<Seen>;
  /** Whether the results are part of what is on screen. */
  showsResults: boolean;
  /** Numbers may be old. */
  lost: boolean;
  table: boolean;
  /** The vote was counted just now. */
  outcome: 'counted' | 'changed' | undefined;
  /** A vote was counted elsewhere before this one. */
  twice: boolean;
  changing: boolean;
  /** What is said of the order that is being made. */
  said: Moved | undefined;
  /** The ballot on paper is shown. */
  paper: boolean;
  speech: Pick<Speech, 'reading' | 'voiceFor'>;
  act: StepsActions;
}

export interface StepsActions extends Actions {
  goTo(question: Asked): void;
  sendNow(): void;
  change(): void;
  keep(): void;
  anotherCode(): void;
  seen(): void;
  clearDraft(): void;
  showResults(): void;
  retryResults(): void;
  toggleTable(): void;
  place(question: Asked, option: Option, place: number, focus: Focus): void;
  readAloud(question: Asked): void;
  paper(shown: boolean): void;
  print(): void;
}

/** An option has another place now; 0 is none. */
export interface Moved {
  option: Option;
  place: number;
  total: number;
  /** False when it was there already. */
  moved: boolean;
}

/** Where the focus goes after something was moved. */
export type Focus = 'up' | 'down' | 'place' | 'next' | 'none';

/** "Football, Chess and Drama" */
export const namesOf = (view: View, options: readonly Option[]): string =>
  view.formats.list(options.map(({ label }) => wordsOf(view, label)));
