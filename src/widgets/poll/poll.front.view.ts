/** The first screen: what it is about, how long it is open, and the promise that matters most. State in, template out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText, Poll } from '../../backend/contract/poll.ts';
import type { Translate } from '../../controllers/locale.ts';
import type { Reading } from '../../controllers/resource.ts';
import type { FormKey } from '../../ui/form.strings.ts';
import { clockIcon } from '../../ui/icons.ts';
import { problemPanel, skeleton } from '../../ui/panel.ts';
import { waitingView } from '../../ui/shell.ts';
import type { UiKey } from '../../ui/ui.strings.ts';
import type { StepsKey } from './poll.steps.strings.ts';
import type { PollKey } from './poll.strings.ts';
import { textIn } from './poll.text.ts';

export const LAYOUTS = ['steps', 'page'] as const;
/** One question a step, or all of them on one page. */
export type Layout = (typeof LAYOUTS)[number];

export type Words = Translate<UiKey | FormKey | PollKey | StepsKey>;

/** What every template knows: the words, the page's wishes, and the poll. */
export interface Front {
  t: Words;
  has(key: string): boolean;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The language of the page, for the poll's own texts. */
  wanted: string;
  /** Level of the widget's own heading. */
  level: number;
  phone: string;
  exitUrl: string;
  privacyUrl: string;
  poll: Reading<Poll> & { slow: boolean };
  retry(): void;
}

/** A text of the poll in the reader's language, as words. */
export const wordsOf = ({ wanted }: Front, text: LocalText | undefined): string => textIn(text, wanted).words;

/** The same as a template that says which language it is. */
export function local({ wanted }: Front, text: LocalText | undefined): TemplateResult {
  const { words, lang } = textIn(text, wanted);
  return html`<bdi lang=${lang ?? nothing}>${words}</bdi>`;
}

/** What can be said before the questions are here. `missing`: they cannot be fetched. */
export function frontView(front: Front, missing?: TemplateResult): TemplateResult {
  const { t, poll, phone, retry } = front;
  const { value } = poll;
  if (!value)
    return poll.state === 'error'
      ? problemPanel(t, poll.problem, { phone, retry })
      : waitingView(front, poll.slow);
  return html`${intro(front, value)} ${value.status === 'open' ? trustPanel(front, value) : nothing}
  ${missing ?? skeleton(t, 4)}`;
}

/** What it is about, and how long it is open: in so many words, until a date can be written. */
export const intro = (front: Front, poll: Poll, when?: TemplateResult): TemplateResult =>
  html`<div class="stack">
    <p class="life" part="status">
      ${clockIcon()}<span>${when ?? front.t(`poll.life.${poll.status}`)}</span>
    </p>
    ${poll.description ? html`<p>${local(front, poll.description)}</p>` : nothing}
    <slot name="intro"></slot>
  </div>`;

/** The sentence that matters most, and what else there is to say of it. */
export const trustPanel = (front: Front, poll: Poll, more?: TemplateResult): TemplateResult =>
  html`<div class="trust stack tight" part="privacy">
    <p class="strong">${trustLine(front, poll)}</p>
    ${more ?? nothing}
  </div>`;

export const trustLine = ({ t }: Front, { anonymous, privacy }: Poll): string =>
  t(
    privacy.linkedUntilClose && !anonymous
      ? 'poll.trust.linked'
      : anonymous
        ? 'poll.trust.anonymous'
        : 'poll.trust.named',
  );
