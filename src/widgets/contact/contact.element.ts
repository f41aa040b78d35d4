import { adoptStyles, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { person, type Person } from '../../backend/contract/person.ts';
import { readAll } from '../../backend/lists.ts';
import { backendOf } from '../../controllers/backend.ts';
import { Later } from '../../controllers/later.ts';
import { Locale } from '../../controllers/locale.ts';
import { Resource } from '../../controllers/resource.ts';
import { oneOf, webAddress } from '../../core/attributes.ts';
import { fromFragment } from '../../core/fragment.ts';
import { OpenDoorElement } from '../../ui/element.ts';
import { OpenDoorReadyEvent } from '../../ui/events.ts';
import { read } from '../../ui/fields.ts';
import { problemPanel } from '../../ui/panel.ts';
import { shell, waitingView } from '../../ui/shell.ts';
import { uiStrings } from '../../ui/ui.strings.ts';
import { askView } from './contact.ask.view.ts';
import type { ContactHost } from './contact.desk.ts';

import type { Steps } from './contact.steps.ts';
import { contactStrings } from './contact.strings.ts';
import { contactStyles } from './contact.styles.ts';
import { topicsOf, yearsOf } from './contact.topics.ts';
import { LAYOUTS, type Actions, type Asked, type Layout, type View, type Words } from './contact.view.ts';

/**
 * One person to ask. Families find who can help, write once, and follow their message here however many people it
 * passes through: nobody has to say it again.
 *
 * @summary Find one person to ask, write to them once, and follow the answer.
 *
 * @slot - What people see before the script runs, if it never runs, and when the backend cannot be reached.
 * @slot heading - Stands in place of the heading.
 * @slot intro - Above the first question.
 * @slot urgent - What to do when it cannot wait; above the first question and above the message.
 * @slot privacy - Stands in place of the sentence on what happens with the message.
 * @slot empty - Shown when nobody fits what is looked for.
 * @slot success - Shown when the message is sent.
 * @slot footer - Below everything.
 *
 * @fires {OpenDoorReadyEvent} open-door-ready - The people are there.
 * @fires {OpenDoorErrorEvent} open-door-error - Reading or sending failed; `kind` and `status` say how.
 * @fires {OpenDoorBeforeSendEvent} open-door-before-send - Something is about to be sent; can be cancelled.
 * @fires {OpenDoorQueuedEvent} open-door-queued - There is no network; it is sent as soon as there is one.
 * @fires {OpenDoorAskedEvent} open-door-asked - A message was sent; `reference`.
 * @fires {OpenDoorAddedEvent} open-door-added - Something was added to a conversation; `reference`.
 * @fires {OpenDoorClosedEvent} open-door-closed - A conversation was closed; `reference`.
 * @fires {OpenDoorEscalatedEvent} open-door-escalated - It did not help, somebody else was asked; `reference`.
 * @fires {OpenDoorBookEvent} open-door-book - Somebody wants to book a time with `staff`; can be cancelled.
 *
 * @csspart widget - Everything.
 * @csspart heading - Each heading.
 * @csspart card - One person.
 * @csspart avatar - Picture or initials.
 * @csspart name - A person's name.
 * @csspart facts - What a person helps with, and when.
 * @csspart ways - The ways to reach a person.
 * @csspart list - The list of people.
 * @csspart item - A person in the list, or something that happened.
 * @csspart timeline - What has happened so far.
 * @csspart field - A label with its control.
 * @csspart label - A label or legend.
 * @csspart hint - Help for a field.
 * @csspart error - What is wrong with a field.
 * @csspart error-summary - What has to be put right, at the top.
 * @csspart input - A text field, list or text area.
 * @csspart choice - A card with a radio button or checkbox.
 * @csspart button - A button.
 * @csspart button-primary - The button that goes on.
 * @csspart link - A button that looks like a link.
 * @csspart back - The way back.
 * @csspart notice - A line that tells something.
 * @csspart panel - A box.
 * @csspart reference - Reference and code.
 * @csspart exit - The button that leaves the page.
 *
 * @cssprop [--open-door-brand=#0b6e63] - The school's colour.
 * @cssprop [--open-door-text=currentColor] - Text.
 * @cssprop [--open-door-surface=Canvas] - Background of text fields.
 * @cssprop [--open-door-font=inherit] - Font family.
 * @cssprop [--open-door-radius=0.5em] - Roundness of corners.
 * @cssprop [--open-door-space=0.25em] - The step of all spacing.
 * @cssprop [--open-door-contact-reserve=24em] - Height that is kept free before it is loaded.
 * @cssprop [--open-door-contact-photo=5.5em] - Size of the picture on a card.
 *
 * @cssstate loading - Waiting for the backend.
 * @cssstate ready - Whom to ask can be chosen, or the message written.
 * @cssstate empty - The school names nobody.
 * @cssstate error - Reading or sending failed.
 * @cssstate sending - On its way.
 * @cssstate queued - Kept on the page until there is a network.
 * @cssstate sent - Done.
 * @cssstate following - An open conversation is shown.
 * @cssstate closed - A closed conversation is shown.
 */
export class OpenDoorContact extends OpenDoorElement implements ContactHost {
  static override styles: CSSResultGroup = [OpenDoorElement.styles, contactStyles];

  /** `card` asks what it is about and shows one person; `list` and `compact` show everybody. */
  @property({ converter: oneOf('layout', LAYOUTS) }) layout: Layout = 'card';
  /** Id of the one person to show. */
  @property() staff = '';
  /** What it is about; the form does not ask. */
  @property() topic = '';
  /** The child's year or class; the form does not ask. */
  @property() year = '';
  /** Where a time to talk can be booked, when there is no `<open-door-booking>` on the page. */
  @property({ attribute: 'booking-url', converter: webAddress('booking-url') }) bookingUrl = '';
  /** Reference of a conversation to show. */
  @property() reference = '';
  /** The code that goes with the reference. Leave it out on a page that others can see: the form asks for it. */
  @property() token = '';
  /** `session` keeps what was typed in this tab, over a refresh; by default nothing is kept. */
  @property({ converter: oneOf('draft', ['none', 'session']) }) draft: 'none' | 'session' = 'none';
  /** For pages that own the browser's history: back and forward do not walk the places. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  #locale = new Locale(this, { ui: uiStrings, contact: contactStrings });
  #people = new Resource<Person[]>(this, {
    args: () => [this.backend],
    read: (signal) => readAll(backendOf(this), 'staff', person, { signal }),
    isEmpty: (people) => !people.length,
    onError: (problem) => {
      this.report(problem);
    },
  });
  #later = new Later<Steps>(this, {
    when: () => !this.#asks || !['idle', 'loading'].includes(this.#people.now.state),
    fetch: () => this.#fetchSteps(),
    onError: (problem) => {
      this.report(problem);
    },
  });
  /** What was answered before the rest arrived. */
  #asked: Asked = { topic: '', year: '' };
  #lists: { of?: readonly Person[]; topics: string[]; years: string[] } = { topics: [], years: [] };
  #announced = false;

  protected override updated(): void {
    const { state } = this.#people.now;
    this.mirror(this.#later.value?.desk.state ?? (state === 'idle' ? 'loading' : state));
    if (!this.#announced && (state === 'ready' || state === 'empty')) {
      this.#announced = true;
      this.dispatchEvent(new OpenDoorReadyEvent());
    }
    super.updated();
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const title = this.heading || view.t('contact.title');
    return shell(view, title, this.#locale.ready ? this.#body(view) : waitingView(view));
  }

  #body(view: View): TemplateResult {
    const { value: steps } = this.#later;
    if (steps) return steps.view(view) ?? askView(view, steps.people);
    const wanted = this.reference || fromFragment(this.localName, location.hash);
    return wanted ? this.#coming(view) : askView(view, this.#coming);
  }

  /** Whether the first screen is the question; without it, whoever is found belongs to what is needed first. */
  get #asks(): boolean {
    return this.layout === 'card' && !this.staff && !this.topic;
  }

  /** In place of what is still being fetched. */
  #coming = (view: View): TemplateResult => {
    const { missing } = this.#later;
    const { t, phone } = view;
    return missing
      ? problemPanel(t, missing, { phone, retry: () => void this.#later.load() })
      : waitingView(view);
  };

  async #fetchSteps(): Promise<Steps> {
    const { openSteps, formStrings, stepsStrings, stepsStyles } = await import('./contact.steps.ts');
    adoptStyles(this.shadowRoot!, [...OpenDoorContact.elementStyles, ...stepsStyles]);
    this.#locale.add('form', formStrings);
    this.#locale.add('contact', stepsStrings);
    return openSteps(this, this.#act, this.#asked, this.#locale);
  }

  #view(): View {
    const { lang, dir, has, t } = this.#locale;
    const { staff, topic, year } = this;
    const flow = this.#later.value?.flow;
    const { topic: asked, year: askedYear } = flow?.answers ?? this.#asked;
    return {
      t: t as Words,
      has,
      lang,
      dir,
      level: this.headingLevel,
      phone: this.phone,
      exitUrl: this.exitUrl,
      privacyUrl: this.privacyUrl,
      layout: this.layout,
      bookingUrl: this.bookingUrl,
      draftKept: this.draft === 'session',
      preset: { staff, topic, year },
      people: { ...this.#people.now, slow: this.#people.slow },
      ...this.#choices(),
      wish: { topic: asked || topic, year: askedYear || year },
      place: flow?.place ?? 'who',
      everybody: flow?.everybody ?? false,
      act: this.#act,
    };
  }

  /** What can be chosen from, made once for the same people. */
  #choices(): { topics: string[]; years: string[] } {
    const { value: people } = this.#people;
    if (people && this.#lists.of !== people)
      this.#lists = { of: people, topics: topicsOf(people), years: yearsOf(people) };
    return this.#lists;
  }

  /** What the first screen can ask for, as functions that need no `this`. */
  #act: Actions = {
    input: (event) => {
      const field = read(event);
      if (!field) return;
      const flow = this.#later.value?.flow;
      if (flow) flow.answer(field.name, field.value);
      else this.#asked = { ...this.#asked, [field.name]: field.value };
      this.requestUpdate();
    },
    stay: (event) => {
      event.preventDefault();
    },
    retry: () => {
      void this.#people.reload();
    },
    showEverybody: () => {
      void this.#later.load().then((steps) => {
        steps?.flow.showEverybody(true);
      });
    },
    follow: () => {
      void this.#later.load().then((steps) => {
        steps?.desk.conversation.open();
      });
    },
  };
}
