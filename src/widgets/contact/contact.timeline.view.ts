/** What has happened with a message: who has it, why it was passed on, what was said. Everything is text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Happening } from '../../backend/contract/contact.ts';
import { named, type StepsView } from './contact.steps.view.ts';
import type { Words } from './contact.view.ts';

/** Oldest first; what came by itself is marked, and the first of it can take the focus. */
export function timeline(
  view: StepsView,
  happenings: readonly Happening[],
  fresh: readonly Happening[],
): TemplateResult {
  const isFresh = new Set(fresh.map(({ id }) => id));
  const first = happenings.find(({ id }) => isFresh.has(id));
  return html`<ol class="timeline" part="timeline" aria-label=${view.t('contact.follow.history')}>
    ${happenings.map((one) => entry(view, one, { fresh: isFresh.has(one.id), first: one === first }))}
  </ol>`;
}

function entry(
  { t, formats }: StepsView,
  happening: Happening,
  { fresh, first }: { fresh: boolean; first: boolean },
): TemplateResult {
  const { at, kind, by, reason, text } = happening;
  return html`<li
    class="entry ${kind} ${by ? 'ours' : 'theirs'} focusable"
    part="item"
    id=${first ? 'news' : nothing}
    tabindex=${first ? '-1' : nothing}
  >
    <p class="entry-title">
      <span class="strong"><bdi>${titleOf(t, happening)}</bdi></span>
      ${fresh ? html`<span class="fresh">${t('contact.follow.fresh')}</span>` : nothing}
    </p>
    <p class="small quiet"><time datetime=${at}>${formats.dayAndTime(at)}</time></p>
    ${text ? html`<p class="said" dir="auto">${text}</p>` : nothing}
    ${reason ? html`<p>${t('contact.why', { reason })}</p>` : nothing} ${whereTo(t, happening)}
  </li>`;
}

function titleOf(t: Words, { kind, by, to }: Happening): string {
  switch (kind) {
    case 'sent':
    case 'added':
    case 'not-helped':
      return t(`contact.kind.${kind}`);
    case 'handed-over':
      return t('contact.kind.handed-over', { name: to ? named(to) : '' });
    case 'replied':
      return t('contact.kind.replied', { name: by ? named(by) : '' });
    case 'closed':
      return by ? t('contact.kind.closed.us', { name: named(by) }) : t('contact.kind.closed');
  }
}

function whereTo(t: Words, { kind, by, to }: Happening): TemplateResult | typeof nothing {
  if (kind === 'handed-over')
    return html`<p class="small quiet">
      ${by ? t('contact.by.handed-over', { name: named(by) }) : nothing}
      ${to ? t('contact.to.handed-over', { name: to.name }) : nothing}
    </p>`;
  if (!to || (kind !== 'sent' && kind !== 'not-helped')) return nothing;
  return html`<p class="small quiet">${t(`contact.to.${kind}`, { name: named(to) })}</p>`;
}

/** One sentence for what is new. */
export function newsSentence({ t, formats }: StepsView, fresh: readonly Happening[]): string {
  const last = fresh.at(-1);
  if (!last) return '';
  if (fresh.length > 1) return t('contact.news.more', { count: fresh.length });
  const { kind, at, by, to } = last;
  const time = formats.time(at);
  if (kind === 'handed-over') return t('contact.news.handed-over', { name: to?.name ?? '', time });
  if (kind === 'replied') return t('contact.news.replied', { name: by?.name ?? '', time });
  return t(kind === 'closed' ? 'contact.news.closed' : 'contact.news.other', { time });
}
