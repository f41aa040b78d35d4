import { adoptStyles, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Poll } from '../../backend/contract/poll.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Later } from '../../controllers/later.ts';
import { Locale } from '../../controllers/locale.ts';
import { Resource } from '../../controllers/resource.ts';
import { oneOf } from '../../core/attributes.ts';
import { OpenDoorElement } from '../../ui/element.ts';
import { OpenDoorReadyEvent } from '../../ui/events.ts';
import { problemPanel } from '../../ui/panel.ts';
import { shell, waitingView } from '../../ui/shell.ts';
import { uiStrings } from '../../ui/ui.strings.ts';
import type { PollHost } from './poll.booth.ts';
import { LAYOUTS, frontView, wordsOf, type Front, type Layout, type Words } from './poll.front.view.ts';
import { readPoll } from './poll.source.ts';
import type { Steps } from './poll.steps.ts';
import { pollStrings } from './poll.strings.ts';
import { pollStyles } from './poll.styles.ts';
import { Voter } from './poll.voter.ts';

/**
 * Families are asked before something is decided: they vote, choose several, give numbers, put in order, or write.
 * They see what everybody said as soon as they may, and afterwards what the school did.
 *
 * @summary Ask families before you decide, show what they said, and say what changed.
 *
 * @slot - What people see before the script runs, if it never runs, and when the backend cannot be reached.
 * @slot heading - Stands in place of the heading.
 * @slot intro - Below what the poll is about.
 * @slot privacy - Added to the statement of what happens with the answers.
 * @slot empty - Shown when there is nothing to answer, now or any more.
 * @slot success - Shown when the vote is counted.
 * @slot footer - Below everything.
 *
 * @fires {OpenDoorReadyEvent} open-door-ready - The poll is shown.
 * @fires {OpenDoorErrorEvent} open-door-error - Reading or sending failed; `kind` and `status` say how.
 * @fires {OpenDoorBeforeSendEvent} open-door-before-send - A vote is about to be sent; can be cancelled.
 * @fires {OpenDoorQueuedEvent} open-door-queued - There is no network; it is sent as soon as there is one.
 * @fires {OpenDoorVotedEvent} open-door-voted - A vote is counted; `poll`, and whether it is `counted` or `changed`.
 *
 * @csspart widget - Everything.
 * @csspart heading - Each heading.
 * @csspart status - How long it is open.
 * @csspart privacy - What happens with the answers.
 * @csspart question - A question with its answers.
 * @csspart picture - The picture of a question.
 * @csspart field - A label with its control.
 * @csspart label - A label or legend.
 * @csspart hint - Help for a field.
 * @csspart error - What is wrong with a field.
 * @csspart error-summary - What has to be put right, at the top.
 * @csspart input - A text field, list or text area.
 * @csspart choice - A card with a radio button or checkbox.
 * @csspart score - One thing that is given a number.
 * @csspart item - One thing that is put in order.
 * @csspart button - A button.
 * @csspart button-primary - The button that goes on.
 * @csspart link - A button that looks like a link.
 * @csspart back - The way back.
 * @csspart notice - A line that tells something.
 * @csspart panel - A box.
 * @csspart answers - The list of answers.
 * @csspart results - What everybody said.
 * @csspart bar - The bar of an option.
 * @csspart table - The results as a table.
 * @csspart outcome - What the school did.
 * @csspart exit - The button that leaves the page.
 *
 * @cssprop [--open-door-brand=#0b6e63] - The school's colour.
 * @cssprop [--open-door-text=currentColor] - Text.
 * @cssprop [--open-door-surface=Canvas] - Background of text fields.
 * @cssprop [--open-door-font=inherit] - Font family.
 * @cssprop [--open-door-radius=0.5em] - Roundness of corners.
 * @cssprop [--open-door-space=0.25em] - The step of all spacing.
 * @cssprop [--open-door-poll-reserve=24em] - Height that is kept free before it is loaded.
 * @cssprop [--open-door-poll-bar] - Colour of the bars; the school's colour unless it is set.
 *
 * @cssstate loading - Waiting for the backend.
 * @cssstate upcoming - Not open yet.
 * @cssstate ready - Open: the person can vote.
 * @cssstate empty - Open, with nothing that can be answered.
 * @cssstate error - Reading or sending failed.
 * @cssstate sending - On its way.
 * @cssstate queued - Kept on the page until there is a network.
 * @cssstate sent - The vote was counted just now.
 * @cssstate voted - The person has voted already.
 * @cssstate closed - Closed.
 * @cssstate withdrawn - Taken back by the school.
 */
