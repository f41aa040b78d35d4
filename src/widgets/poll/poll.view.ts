/** What the templates of the questions know beside the first screen's; `poll.steps.view.ts` has the rest. */
import type { nothing, TemplateResult } from 'lit';
import type { Formats } from '../../controllers/formats.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { messageOf, mistakesOf } from '../../ui/mistakes.ts';
import type { Mistake } from '../../ui/summary.ts';
import type { Answers } from './poll.answers.ts';
import type { Front, Layout } from './poll.front.view.ts';
import type { Asked, Stage } from './poll.model.ts';

export interface View extends Front {
  formats: Formats;
  /** Dates can be written without making anybody wait. */
  dates: boolean;
  layout: Layout;
  /** The page only wants to show results. */
  resultsOnly: boolean;
  draftKept: boolean;
  asked: readonly Asked[];
  stage: Stage;
  /** Milliseconds until it opens or closes. */
  left: number | undefined;
  answers: Answers;
  filters: Readonly<Record<number, string>>;
  /** The questions of this step, and its place among the others. */
  page: readonly Asked[];
  step: number;
  atCheck: boolean;
  isLast: boolean;
  mistakes: readonly FieldProblem[];
  /** As typed. */
  code: string;
  act: Actions;
}

/** What stands around the answers of a question. */
export interface Parts {
  ranked(question: Asked): TemplateResult;
  /** Reads a question aloud. */
  aloud(question: Asked): TemplateResult | typeof nothing;
  /** How sending goes, above the button. */
  sending: TemplateResult;
  busy: boolean;
  /** Below the first question: the ballot on paper, and results that may be seen already. */
  below: TemplateResult;
}

export interface Actions {
  input(event: Event): void;
  next(event: Event): void;
  enterCode(event: Event): void;
  back(): void;
  clear(question: Asked): void;
}

/** The parts in which the words for mistakes are looked for. */
const PARTS = ['poll'];

export const mistakesFor = (view: View): Mistake[] => mistakesOf(view, PARTS, view.mistakes);

/** The message of one field, when there is one. */
export const errorOf = (view: View, field: string): string | undefined => {
  const problem = view.mistakes.find((mistake) => mistake.field === field);
  return problem && messageOf(view, PARTS, problem);
};
