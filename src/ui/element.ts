import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../backend/port.ts';
import type { Problem } from '../core/problem.ts';
import { readingFor, webAddress, wholeNumber } from '../core/attributes.ts';
import { OpenDoorErrorEvent } from './events.ts';
import { sharedStyles } from './styles/shared.ts';

/** The attributes, states and styles that every tag has. Everything else is a controller. */
export abstract class OpenDoorElement extends LitElement {
  static override styles: CSSResultGroup = sharedStyles;

  /**
   * Where the widget reads from and sends to. As an attribute: the base URL of a backend that speaks the Open Door
   * contract. As a property: also any object that implements the `Backend` port.
   */
  @property() backend: string | Backend = '';
  /** The heading's words; without it the widget has its own. */
  @property() heading = '';
  /** The heading's level on the page, 1 to 6. */
  @property({ attribute: 'heading-level', converter: wholeNumber('heading-level', 1, 6, 2) }) headingLevel =
    2;
  /** A phone number, shown wherever something fails. */
  @property() phone = '';
  /** The school's zone (IANA), in which times are shown. */
  @property({ attribute: 'time-zone' }) timeZone = 'Europe/London';
  /** Where the school says what happens with personal data. */
  @property({ attribute: 'privacy-url', converter: webAddress('privacy-url') }) privacyUrl = '';
  /** Shows a button that leaves the page at once, to this address. */
  @property({ attribute: 'exit-url', converter: webAddress('exit-url') }) exitUrl = '';

  #internals = this.attachInternals();
  #state = '';
  #focus = '';

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    readingFor(this.localName, () => {
      super.attributeChangedCallback(name, old, value);
    });
  }

  /** Moves the focus to the heading of what is shown, such as of a step; or as soon as there is one. */
  override focus(options?: FocusOptions): void {
    const heading = this.shadowRoot?.querySelector<HTMLElement>('.focusable');
    if (heading) heading.focus(options);
    else this.focusOn('step');
  }

  /**
   * Moves the focus to what has this id, once the next update is on screen.
   * @internal
   */
  focusOn(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  /**
   * The same, for what is out of sight.
   * @internal
   */
  bringBack(id: string): void {
    const box = this.shadowRoot?.getElementById(id)?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > innerHeight)) this.focusOn(id);
  }

  /**
   * Tells the page that something failed.
   * @internal
   */
  report({ kind, status, message }: Problem): void {
    if (kind === 'config') console.error(`<${this.localName}> ${message}`);
    this.dispatchEvent(new OpenDoorErrorEvent(kind, status));
  }

  protected override updated(): void {
    const target = this.#focus && this.shadowRoot?.getElementById(this.#focus);
    if (!target) return;
    const start = target.classList.contains('focusable');
    this.#focus = '';
    target.focus({ preventScroll: start });
    // a step begins at its beginning, wherever the button was that led there
    if (start) target.scrollIntoView({ block: 'start' });
  }

  /** Mirrors the one state that the widget is in to `:state(…)`. */
  protected mirror(state: string): void {
    if (state === this.#state) return;
    const { states } = this.#internals;
    try {
      states.delete(this.#state);
      states.add((this.#state = state));
    } catch {
      this.#state = state; // browsers before `:state()` only take names with dashes: no state to style, nothing lost
    }
  }
}