export class OpenDoorPoll extends OpenDoorElement implements PollHost {
  static override styles: CSSResultGroup = [OpenDoorElement.styles, pollStyles];

  /** Id of the poll. */
  @property() poll = '';
  /** The code of who votes, where the page knows it. Leave it out on a page that others can see: the form asks. */
  @property() code = '';
  /** `steps` asks one question a step, `page` all of them on one page. */
  @property({ converter: oneOf('layout', LAYOUTS) }) layout: Layout = 'steps';
  /** Shows what everybody said, and does not ask. */
  @property({ type: Boolean, attribute: 'results-only' }) resultsOnly = false;
  /** `session` keeps the answers in this tab, over a refresh; by default nothing is kept. */
  @property({ converter: oneOf('draft', ['none', 'session']) }) draft: 'none' | 'session' = 'none';
  /** For pages that own the browser's history: back and forward do not walk the steps. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  /** @internal */
  readonly voter = new Voter();
  /** @internal */
  readonly reading = new Resource<Poll>(this, {
    args: () => [this.backend, this.poll, this.code],
    read: (signal) => readPoll(backendOf(this), this.poll, this.voter.known, signal),
    onError: (problem) => {
      this.report(problem);
    },
  });
  /** @internal */
  readonly locale = new Locale(this, { ui: uiStrings, poll: pollStrings });
  #later = new Later<Steps>(this, {
    // together with the poll: the questions are what people came for
    when: () => true,
    fetch: () => this.#fetchSteps(),
    onError: (problem) => {
      this.report(problem);
    },
  });
  #announced = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('poll') || changed.has('code')) this.voter.start(this.poll, this.code);
    if (changed.get('poll')) this.#later.value?.desk.flow.restart();
    this.#later.value?.desk.booth.follow();
  }

  protected override updated(): void {
    const { value, now } = this.reading;
    const { value: steps } = this.#later;
    if (value && steps && this.locale.ready) {
      this.mirror(steps.desk.state);
      if (!this.#announced) this.dispatchEvent(new OpenDoorReadyEvent());
      this.#announced = true;
    } else this.mirror(now.state === 'error' || this.#later.missing ? 'error' : 'loading');
    super.updated();
  }

  protected override render(): TemplateResult {
    const front = this.#front();
    const { value } = this.reading;
    const title = this.heading || (value && wordsOf(front, value.title)) || front.t('poll.title');
    return shell(front, title, this.locale.ready ? this.#body(front) : waitingView(front));
  }

  #body(front: Front): TemplateResult {
    const { value: steps, missing } = this.#later;
    if (steps && this.reading.value) return steps.view(front);
    const retry = () => void this.#later.load();
    return frontView(front, missing && problemPanel(front.t, missing, { phone: this.phone, retry }));
  }

  async #fetchSteps(): Promise<Steps> {
    const { openSteps, formStrings, stepsStrings, stepsStyles } = await import('./poll.steps.ts');
    adoptStyles(this.shadowRoot!, [...OpenDoorPoll.elementStyles, ...stepsStyles]);
    this.locale.add('form', formStrings);
    this.locale.add('poll', stepsStrings);
    return openSteps(this);
  }

  #front(): Front {
    const { lang, dir, wanted, has, t } = this.locale;
    return {
      t: t as Words,
      ...{ has, lang, dir, wanted },
      level: this.headingLevel,
      phone: this.phone,
      exitUrl: this.exitUrl,
      privacyUrl: this.privacyUrl,
      poll: { ...this.reading.now, slow: this.reading.slow },
      retry: () => void this.reading.reload(),
    };
  }
}
