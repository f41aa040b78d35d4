import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft } from '../../controllers/draft.ts';
import { History } from '../../controllers/history.ts';
import type { FieldProblem } from '../../core/problem.ts';
import {
  STEPS,
  fieldOf,
  mistakesOf,
  noAnswers,
  stepOf,
  withAnswer,
  type Answers,
  type Route,
  type Step,
} from './booking.model.ts';

export interface FlowOptions {
  /** Whether the browser's back and forward buttons walk the steps. */
  history(): boolean;
  /** Where answers are kept over a refresh; `undefined` keeps them on the page only. */
  draft(): Draft<Kept> | undefined;
  /** The person is on another step now: the heading takes the focus. */
  onStep(from: Step, to: Step): void;
}

/** What a draft holds. */
export interface Kept {
  answers: Answers;
  route: Route;
  step: Step;
}

/** The answers and the step at which a person is. Going back loses nothing, and nothing can be skipped. */
export class BookingFlow implements ReactiveController {
  answers: Answers = noAnswers;
  step: Step = 'how';
  route: Route = 'slot';
  mistakes: readonly FieldProblem[] = [];
  #host: ReactiveControllerHost;
  #options: FlowOptions;
  #history: History;
  /** Once the answers were all there, a changed one leads straight back to them. */
  #complete = false;

  constructor(host: ReactiveControllerHost, options: FlowOptions) {
    this.#host = host;
    this.#options = options;
    this.#history = new History(host, {
      active: () => options.history(),
      onPlace: (place) => {
        if (STEPS.includes(place as Step)) this.#walk(place as Step);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    const kept = this.answers === noAnswers ? this.#options.draft()?.load() : undefined;
    if (!kept) return;
    this.answers = { ...noAnswers, ...kept.answers };
    this.route = kept.route;
    this.step = kept.step;
  }

  /** One answer of the form. */
  answer(name: string, value: string | string[]): void {
    this.set(withAnswer(this.answers, name, value));
  }

  set(answers: Answers): void {
    this.answers = answers;
    this.#changed();
  }

  /** On to the next step, or back to the check; stays where something has to be put right first. */
  next(): boolean {
    this.#route();
    this.mistakes = mistakesOf(this.step, this.answers, this.route);
    if (this.mistakes.length) {
      this.#changed();
      return false;
    }
    const at = STEPS.indexOf(this.step);
    const rest = this.#complete ? STEPS : STEPS.slice(at + 1);
    this.goTo(this.#complete ? (rest.find((step) => this.#unfinished(step)) ?? 'check') : rest[0]!);
    return true;
  }

  back(): void {
    if (!this.#history.back()) this.#walk(STEPS[Math.max(0, STEPS.indexOf(this.step) - 1)]!);
  }

  goTo(step: Step): void {
    if (step !== this.step) this.#history.push(this.step, step);
    this.#walk(step);
  }

  /** Another way to an answer when no time suits: the answers stay. */
  take(route: 'callback' | 'waitlist'): void {
    this.route = route;
    if (route === 'callback') this.answers = { ...this.answers, how: 'callback' };
    this.mistakes = [];
    this.#changed();
  }

  /** What the backend did not accept: shows the step that asks for it, with all answers still there. */
  fail(problems: readonly FieldProblem[], fallback: Step): void {
    this.goTo(problems[0] ? stepOf(problems[0].field) : fallback);
    this.mistakes = problems
      .filter(({ field }) => stepOf(field) === this.step)
      .map((problem) => ({ ...problem, field: fieldOf(problem.field) }));
    this.#changed();
  }

  /** Everything is said and done: an empty form, and nothing kept. */
  restart(): void {
    this.answers = noAnswers;
    this.mistakes = [];
    this.route = 'slot';
    this.step = 'how';
    this.#complete = false;
    this.#options.draft()?.clear();
    this.#history.replace('done');
    this.#host.requestUpdate();
  }

  #route(): void {
    if (this.step !== 'how') return;
    if (this.answers.how === 'callback') this.route = 'callback';
    else if (this.route === 'callback') this.route = 'slot';
  }

  #unfinished = (step: Step): boolean => mistakesOf(step, this.answers, this.route).length > 0;

  /** Shows a step. The browser's forward button must not skip what was not answered. */
  #walk(step: Step): void {
    const from = this.step;
    const open = STEPS.slice(0, STEPS.indexOf(step)).find((earlier) => this.#unfinished(earlier));
    this.step = open ?? step;
    if (this.step === 'check') this.#complete = true;
    if (from !== this.step) {
      this.mistakes = [];
      this.#options.onStep(from, this.step);
    }
    this.#changed();
  }

  #changed(): void {
    const { answers, route, step } = this;
    if (answers !== noAnswers) this.#options.draft()?.save({ answers, route, step });
    this.#host.requestUpdate();
  }
}
