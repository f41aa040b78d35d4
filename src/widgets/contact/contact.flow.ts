import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft } from '../../controllers/draft.ts';
import { History } from '../../controllers/history.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { uuid } from '../../core/uuid.ts';
import { PLACES, noAnswers, type Answers, type Place } from './contact.model.ts';
import { PAGE } from './contact.people.ts';
import type { Asked } from './contact.view.ts';

export interface FlowOptions {
  /** Whether the browser's back and forward buttons walk the places. */
  history(): boolean;
  /** Where answers are kept over a refresh; `undefined` keeps them on the page only. */
  draft(): Draft<Kept> | undefined;
  /** The person is somewhere else now: the heading takes the focus. */
  onPlace(): void;
}

/** What a draft holds. */
export interface Kept {
  /** Tells this draft from any other. */
  id: string;
  answers: Answers;
  place: Place;
}

/** The answers, and where somebody is with them. Going back loses nothing. */
export class ContactFlow implements ReactiveController {
  answers: Answers = noAnswers;
  place: Place = 'who';
  mistakes: readonly FieldProblem[] = [];
  /** Everybody is shown, not one person for a topic. */
  everybody = false;
  /** How many people of a list are shown. */
  shown = PAGE;
  /** Tells this draft from any other. */
  id = uuid();
  #host: ReactiveControllerHost;
  #options: FlowOptions;
  #history: History;
  /** The way that led here, for going back without the browser. */
  #trail: Place[] = [];

  /** @param asked what was answered before this arrived */
  constructor(host: ReactiveControllerHost, options: FlowOptions, asked: Asked) {
    this.#host = host;
    this.#options = options;
    this.#history = new History(host, {
      active: () => options.history(),
      onPlace: (place) => {
        if (PLACES.includes(place as Place)) this.#arrive(place as Place);
      },
    });
    host.addController(this);
    if (asked.topic || asked.year) this.answers = { ...this.answers, ...asked };
  }

  hostConnected(): void {
    const kept = this.answers === noAnswers ? this.#options.draft()?.load() : undefined;
    if (!kept) return;
    this.id = kept.id;
    this.answers = { ...noAnswers, ...kept.answers };
    this.place = kept.place;
    this.#trail = kept.place === 'who' ? [] : ['who'];
  }

  /** One answer of the form. Looking for others starts their list anew. */
  answer(name: string, value: string | string[]): void {
    this.answers = { ...this.answers, [name]: value };
    if (name === 'topic' || name === 'year' || name === 'search') this.shown = PAGE;
    this.#changed();
  }

  more(): void {
    this.shown += PAGE;
    this.#host.requestUpdate();
  }

  showEverybody(everybody: boolean): void {
    this.everybody = everybody;
    this.shown = PAGE;
    this.answers = { ...this.answers, search: '' };
    this.#arrive('who');
  }

  /** Somebody out of a list. */
  pick(id: string): void {
    this.answers = { ...this.answers, picked: id };
    this.#go('person');
  }

  /** A message to somebody; without an id, to whoever the school thinks best. */
  write(to: string): void {
    this.answers = { ...this.answers, to };
    this.#go('write');
  }

  back(): void {
    if (this.#history.back()) return;
    this.#arrive(this.#trail.pop() ?? 'who');
  }

  /** What has to be put right. */
  fail(mistakes: readonly FieldProblem[]): void {
    this.mistakes = mistakes;
    this.#host.requestUpdate();
  }

  /** Everything is said and done, or cleared: an empty form, and nothing kept. */
  restart(): void {
    this.answers = noAnswers;
    this.place = 'who';
    this.mistakes = [];
    this.everybody = false;
    this.id = uuid();
    this.#trail = [];
    this.#options.draft()?.clear();
    this.#history.replace('done');
    this.#host.requestUpdate();
  }

  #go(place: Place): void {
    this.#history.push(this.place, place);
    this.#trail.push(this.place);
    this.#arrive(place);
  }

  #arrive(place: Place): void {
    this.place = place;
    this.mistakes = [];
    this.#options.onPlace();
    this.#changed();
  }

  #changed(): void {
    const { id, answers, place } = this;
    if (answers !== noAnswers) this.#options.draft()?.save({ id, answers, place });
    this.#host.requestUpdate();
  }
}
