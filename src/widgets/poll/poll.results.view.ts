/** What everybody said: in words and numbers first, with bars beside them; or as a table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll, Results } from '../../backend/contract/poll.ts';
import { heading } from '../../ui/heading.ts';
import { infoIcon } from '../../ui/icons.ts';
import { problemNotice, skeleton } from '../../ui/panel.ts';
import { barsView } from './poll.bars.view.ts';
import { roundsView } from './poll.rounds.view.ts';
import { outcomesOf, type Outcome } from './poll.results.ts';
import { namesOf, type StepsView } from './poll.steps.view.ts';
import { tableView } from './poll.table.view.ts';
import { local, wordsOf } from './poll.front.view.ts';

export function resultsView(view: StepsView, poll: Poll): TemplateResult | typeof nothing {
  const { t, level, results, showsResults, phone, act } = view;
  if (poll.status === 'withdrawn' || poll.status === 'upcoming') return nothing;
  const closed = poll.status === 'closed';
  const value = results.value;
  if (!showsResults || value === 'hidden')
    return html`<p class="quiet">
      ${t(closed ? 'poll.results.later' : `poll.trust.results.${hiddenUntil(poll)}`)}
    </p>`;
  return html`<section class="results stack" aria-labelledby="results" part="results">
    ${heading(level + 1, t(closed ? 'poll.results.title' : 'poll.results.sofar'), { look: 'step-title', id: 'results' })}
    ${
      results.state === 'error' && !value
        ? problemNotice(
            t,
            results.problem,
            phone,
            html`<div>
              <button class="button" part="button" type="button" @click=${act.retryResults}>
                ${t('ui.retry')}
              </button>
            </div>`,
          )
        : nothing
    }
    ${value ? body(view, poll, value) : results.state === 'error' ? nothing : skeleton(t, 4)}
  </section>`;
}

/** A poll whose votes can be changed says nothing before the close, whatever it was meant to. */
const hiddenUntil = ({ results, voted }: Poll) =>
  results === 'after-close' || voted ? 'after-close' : results;

function body(view: StepsView, poll: Poll, results: Results): TemplateResult {
  const { t, table, lost, act } = view;
  const { respondents, interim } = results;
  const outcomes = outcomesOf(view.asked, results);
  if (respondents === 0)
    return html`<p>${t('poll.results.none')}</p>
      ${quorum(view, poll, results)}`;
  const drawn = outcomes.some(({ state, question }) => state === 'shown' && question.method !== 'text');
  return html`
    ${respondents === null ? nothing : html`<p class="strong">${t('poll.results.people', { count: respondents })}</p>`}
    ${quorum(view, poll, results)}
    ${interim ? html`<p class="small quiet">${t('poll.results.interim')}</p>` : nothing}
    ${lost ? html`<p class="small quiet" role="status">${t('poll.results.lost')}</p>` : nothing}
    ${
      drawn
        ? html`<div class="no-print">
            <button
              class="button"
              part="button"
              type="button"
              aria-pressed=${String(table)}
              @click=${act.toggleTable}
            >
              ${t('poll.table.show')}
            </button>
          </div>`
        : nothing
    }
    ${outcomes.map((outcome) => outcomeView(view, poll, outcome, interim))}
  `;
}

function quorum(
  { t }: StepsView,
  { quorum: count, status }: Poll,
  { quorumMet }: Results,
): TemplateResult | typeof nothing {
  if (!count || quorumMet === undefined) return nothing;
  const key = quorumMet ? 'met' : status === 'closed' ? 'missed' : 'sofar';
  return html`<div class="notice ${quorumMet ? '' : 'warning-tone'}" part="notice">
    ${infoIcon()}
    <p>${t(`poll.results.quorum.${key}`, { count })}</p>
  </div>`;
}

function outcomeView(view: StepsView, poll: Poll, outcome: Outcome, interim: boolean): TemplateResult {
  const { t, level } = view;
  const { question, state } = outcome;
  const id = `result-${String(question.index)}`;
  return html`<div class="result stack tight" role="group" aria-labelledby=${id}>
    ${heading(level + 2, html`<span id=${id}>${local(view, question.title)}</span>`, { look: 'row-title' })}
    ${
      state === 'shown'
        ? shown(view, poll, outcome)
        : html`<p class="quiet">
            ${t(
              state === 'none'
                ? 'poll.results.unanswered'
                : state === 'hidden'
                  ? interim
                    ? 'poll.results.hidden.yet'
                    : 'poll.results.hidden.all'
                  : 'poll.results.missing',
            )}
          </p>`
    }
  </div>`;
}

function shown(view: StepsView, poll: Poll, outcome: Outcome): TemplateResult {
  const { t, table } = view;
  const { question, partly, respondents } = outcome;
  const answered =
    respondents === null
      ? nothing
      : html`<p class="small quiet">${t('poll.results.answered', { count: respondents })}</p>`;
  if (question.method === 'text') return html`${answered} ${comments(view, outcome)}`;
  return html`${inFront(view, poll, outcome)} ${answered}
  ${partly ? html`<p class="small">${t('poll.results.hidden.some', { count: poll.minCell })}</p>` : nothing}
  ${table ? tableView(view, outcome) : barsView(view, outcome)}
  ${question.method === 'ranked' ? roundsView(view, outcome, poll.status === 'closed') : nothing}`;
}

/** Who is in front, in words; a tie is said to be one. */
function inFront(
  view: StepsView,
  { status }: Poll,
  { question, ahead }: Outcome,
): TemplateResult | typeof nothing {
  const { t } = view;
  const [only] = ahead;
  if (!only || question.method === 'ranked') return nothing;
  const score = question.method === 'score';
  const names = namesOf(view, ahead);
  if (ahead.length > 1)
    return html`<p class="strong">${t(score ? 'poll.results.best.tie' : 'poll.results.tie', { names })}</p>`;
  const name = wordsOf(view, only.label);
  const lead = status === 'closed' ? 'poll.results.lead' : 'poll.results.lead.sofar';
  return html`<p class="strong">${t(score ? 'poll.results.best' : lead, { name })}</p>`;
}

function comments(view: StepsView, { comments: written }: Outcome): TemplateResult {
  const { t } = view;
  if (!written.length) return html`<p class="quiet">${t('poll.comments.none')}</p>`;
  return html`<p class="small strong">${t('poll.comments.title')}</p>
    <ul class="comments">
      ${written.map((words) => html`<li dir="auto">${words}</li>`)}
    </ul>`;
}
