/** The same numbers as the bars, and all of them, in a table. */
import { html, type TemplateResult } from 'lit';
import { aboutNumbers, meanIn, percentIn } from './poll.bars.view.ts';
import type { Line, Outcome } from './poll.results.ts';
import type { StepsView } from './poll.steps.view.ts';
import { local } from './poll.front.view.ts';

interface Column {
  title: string;
  cell(line: Line, index: number): unknown;
}

/** It scrolls by itself where it is wider than the page, also by keyboard. */
export function tableView(view: StepsView, outcome: Outcome): TemplateResult {
  const columns = columnsOf(view, outcome);
  return html`<div
    class="scroll"
    role="group"
    tabindex="0"
    aria-labelledby="result-${outcome.question.index}"
  >
    <table part="table">
      <caption class="small quiet">
        ${aboutNumbers(view, outcome)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${view.t('poll.table.option')}</th>
          ${columns.map(({ title }) => html`<th scope="col" class="number">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${outcome.lines.map(
          (line, index) =>
            html`<tr>
              <th scope="row">${local(view, line.option.label)}</th>
              ${columns.map(({ cell }) => html`<td class="number">${cell(line, index)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A column that is hidden as a whole would say nothing. */
function columnsOf(view: StepsView, { question, rounds, lines }: Outcome): Column[] {
  const { t } = view;
  const hidden = t('poll.results.hidden');
  const share: Column = {
    title: t('poll.table.share'),
    cell: ({ percent }) => (percent === null ? hidden : percentIn(view, percent)),
  };
  const votes = (title: string): Column => ({ title, cell: ({ count }) => count ?? hidden });
  switch (question.method) {
    case 'score':
      return [
        { title: t('poll.table.average'), cell: ({ mean }) => (mean === null ? hidden : meanIn(view, mean)) },
        ...(lines.some(({ spread }) => spread) ? scores(question.scale!) : []).map((score, index) => ({
          title: String(score),
          cell: ({ spread }: Line) => spread?.[index] ?? hidden,
        })),
      ];
    case 'ranked':
      return [
        votes(t('poll.table.first')),
        ...rounds.slice(1).map((round, index) => ({
          title: t('poll.rounds.round', { number: index + 2 }),
          cell: (_: Line, at: number) => round.votes[at] ?? t('poll.table.out'),
        })),
        ...(lines.some(({ points }) => points !== null)
          ? [{ title: t('poll.table.points'), cell: ({ points }: Line) => points ?? hidden }]
          : []),
      ];
    default:
      return [votes(t('poll.table.votes')), share];
  }
}

const scores = ({ min, max }: { min: number; max: number }): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
