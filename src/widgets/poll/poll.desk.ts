import type { ReactiveController } from 'lit';
import type { Option, Poll } from '../../backend/contract/poll.ts';
import type { Receipt } from '../../backend/port.ts';
import { parse } from '../../backend/rows.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Resource } from '../../controllers/resource.ts';
import { Submission } from '../../controllers/submission.ts';
import { Watch } from '../../controllers/watch.ts';
import type { Problem } from '../../core/problem.ts';
import { OpenDoorBeforeSendEvent, OpenDoorQueuedEvent } from '../../ui/events.ts';
import { ballotOf, chosenMany, fieldName, placed, questionAt, type Answers } from './poll.answers.ts';
import { Booth, type PollHost } from './poll.booth.ts';
import { OpenDoorVotedEvent } from './poll.events.ts';
import type { PollFlow } from './poll.flow.ts';
import { mayShowResults, type Asked } from './poll.model.ts';
import { receiptSchema } from './poll.questions.schema.ts';
import { pathOf, readPoll } from './poll.source.ts';
import { readResults } from './poll.source.results.ts';
import { Speech } from './poll.speech.ts';
import type { Focus, Moved, Seen, StepsActions, StepsView } from './poll.steps.view.ts';
import { tokenFor } from './poll.token.ts';
import type { Front } from './poll.front.view.ts';

/** The polling station: takes the ballot, and says what everybody said. */
export class PollDesk implements ReactiveController {
  readonly booth: Booth;
  readonly flow: PollFlow;
  readonly sending: Submission;
  readonly results: Resource<Seen>;
  readonly watch: Watch;
  readonly speech: Speech;
  table = false;
  /** The ballot on paper is shown. */
  paper = false;
  /** What is said of the order that is being made. */
  said: Moved | undefined;
  outcome: 'counted' | 'changed' | undefined;
  twice = false;
  #host: PollHost;
  /** Results were asked for before voting. */
  #asked = false;
  /** What this page sent, to begin with when it is changed. */
  #sentAnswers: Answers | undefined;
  #watched: Poll['status'] | undefined;

  constructor(host: PollHost) {
    this.#host = host;
    this.booth = new Booth(host, () => {
      host.focusOn('step');
      this.#left();
    });
    this.flow = this.booth.flow;
    this.sending = new Submission(host, {
      backend: () => backendOf(host),
      onSent: (receipt) => {
        this.#sent(receipt);
      },
      onError: (problem) => void this.#failed(problem),
      onQueued: () => {
        host.dispatchEvent(new OpenDoorQueuedEvent('ballots'));
      },
    });
    this.results = new Resource<Seen>(host, {
      args: () =>
        this.showsResults ? [host.backend, host.poll, host.reading.value?.status, this.outcome] : undefined,
      read: (signal) => readResults(backendOf(host), host.poll, host.voter.known, signal),
      onError: (problem) => {
        host.report(problem);
      },
    });
    this.watch = new Watch(host, {
      active: () => host.reading.value !== undefined && host.reading.value.status !== 'withdrawn',
      look: (signal) => this.#look(signal),
    });
    this.speech = new Speech(host);
    host.addController(this);
  }

  /** Looking for news begins when there is something to look at, and anew when it opens or closes. */
  hostUpdated(): void {
    const status = this.#host.reading.value?.status;
    if (status === this.#watched) return;
    this.#watched = status;
    this.watch.start();
  }

  get busy(): boolean {
    const { state } = this.sending.now;
    return state === 'sending' || state === 'queued';
  }

  /** What the widget is in. */
  get state(): string {
    const { state } = this.sending.now;
    if (state === 'sending' || state === 'queued' || state === 'error') return state;
    const { stage } = this.booth;
    if (stage === 'questions' || stage === 'code') return 'ready';
    if (stage === 'voted' && this.outcome) return 'sent';
    return stage === 'nothing' ? 'empty' : stage === 'late' ? 'closed' : stage;
  }

  get showsResults(): boolean {
    const { reading, resultsOnly } = this.#host;
    const { stage } = this.booth;
    if (!reading.value || !mayShowResults(reading.value)) return false;
    return resultsOnly || this.#asked || (stage !== 'questions' && stage !== 'code');
  }

  /** The person leaves a step. */
  #left(): void {
    this.speech.stop();
    this.said = undefined;
    if (!this.busy) this.sending.reset();
  }

  /** Sends the vote, once. */
  send(): void {
    const host = this.#host;
    const { value: poll } = host.reading;
    if (!poll) return;
    const resource = pathOf(host.poll, 'ballots');
    const value = ballotOf(this.booth.asked, this.flow.answers);
    const token = tokenFor(poll, host.poll, { voter: host.voter, left: this.booth.clock.left });
    const wish = JSON.stringify([resource, token, value]);
    if (host.dispatchEvent(new OpenDoorBeforeSendEvent('ballots')))
      void this.sending.submit({ resource, value, wish, key: this.flow.key, ...(token && { token }) });
  }

