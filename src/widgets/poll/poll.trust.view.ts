/** What happens with the answers, in plain words, made from what the poll itself says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../backend/contract/poll.ts';
import { local, trustPanel } from './poll.front.view.ts';
import type { View } from './poll.view.ts';

/** Everything else, a line each. */
export function trustLines(view: View, poll: Poll, { paper = false } = {}): TemplateResult[] {
  const { t, asked, formats, dates } = view;
  const { eligibility, privacy, minCell, changeable, results } = poll;
  const [before, after] = t('poll.trust.seen', { who: '\n' }).split('\n');
  const lines: unknown[] = [
    (!paper || eligibility === 'code') && t(`poll.trust.${eligibility}`),
    !paper && eligibility === 'open' && t('poll.trust.open.weak'),
    html`${before}${local(view, privacy.seenBy)}${after}`,
    privacy.keptUntil
      ? dates && t('poll.trust.until', { day: formats.date(privacy.keptUntil) })
      : t('poll.trust.until.none'),
    asked.some(({ method }) => method === 'text') && t('poll.trust.text'),
    minCell > 1 && t('poll.trust.small', { count: minCell }),
    !paper && t(`poll.trust.results.${results}`),
    !paper && t(changeable ? 'poll.trust.change' : 'poll.trust.final'),
  ];
  return lines.filter(Boolean).map((line) => html`<li>${line}</li>`);
}

export function trustView(view: View, poll: Poll): TemplateResult {
  const { t, privacyUrl } = view;
  return trustPanel(
    view,
    poll,
    html`<details>
        <summary>${t('poll.trust.more')}</summary>
        <ul class="lines">
          ${trustLines(view, poll)}
        </ul>
      </details>
      <slot name="privacy"></slot>
      ${privacyUrl ? html`<p><a href=${privacyUrl}>${t('form.privacy.link')}</a></p>` : nothing}`,
  );
}
