import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/port.ts';
import type { Poll } from '../../backend/contract/poll.ts';
import { Draft } from '../../controllers/draft.ts';
import type { Resource } from '../../controllers/resource.ts';
import type { Problem } from '../../core/problem.ts';
import { ungrouped } from '../../core/text.ts';
import { Clock } from './poll.clock.ts';
import { PollFlow, type Kept } from './poll.flow.ts';
import type { Layout } from './poll.front.view.ts';
import { questionsOf, stageOf, type Asked, type Stage } from './poll.model.ts';
import type { Voter } from './poll.voter.ts';

/** What the parts after the first screen need of the element. */
export interface PollHost extends ReactiveControllerHost, HTMLElement {
  backend: string | Backend;
  poll: string;
  layout: Layout;
  resultsOnly: boolean;
  draft: 'none' | 'session';
  noHistory: boolean;
  readonly voter: Voter;
  readonly reading: Resource<Poll>;
  readonly locale: { readonly lang: string; readonly wanted: string };
  timeZone: string;
  /** Moves the focus once the next update is on screen. */
  focusOn(id: string): void;
  /** Tells the page that something failed. */
  report(problem: Problem): void;
}

/** The polling booth: the questions, and where a person is with them. */
export class Booth {
  readonly flow: PollFlow;
  readonly clock: Clock;
  asked: readonly Asked[] = [];
  #host: PollHost;
  #of: Poll | undefined;

  /** @param onStep the person is on another step now */
  constructor(host: PollHost, onStep: () => void) {
    this.#host = host;
    this.clock = new Clock(host, () => void host.reading.reload());
    this.flow = new PollFlow(host, {
      pages: () => this.#pages,
      history: () => !host.noHistory,
      draft: () => (host.draft === 'session' ? new Draft<Kept>(`${host.localName}:${host.poll}`) : undefined),
      onStep,
    });
    this.follow();
  }

  /** Before each update: a poll that has just come. Questions that are the same stay what they were. */
  follow(): void {
    const { value } = this.#host.reading;
    this.clock.follow(value);
    if (!value || value === this.#of) return;
    this.#of = value;
    const { asked, complaints } = questionsOf(value);
    if (JSON.stringify(asked) === JSON.stringify(this.asked)) return;
    this.asked = asked;
    for (const complaint of complaints) console.warn(`<${this.#host.localName}> ${complaint}`);
  }

  get stage(): Stage {
    const { reading, voter } = this.#host;
    const { value: poll } = reading;
    if (!poll) return 'nothing';
    const { changing } = voter;
    return stageOf({
      poll,
      asked: this.asked,
      unsent: this.flow.unsent,
      changing,
      proven: this.#isProven(poll),
    });
  }

  /** Takes the code that was typed. The backend knows it when it says whether it was used. */
  async enterCode(): Promise<void> {
    const { voter, reading, focusOn } = this.#host;
    voter.entered = ungrouped(voter.code);
    if (voter.entered) await reading.reload();
    const proven = reading.value !== undefined && this.#isProven(reading.value);
    const code = voter.entered ? 'unknown' : 'required';
    if (reading.now.state !== 'error') this.flow.fail(proven ? [] : [{ field: 'code', code }]);
    focusOn.call(this.#host, proven ? 'step' : 'summary');
  }

  #isProven({ voted }: Poll): boolean {
    return this.#host.voter.entered !== '' && voted !== undefined;
  }

  /** The questions of each step. */
  get #pages(): readonly (readonly Asked[])[] {
    const { asked } = this;
    return this.#host.layout === 'page' && asked.length ? [asked] : asked.map((one) => [one]);
  }
}
