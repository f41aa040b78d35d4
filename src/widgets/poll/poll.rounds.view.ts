/** Instant-runoff, round by round in plain words, and the count by points beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../../backend/contract/poll.ts';
import type { Outcome, Rounds } from './poll.results.ts';
import { namesOf, type StepsView } from './poll.steps.view.ts';
import { local, wordsOf } from './poll.front.view.ts';

export function roundsView(view: StepsView, outcome: Outcome, closed: boolean): TemplateResult {
  const { t } = view;
  const { rounds, ahead } = outcome;
  if (!rounds.length)
    return html`<p class="small quiet">${t(closed ? 'poll.rounds.hidden' : 'poll.rounds.later')}</p>`;
  const [winner] = ahead;
  const words =
    ahead.length > 1
      ? t('poll.rounds.winner.tie', { names: namesOf(view, ahead) })
      : winner
        ? t('poll.rounds.winner', { name: wordsOf(view, winner.label) })
        : t('poll.rounds.winner.none');
  return html`<p class="strong">${words}</p>
    <details>
      <summary>${t('poll.rounds.title')}</summary>
      <div class="stack tight">
        <p class="small quiet">${t('poll.rounds.about')}</p>
        <ol class="rounds">
          ${rounds.map((round, index) => roundRow(view, outcome, round, index))}
        </ol>
        ${byPoints(view, outcome)}
      </div>
    </details>`;
}

function roundRow(view: StepsView, outcome: Outcome, round: Rounds[number], index: number): TemplateResult {
  const { t } = view;
  const { options } = outcome.question;
  const votes = options.flatMap((option, at) => {
    const count = round.votes[at];
    if (count === null || count === undefined) return [];
    return [html`<li>${local(view, option.label)}: ${t('poll.results.votes', { count })}</li>`];
  });
  return html`<li>
    <p class="strong">${t('poll.rounds.round', { number: index + 1 })}</p>
    <ul class="lines">
      ${votes}
    </ul>
    <p>
      ${endOf(view, outcome, round)}
      ${round.exhausted ? t('poll.rounds.exhausted', { count: round.exhausted }) : nothing}
    </p>
  </li>`;
}

function endOf(view: StepsView, { question, ahead }: Outcome, { out }: Rounds[number]): string {
  const { t } = view;
  const gone = question.options.filter(({ id }) => out.includes(id));
  if (gone.length) return t('poll.rounds.out', { names: namesOf(view, gone) });
  if (ahead.length > 1) return t('poll.rounds.tied', { names: namesOf(view, ahead) });
  return ahead[0] ? t('poll.rounds.won', { name: wordsOf(view, ahead[0].label) }) : '';
}

/** Another count may have another one in front: that is said too. */
function byPoints(view: StepsView, outcome: Outcome): TemplateResult | typeof nothing {
  const { t } = view;
  const { byPoints: front, ahead, question, lines } = outcome;
  if (!front.length) return nothing;
  const count = question.options.length;
  return html`<p class="small quiet">${t('poll.borda.about', { count, points: count - 1 })}</p>
    <ul class="lines">
      ${lines.map(({ option, points }) =>
        points === null
          ? nothing
          : html`<li>${local(view, option.label)}: ${t('poll.results.points', { count: points })}</li>`,
      )}
    </ul>
    <p>${pointsWords(view, front, ahead)}</p>`;
}

function pointsWords(view: StepsView, front: readonly Option[], ahead: readonly Option[]): string {
  const { t } = view;
  if (front.length > 1) return t('poll.borda.tie', { names: namesOf(view, front) });
  const name = wordsOf(view, front[0]!.label);
  return t(ahead.length === 1 && ahead[0] === front[0] ? 'poll.borda.same' : 'poll.borda.other', { name });
}
