import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Slot } from '../../backend/contract/booking.ts';
import type { Draft } from '../../controllers/draft.ts';
import { History } from '../../controllers/history.ts';
import type { Letter } from '../../controllers/submission.ts';
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
  /** After the browser's buttons: the step may have to be brought back into sight. */
  onRestored(): void;
}

/** A wish that went out, and its key. */
type Sent = Required<Pick<Letter, 'wish' | 'key'>>;

/** What a draft holds. */
export interface Kept {
  answers: Answers;
  route: Route;
  step: Step;
  chosen?: Slot;
  sent?: Sent;
}

/** A place in the browser's history: the step, and the way there. */
const placeOf = (step: Step, route: Route) => `${step} ${route}`;

/** The answers and the step at which a person is. Going back loses nothing, and nothing can be skipped. */
export class BookingFlow implements ReactiveController {
  answers: Answers;
  step: Step = 'how';
  route: Route = 'slot';
  /** The time behind `answers.slot`. */
  chosen: Slot | undefined;
  /** What went out last, with its key: after a refresh it is still the same wish. */
  sent: Sent | undefined;
  mistakes: readonly FieldProblem[] = [];
  #host: ReactiveControllerHost;
  #options: FlowOptions;
  #history: History;
  /** Once the answers were all there, a changed one leads straight back to them. */
  #complete = false;
  /** How the person wanted to talk, before no time suited: what going back returns to. */
  #unsuited: Answers['how'] | undefined;

  constructor(host: ReactiveControllerHost, answers: Answers, options: FlowOptions) {
    this.answers = answers;
    this.#host = host;
    this.#options = options;
    this.#history = new History(host, {
      active: () => options.history(),
      onPlace: (place) => {
        this.#return(place);
      },
      onRestored: () => {
        options.onRestored();
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
    this.chosen = kept.chosen;
    this.sent = kept.sent;
  }

  /** One answer of the form. */
  answer(name: string, value: string | string[]): void {
    this.set(withAnswer(this.answers, name, value));
  }

  set(answers: Answers): void {
    this.answers = answers;
    this.#changed();
  }

  /** A time, or none any more. */
  choose(slot: Slot | undefined): void {
    this.chosen = slot;
    this.mistakes = this.mistakes.filter(({ field }) => field !== 'slot');
    this.answer('slot', slot?.id ?? '');
  }

  remember(sent: Sent): void {
    this.sent = sent;
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
    const following = STEPS[STEPS.indexOf(this.step) + 1] ?? 'check';
    this.goTo(this.#complete ? (STEPS.find(this.#unfinished) ?? 'check') : following);
    return true;
  }

  back(): void {
    if (this.#history.back()) return;
    if (this.step === 'when' && this.#unsuited !== undefined) this.#suit();
    else this.#walk(STEPS[Math.max(0, STEPS.indexOf(this.step) - 1)]!);
  }

  goTo(step: Step): void {
    if (step !== this.step) this.#history.push(placeOf(this.step, this.route), placeOf(step, this.route));
    this.#walk(step);
  }

  /** Another way to an answer when no time suits: the answers stay. */
  take(route: 'callback' | 'waitlist'): void {
    this.#history.push(placeOf('when', 'slot'), placeOf('when', route));
    this.#unsuited = this.answers.how;
    this.route = route;
    if (route === 'callback') this.answers = { ...this.answers, how: 'callback' };
    this.#arrive('when');
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
    this.chosen = undefined;
    this.sent = undefined;
    this.#unsuited = undefined;
    this.mistakes = [];
    this.route = 'slot';
    this.step = 'how';
    this.#complete = false;
    this.#options.draft()?.clear();
    this.#history.replace('done');
    this.#host.requestUpdate();
  }

  /** The empty form is on screen again. */
  begin(): void {
    this.#history.replace(placeOf('how', 'slot'));
  }

  #route(): void {
    if (this.step !== 'how') return;
    const { how } = this.answers;
    if (how === 'callback') this.route = 'callback';
    else if (this.route === 'callback' || how !== this.#unsuited) this.route = 'slot';
  }

  /** Back to the times, of the way that was wanted. */
  #suit(): void {
    this.answers = { ...this.answers, how: this.#unsuited ?? this.answers.how };
    this.#unsuited = undefined;
    this.route = 'slot';
    this.#arrive('when');
  }

  /** The browser's buttons lead to a place. */
  #return(place: string): void {
    const [step, route] = place.split(' ') as [Step, Route];
    if (step === 'when' && route === 'slot' && this.#unsuited !== undefined) this.#suit();
    else if (step === 'when' && route !== 'slot' && this.route === 'slot' && this.answers.how) {
      this.#unsuited = this.answers.how;
      this.route = route;
      this.#arrive('when');
    } else if (STEPS.includes(step)) this.#walk(step);
  }

  #unfinished = (step: Step): boolean => mistakesOf(step, this.answers, this.route).length > 0;

  /** Shows a step. The browser's forward button must not skip what was not answered. */
  #walk(step: Step): void {
    const open = STEPS.slice(0, STEPS.indexOf(step)).find((earlier) => this.#unfinished(earlier));
    if (this.step === (open ?? step)) this.#changed();
    else this.#arrive(open ?? step);
  }

  #arrive(step: Step): void {
    const from = this.step;
    this.step = step;
    this.mistakes = [];
    if (step === 'check') this.#complete = true;
    this.#options.onStep(from, step);
    this.#changed();
  }

  #changed(): void {
    const { answers, route, step, chosen, sent } = this;
    if (answers !== noAnswers)
      this.#options.draft()?.save({ answers, route, step, ...(chosen && { chosen }), ...(sent && { sent }) });
    this.#host.requestUpdate();
  }
}