  /** Begins with what this page sent, where it did. */
  change(): void {
    this.#host.voter.changing = true;
    this.outcome = undefined;
    this.twice = false;
    this.sending.reset();
    this.flow.restart(this.#sentAnswers);
    this.#host.focusOn('step');
  }

  /** The vote stays as it is; or what came too late was read. */
  keep(): void {
    this.#host.voter.changing = false;
    this.sending.reset();
    this.flow.restart();
    this.#focus();
  }

  /** Somebody else of the family has a code too. */
  async anotherCode(): Promise<void> {
    const { voter, reading } = this.#host;
    this.outcome = undefined;
    this.twice = false;
    this.#sentAnswers = undefined;
    voter.start(this.#host.poll, '');
    await reading.reload();
    this.#host.focusOn('step');
  }

  showResults(): void {
    this.#asked = true;
    this.#host.focusOn('results');
  }

  /** Puts an option in that place, from 1 on; 0 takes it out. */
  place(question: Asked, option: Option, place: number, focus: Focus): void {
    const order = chosenMany(this.flow.answers[question.id]);
    const wanted = placed(order, option.id, place);
    const now = wanted.indexOf(option.id) + 1;
    this.said = { option, place: now, total: wanted.length, moved: wanted.join() !== order.join() };
    this.flow.set({ ...this.flow.answers, [question.id]: wanted });
    const index = question.options.indexOf(option);
    const others = question.options.filter(({ id }) => !wanted.includes(id));
    const next = others.find((other) => question.options.indexOf(other) > index) ?? others[0];
    if (focus === 'none') return;
    const target =
      focus === 'next' && next
        ? `add-${String(question.options.indexOf(next))}`
        : now
          ? `${focus === 'next' ? 'place' : focus}-${String(index)}`
          : `add-${String(index)}`;
    this.#host.focusOn(fieldName(question, target));
  }

  /** What the templates know, and can ask for. */
  view(front: Front & Pick<StepsView, 'formats' | 'dates'>, act: StepsActions): StepsView {
    const { sending, results, watch, speech, booth, flow } = this;
    const { layout, resultsOnly, draft, voter } = this.#host;
    const { answers, filters, page, step, atCheck, isLast, mistakes } = flow;
    const { table, paper, said, outcome, twice, showsResults } = this;
    return {
      ...front,
      ...{ layout, resultsOnly, draftKept: draft === 'session' },
      ...{ asked: booth.asked, stage: booth.stage, left: booth.clock.left },
      ...{ answers, filters, page, step, atCheck, isLast, mistakes },
      ...{ code: voter.code, changing: voter.changing },
      ...{ sending: sending.now, sendingSlow: sending.slow },
      ...{ results: results.now, showsResults, lost: watch.lost },
      ...{ table, paper, said, outcome, twice, speech, act },
    };
  }

  /** The heading of what is shown now. */
  #focus(): void {
    this.#host.focusOn(this.booth.stage === 'closed' ? 'results' : 'step');
  }

  #sent({ value }: Receipt): void {
    const host = this.#host;
    const { state } = parse('ballots', receiptSchema, value);
    this.outcome = state;
    this.twice = false;
    this.#sentAnswers = this.flow.answers;
    host.voter.changing = false;
    if (host.reading.value) host.reading.replace({ ...host.reading.value, voted: true });
    this.flow.restart();
    host.dispatchEvent(new OpenDoorVotedEvent(host.poll, state));
    host.focusOn('step');
    void host.reading.reload();
    this.watch.start();
  }

  async #failed(problem: Problem): Promise<void> {
    const host = this.#host;
    host.report(problem);
    const question = problem.fields[0] && questionAt(this.booth.asked, problem.fields[0].field);
    if (problem.is('unknown-code')) {
      this.sending.reset();
      host.voter.entered = '';
      this.flow.fail([{ field: 'code', code: 'unknown' }]);
      host.focusOn('summary');
    } else if (question) {
      this.sending.reset();
      this.flow.goToQuestion(question);
      this.flow.fail(
        mistakesIn(this.booth.asked, problem).filter(({ field }) => isOn(this.flow.page, field)),
      );
      host.focusOn('summary');
    } else if (problem.kind === 'conflict') await this.#overtaken(problem);
  }

  /** It closed in the meantime, or a vote was counted before: the backend says how it is now. */
  async #overtaken(problem: Problem): Promise<void> {
    const host = this.#host;
    await host.reading.reload();
    const poll = host.reading.value;
    if (poll?.status === 'open' && !poll.voted) return; // it says no and yes: what it said of the vote stays on screen
    this.sending.reset();
    if (poll?.status === 'open') {
      this.twice = problem.is('voted-already');
      host.voter.changing = false;
      this.flow.restart();
    }
    host.focusOn('step');
  }

  /** The poll anew, and the results where they are shown. */
  async #look(signal: AbortSignal): Promise<boolean> {
    const host = this.#host;
    const backend = backendOf(host);
    const { voter } = host;
    const { stage } = this.booth;
    const [poll, seen] = await Promise.all([
      readPoll(backend, host.poll, voter.known, signal),
      this.showsResults ? readResults(backend, host.poll, voter.known, signal) : undefined,
    ]);
    if (signal.aborted || this.sending.now.state === 'sending') return false;
    const news = same(host.reading.value, poll) && same(this.results.value, seen ?? this.results.value);
    host.reading.replace(poll);
    if (seen) this.results.replace(seen);
    // somebody who is elsewhere on the page stays there
    if (this.booth.stage !== stage && host.matches(':focus-within')) this.#focus();
    return !news;
  }
}

/** The server's clock goes on; that is no news. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, withoutNow) === JSON.stringify(other, withoutNow);
const withoutNow = (name: string, value: unknown) => (name === 'now' ? undefined : value);

const mistakesIn = (asked: readonly Asked[], { fields }: Problem) =>
  fields.flatMap(({ field, code }) => {
    const question = questionAt(asked, field);
    return question ? [{ field: fieldName(question, 'answer'), code }] : [];
  });

const isOn = (page: readonly Asked[], field: string): boolean =>
  page.some((question) => fieldName(question, 'answer') === field);
