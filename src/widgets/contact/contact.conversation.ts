import type { ReactiveControllerHost } from 'lit';
import { enquiry as enquirySchema, type Enquiry, type Happening } from '../../backend/contract/contact.ts';
import type { Backend } from '../../backend/port.ts';
import { Reopened, type Reopening } from '../../controllers/reopened.ts';
import type { Letter } from '../../controllers/submission.ts';
import { compact, filled } from '../../core/answers.ts';
import { Problem, type FieldProblem } from '../../core/problem.ts';
import { messageMistakes } from './contact.rules.ts';
import { Watch } from '../../controllers/watch.ts';

/** What somebody does with their conversation. */
export type Task = 'shown' | 'closing' | 'escalating';

/** Where a person is who follows their conversation. */
export type Following =
  Exclude<Reopening<Enquiry>, { state: 'open' }> | (News & { state: Task; enquiry: Enquiry });

export interface News {
  /** What came by itself since it was opened. */
  fresh: readonly Happening[];
  /** What of it is told at the moment. */
  told: readonly Happening[];
  /** What is told is not on screen yet: somebody is writing. */
  held: boolean;
  /** Something of one's own has just been added. */
  added: boolean;
}

/** What the school did since `seen`: what somebody wrote themselves is no news to them. */
export const newsIn = (seen: readonly Happening[], now: readonly Happening[]): Happening[] => {
  const known = new Set(seen.map(({ id }) => id));
  return now.filter(({ id, by }) => by && !known.has(id));
};

export interface ConversationOptions {
  backend(): Backend;
  /** Something else is shown now: the focus can follow. */
  onShow(now: Following): void;
}

/**
 * Finds a conversation by its reference and code, keeps it up to date, and says what adding to it sends. What is new
 * never moves a field in which somebody is writing: it waits until they want to see it.
 */
export class Conversation {
  readonly watch: Watch;
  /** What is being added, and what was missing when it did not help: as typed. */
  text = '';
  why = '';
  mistakes: readonly FieldProblem[] = [];
  #host: ReactiveControllerHost;
  #options: ConversationOptions;
  #found: Reopened<typeof enquirySchema>;
  #was: Reopening<Enquiry>['state'] = 'closed';
  #task: Task = 'shown';
  #fresh: readonly Happening[] = [];
  #told: readonly Happening[] = [];
  #added = false;
  /** Newer than what is on screen. */
  #held: Enquiry | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ConversationOptions) {
    this.#host = host;
    this.#options = options;
    this.#found = new Reopened(host, {
      backend: options.backend,
      resource: 'enquiries',
      schema: enquirySchema,
      onChange: ({ state }) => {
        const updated = state === 'open' && this.#was === 'open';
        this.#was = state;
        if (updated) return;
        if (state === 'open') this.watch.start();
        else this.watch.stop();
        options.onShow(this.now);
      },
    });
    this.watch = new Watch(host, {
      active: () => this.#open?.status === 'open',
      look: (signal) => this.#look(signal),
    });
  }

  get now(): Following {
    const { now } = this.#found;
    if (now.state !== 'open') return now;
    const news = { fresh: this.#fresh, told: this.#told, held: this.#held !== undefined, added: this.#added };
    return { state: this.#task, enquiry: now.row, ...news };
  }

  get reference(): string {
    return this.#found.reference;
  }

  get token(): string {
    return this.#found.token;
  }

  /** The code as the backend knows it. */
  get code(): string {
    return this.#found.code;
  }

  /** The form for reference and code; with both at hand, straight to the conversation. */
  open(reference?: string, token?: string): void {
    this.#settle(false);
    if (reference !== this.reference) this.text = this.why = '';
    this.#found.open(reference, token);
  }

  find(): Promise<void> {
    return this.#found.find();
  }

  close(): void {
    this.#held = undefined;
    this.#found.close();
  }

  type(field: string, text: string): void {
    if (field === 'reference' || field === 'token') this.#found[field] = text;
    else if (field === 'why') this.why = text;
    else this.text = text;
    this.#added = false;
    if (!this.text.trim()) this.showNews();
    this.#host.requestUpdate();
  }

  show(task: Task): void {
    this.#task = task;
    this.mistakes = [];
    this.#added = false;
    this.showNews();
    this.#options.onShow(this.now);
    this.#host.requestUpdate();
  }

  /** Puts on screen what came while somebody was writing. */
  showNews(): void {
    if (this.#held) this.#found.replace(this.#held);
    this.#held = undefined;
  }

  /** The answer to something that was sent. What was typed meanwhile stays. */
  take(enquiry: Enquiry, sent: Readonly<Record<string, unknown>>, added: boolean): void {
    this.#settle(added);
    if (sent.text === this.text.trim()) this.text = '';
    if (sent.text === this.why.trim()) this.why = '';
    if (this.#open) this.#found.replace(enquiry);
    this.watch.start();
  }

  /** Something more; `undefined` where it cannot be sent: see `mistakes`. */
  add(): Letter | undefined {
    return this.#letter('messages', messageMistakes('text', this.text), { text: this.text.trim() });
  }

  closure(): Letter | undefined {
    return this.#letter('closures', [], {});
  }

  /** It did not help. What is missing may be left out. */
  escalation(): Letter | undefined {
    const mistakes = this.why
      ? messageMistakes('why', this.why).filter(({ code }) => code === 'too-long')
      : [];
    return this.#letter('escalations', mistakes, compact({ text: filled(this.why) }));
  }

  #letter(
    what: string,
    mistakes: readonly FieldProblem[],
    value: Record<string, unknown>,
  ): Letter | undefined {
    this.mistakes = mistakes;
    this.#host.requestUpdate();
    if (!this.#open || mistakes.length) return undefined;
    return { resource: `enquiries/${this.#open.reference}/${what}`, value, token: this.code };
  }

  get #open(): Enquiry | undefined {
    const { now } = this.#found;
    return now.state === 'open' ? now.row : undefined;
  }

  async #look(signal: AbortSignal): Promise<boolean> {
    const shown = this.#open!;
    const path = `enquiries/${shown.reference}`;
    const { items } = await this.#options.backend().read(path, enquirySchema, { token: this.code, signal });
    const [latest] = items;
    if (!latest) throw new Problem('missing', `${path}: an empty answer`);
    const seen = this.#held ?? shown;
    const changed = latest.happenings.length !== seen.happenings.length || latest.version !== seen.version;
    if (signal.aborted || !changed) return false;
    this.#told = newsIn(shown.happenings, latest.happenings);
    this.#fresh = [...this.#fresh, ...newsIn(seen.happenings, latest.happenings)];
    this.#held = latest;
    if (this.#task === 'shown' && !this.text.trim()) this.showNews();
    this.#host.requestUpdate();
    return true;
  }

  /** What is on screen is all there is, and nothing of it is news. */
  #settle(added: boolean): void {
    this.#task = 'shown';
    this.#held = undefined;
    this.#fresh = [];
    this.#told = [];
    this.#added = added;
    this.mistakes = [];
  }
}
