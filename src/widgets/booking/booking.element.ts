import { adoptStyles, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { staff, type Staff } from '../../backend/contract/staff.ts';
import { MODES, type Mode } from '../../backend/contract/vocabulary.ts';
import { readIfThere } from '../../backend/lists.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Later } from '../../controllers/later.ts';
import { Locale } from '../../controllers/locale.ts';
import { Resource } from '../../controllers/resource.ts';
import { commaList, complain, readingFor, oneOf, wordList } from '../../core/attributes.ts';
import { fromFragment } from '../../core/fragment.ts';
import { OpenDoorElement } from '../../ui/element.ts';
import { OpenDoorReadyEvent } from '../../ui/events.ts';
import { read } from '../../ui/fields.ts';
import { problemNotice, problemPanel } from '../../ui/panel.ts';
import { shell, waitingView } from '../../ui/shell.ts';
import { uiStrings } from '../../ui/ui.strings.ts';
import { noAnswers, withAnswer } from './booking.answers.ts';
import type { BookingHost } from './booking.desk.ts';
import { firstView } from './booking.shell.view.ts';
import type { Steps } from './booking.steps.ts';
import { bookingStrings } from './booking.strings.ts';
import { bookingStyles } from './booking.styles.ts';
import type { Actions, View, Words } from './booking.view.ts';

/**
 * A parent can talk to someone at school, about any concern, the way that suits them: meet, phone, video, a visit at
 * home, or be rung back at a safe time. The same tag changes and cancels.
 *
 * @summary Book, change or cancel a conversation with a member of staff.
 *
 * @slot - What people see before the script runs, if it never runs, and when the backend cannot be reached.
 * @slot heading - Stands in place of the heading.
 * @slot intro - Above the first question.
 * @slot urgent - What to do when it cannot wait, above the first question.
 * @slot privacy - Stands in place of the sentence on what happens with the answers.
 * @slot empty - Shown when there are no free times.
 * @slot success - Shown when it is done.
 * @slot footer - Below everything.
 *
 * @fires {OpenDoorReadyEvent} open-door-ready - The form can be used.
 * @fires {OpenDoorErrorEvent} open-door-error - Reading or sending failed; `kind` and `status` say how.
 * @fires {OpenDoorBeforeSendEvent} open-door-before-send - Something is about to be sent; can be cancelled.
 * @fires {OpenDoorQueuedEvent} open-door-queued - There is no network; it is sent as soon as there is one.
 * @fires {OpenDoorBookedEvent} open-door-booked - A time is booked; `reference`, `slot`, `mode`.
 * @fires {OpenDoorChangedEvent} open-door-changed - A booking has another time; `reference`, `slot`.
 * @fires {OpenDoorCancelledEvent} open-door-cancelled - A booking is cancelled; `reference`.
 * @fires {OpenDoorRequestedEvent} open-door-requested - A call back or a place on the waiting list was asked for.
 *
 * @csspart widget - Everything.
 * @csspart heading - Each heading.
 * @csspart field - A label with its control.
 * @csspart label - A label or legend.
 * @csspart hint - Help for a field.
 * @csspart error - What is wrong with a field.
 * @csspart error-summary - What has to be put right, at the top.
 * @csspart input - A text field, list or text area.
 * @csspart choice - A card with a radio button or checkbox.
 * @csspart day - A day to choose.
 * @csspart time - A time to choose.
 * @csspart button - A button.
 * @csspart button-primary - The button that goes on.
 * @csspart link - A button that looks like a link.
 * @csspart back - The way back.
 * @csspart notice - A line that tells something.
 * @csspart panel - A box.
 * @csspart answers - The list of answers.
 * @csspart reference - Reference and code.
 * @csspart exit - The button that leaves the page.
 *
 * @cssprop [--open-door-brand=#0b6e63] - The school's colour.
 * @cssprop [--open-door-text=currentColor] - Text.
 * @cssprop [--open-door-surface=Canvas] - Background of text fields.
 * @cssprop [--open-door-font=inherit] - Font family.
 * @cssprop [--open-door-radius=0.5em] - Roundness of corners.
 * @cssprop [--open-door-space=0.25em] - The step of all spacing.
 * @cssprop [--open-door-booking-reserve=24em] - Height that is kept free before it is loaded.
 * @cssprop [--open-door-booking-chip=7.5em] - Smallest width of a time.
 *
 * @cssstate loading - Waiting for the backend.
 * @cssstate ready - The form can be used.
 * @cssstate empty - There are no free times.
 * @cssstate error - Reading or sending failed.
 * @cssstate sending - On its way.
 * @cssstate queued - Kept on the page until there is a network.
 * @cssstate sent - Done.
 */
export class OpenDoorBooking extends OpenDoorElement implements BookingHost {
  static override styles: CSSResultGroup = [OpenDoorElement.styles, bookingStyles];

  /** Id of the person to talk to; without it the form asks. */
  @property() staff = '';
  /** The ways to talk that are offered; without it, those of the staff. Ringing back is always offered. */
  @property({ converter: wordList('modes', MODES) }) modes: readonly Mode[] = [];
  /** Years or classes to choose from, with commas between them; without it people type theirs. */
  @property({ converter: commaList }) years: readonly string[] = [];
  /** Reference of a booking to change or cancel. */
  @property() reference = '';
  /** The code that goes with the reference. Leave it out on a page that others can see: the form asks for it. */
  @property() token = '';
  /** `session` keeps the answers in this tab, over a refresh; by default nothing is kept. */
  @property({ converter: oneOf('draft', ['none', 'session']) }) draft: 'none' | 'session' = 'none';
  /** For pages that own the browser's history: back and forward do not walk the steps. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  #locale = new Locale(this, { ui: uiStrings, booking: bookingStrings });
  /** What was answered before the later steps arrived. */
  #answers = noAnswers;
  /** The person has gone on, and the later steps are not here yet. */
  #ahead = false;
  #people = new Resource<Staff[]>(this, {
    args: () => [this.backend],
    read: async (signal) => {
      const people = await readIfThere(backendOf(this), 'staff', staff, { signal });
      if (this.staff && people.length && !people.some(({ id }) => id === this.staff))
        readingFor(this.localName, () => {
          complain('staff', this.staff, `Use one of: ${people.map(({ id }) => id).join(', ')}.`);
        });
      return people;
    },
    onError: (problem) => {
      this.report(problem);
    },
  });
  #later = new Later<Steps>(this, {
    when: () => !['idle', 'loading'].includes(this.#people.now.state),
    fetch: () => this.#fetchSteps(),
    onError: (problem) => {
      this.report(problem);
    },
  });
  #announced = false;

  protected override updated(): void {
    const { state } = this.#people.now;
    this.mirror(this.#later.value?.desk.state ?? (state === 'idle' ? 'loading' : state));
    if (!this.#announced && state === 'ready') {
      this.#announced = true;
      this.dispatchEvent(new OpenDoorReadyEvent());
    }
    super.updated();
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const title = this.heading || view.t('booking.title');
    return shell(view, title, this.#locale.ready ? this.#body(view) : waitingView(view));
  }

  #body(view: View): TemplateResult {
    const { value: steps, missing } = this.#later;
    if (steps) return steps.view(view);
    const { t, phone } = view;
    const kept = this.reference || this.draft === 'session' || fromFragment(this.localName, location.hash);
    if (!kept && missing && this.#ahead)
      return firstView(
        view,
        html`<div id="summary" class="focusable" tabindex="-1">${problemNotice(t, missing, phone)}</div>`,
      );
    if (!kept && !this.#ahead) return firstView(view);
    return missing ? problemPanel(t, missing, { phone, retry: view.act.next }) : waitingView(view);
  }

  async #fetchSteps(): Promise<Steps> {
    const { openSteps, formStrings, stepsStrings, stepsStyles } = await import('./booking.steps.ts');
    adoptStyles(this.shadowRoot!, [...OpenDoorBooking.elementStyles, ...stepsStyles]);
    this.#locale.add('form', formStrings);
    this.#locale.add('booking', stepsStrings);
    return openSteps(this, this.#act, this.#answers, this.#locale);
  }

  #view(): View {
    const { lang, dir, has } = this.#locale;
    return {
      t: this.#locale.t as Words,
      has,
      lang,
      dir,
      level: this.headingLevel,
      phone: this.phone,
      exitUrl: this.exitUrl,
      privacyUrl: this.privacyUrl,
      years: this.years,
      modes: this.#offered(),
      presetStaff: this.staff,
      draftKept: this.draft === 'session',
      people: { ...this.#people.now, slow: this.#people.slow },
      answers: this.#answers,
      step: 'how',
      errorOf: () => undefined,
      act: this.#act,
    };
  }

  /** What the first question can ask for, as functions that need no `this`. */
  #act: Actions = {
    input: (event) => {
      const field = read(event);
      if (!field) return;
      this.#answers = withAnswer(this.#answers, field.name, field.value);
      this.requestUpdate();
    },
    next: (event) => {
      event.preventDefault();
      this.#ahead = true;
      this.requestUpdate();
      void this.#later.load().then((steps) => {
        if (steps) void steps.desk.next();
        else this.focusOn('summary');
      });
    },
    retry: () => {
      void this.#people.reload();
    },
    manage: () => {
      void this.#later.load().then((steps) => {
        steps?.desk.manager.open();
      });
    },
  };

  /** The page's choice, else what the staff can do, else everything. */
  #offered(): readonly Mode[] {
    if (this.modes.length) return this.modes;
    const people = this.#people.value ?? [];
    const able = people.filter(({ id }) => !this.staff || id === this.staff).flatMap(({ modes }) => modes);
    return able.length ? MODES.filter((mode) => able.includes(mode)) : MODES;
  }
}
