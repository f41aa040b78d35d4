import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../controllers/locale.ts';
import { quickExit } from './exit.ts';
import { heading } from './heading.ts';
import { skeleton, slowNotice } from './panel.ts';
import type { UiKey } from './ui.strings.ts';

export interface Shell {
  t: Translate<UiKey>;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Level of the widget's own heading. */
  level: number;
  exitUrl: string;
}

/** The frame around everything: heading, a way to leave the page, and the slots that are always there. */
export const shell = (
  { t, lang, dir, level, exitUrl }: Shell,
  title: string,
  body: TemplateResult,
): TemplateResult =>
  html`<div class="widget" lang=${lang} dir=${dir} part="widget">
    ${exitUrl ? quickExit(t, exitUrl) : nothing}
    <slot name="heading">${heading(level, title, { look: 'title' })}</slot>
    ${body}
    <slot name="footer"></slot>
  </div>`;

/** Grey lines, and after a while a word and the page author's own content. */
export const waitingView = (
  { t, phone }: { t: Translate<UiKey>; phone: string },
  slow = false,
): TemplateResult => html`${slow ? html`${slowNotice(t, phone)}<slot></slot>` : nothing} ${skeleton(t)}`;
