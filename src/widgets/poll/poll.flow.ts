import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft } from '../../controllers/draft.ts';
import { History } from '../../controllers/history.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { uuid } from '../../core/uuid.ts';
import { answered, mistakesOf, nothingAnswered, type Answers, type Typed } from './poll.answers.ts';
import { answerable, type Asked } from './poll.model.ts';

export interface FlowOptions {
  /** The questions of each step. */
  pages(): readonly (readonly Asked[])[];
  /** Whether the browser's back and forward buttons walk the steps. */
  history(): boolean;
  /** Where answers are kept over a refresh; `undefined` keeps them on the page only. */
  draft(): Draft<Kept> | undefined;
  /** The person is on another step now: the heading takes the focus. */
  onStep(): void;
}

/** What a draft holds. */
export interface Kept {
  answers: Answers;
  step: number;
  key: string;
}

const noAnswers: Answers = {};

/** The answers and the step at which a person is: a page of questions, or the check after them. Going back loses nothing. */
export class PollFlow implements ReactiveController {
  answers: Answers = noAnswers;
  mistakes: readonly FieldProblem[] = [];
  /** What is typed to find an option, by the question's place. */
  filters: Readonly<Record<number, string>> = {};
  /** A new one with every change, so that it says nothing about the answers; the same in two tabs with one draft. */
  key = uuid();
  #step = 0;
  #host: ReactiveControllerHost;
  #options: FlowOptions;
  #history: History;
  /** Once the check was reached, a changed answer leads straight back to it. */
  #complete = false;

  constructor(host: ReactiveControllerHost, options: FlowOptions) {
    this.#host = host;
    this.#options = options;
    this.#history = new History(host, {
      active: () => options.history(),
      onPlace: (place) => {
        this.#arrive(Number(place));
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    const kept = this.answers === noAnswers ? this.#options.draft()?.load() : undefined;
    if (!kept) return;
    this.answers = kept.answers;
    this.key = kept.key;
    this.#step = kept.step;
  }

  /** Several questions are checked before they are sent; a single one is on screen already. */
  get last(): number {
    const pages = this.#options.pages();
    return pages.flat().length > 1 ? pages.length : Math.max(0, pages.length - 1);
  }

  get step(): number {
    return Math.min(this.#step, this.last);
  }

  get atCheck(): boolean {
    return this.step >= this.#options.pages().length;
  }

  /** The questions of this step. */
  get page(): readonly Asked[] {
    return this.#options.pages()[this.step] ?? [];
  }

  get isLast(): boolean {
    return this.step === this.last;
  }

  /** Something was answered that is not sent. */
  get unsent(): boolean {
    return this.answers !== noAnswers;
  }

  /** A field of the form. */
  type(typed: Typed): void {
    const index = Number(/^q(\d+)\//.exec(typed.name)?.[1] ?? NaN);
    const question = this.#all.find((one) => one.index === index);
    if (!question) return;
    if (typed.name.endsWith('/filter')) {
      this.filters = { ...this.filters, [index]: typed.value };
      this.#host.requestUpdate();
      return;
    }
    const answer = answered(question, this.answers[question.id], typed);
    if (answer !== undefined) this.set({ ...this.answers, [question.id]: answer });
  }

  set(answers: Answers): void {
    this.answers = answers;
    this.key = uuid();
    this.#changed();
  }

  /** Takes an answer back. */
  clear({ id }: Asked): void {
    this.set(Object.fromEntries(Object.entries(this.answers).filter(([one]) => one !== id)));
  }

  /** On to the next step, or back to the check. Stays where something has to be put right, and on the last step. */
  next(): boolean {
    this.mistakes = this.atCheck ? this.#finalMistakes() : mistakesOf(this.page, this.answers);
    if (!this.mistakes.length && this.isLast && !this.atCheck) this.mistakes = this.#finalMistakes();
    if (this.mistakes.length || this.isLast) {
      this.#changed();
      return false;
    }
    this.goTo(this.#complete ? this.last : this.step + 1);
    return true;
  }

  back(): void {
    if (!this.#history.back()) this.#arrive(this.step - 1);
  }

  goTo(step: number): void {
    if (step !== this.step) this.#history.push(String(this.step), String(step));
    this.#arrive(step);
  }

  /** To the step that asks a question. */
  goToQuestion(question: Asked): void {
    const step = this.#options.pages().findIndex((page) => page.includes(question));
    if (step >= 0 && step !== this.step) this.goTo(step);
  }

  /** What has to be put right. */
  fail(mistakes: readonly FieldProblem[]): void {
    this.mistakes = mistakes;
    this.#host.requestUpdate();
  }

  /** Everything is said and done: nothing kept. With answers, to change them. */
  restart(answers: Answers = noAnswers): void {
    this.answers = answers;
    this.key = uuid();
    this.filters = {};
    this.mistakes = [];
    this.#step = 0;
    this.#complete = false;
    this.#options.draft()?.clear();
    this.#history.replace('0');
    this.#host.requestUpdate();
  }

  get #all(): readonly Asked[] {
    return this.#options.pages().flat();
  }

  /** Before it is sent; a mistake of an earlier step is shown there. */
  #finalMistakes(): readonly FieldProblem[] {
    const questions = answerable(this.#all);
    const wrong = questions.find((question) => mistakesOf([question], this.answers).length);
    if (wrong) {
      this.goToQuestion(wrong);
      return mistakesOf(this.page, this.answers);
    }
    return nothingAnswered(questions, this.answers).map((mistake) =>
      this.atCheck ? { ...mistake, field: 'answers' } : mistake,
    );
  }

  #arrive(step: number): void {
    this.#step = Math.min(Math.max(0, Number.isInteger(step) ? step : 0), this.last);
    this.mistakes = [];
    if (this.atCheck) this.#complete = true;
    this.#options.onStep();
    this.#changed();
  }

  #changed(): void {
    const { answers, step, key } = this;
    if (this.unsent) this.#options.draft()?.save({ answers, step, key });
    this.#host.requestUpdate();
  }
}
