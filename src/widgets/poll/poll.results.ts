/** What the results say of one question, ready to be shown: what is hidden stays hidden, and nobody wins unsaid. */
import type { Option, QuestionResult, Results } from '../../backend/contract/poll.ts';
import { parse } from '../../backend/rows.ts';
import { Problem } from '../../core/problem.ts';
import { leaders, percentages, shareOf } from '../../core/tally/choice.ts';
import type { Asked } from './poll.model.ts';
import { questionResultSchema } from './poll.questions.schema.ts';

export interface Line {
  option: Option;
  /** Votes, or first choices; `null` is hidden. */
  count: number | null;
  /** How long the bar is, from 0 to 100; `null` where nothing may be shown. */
  percent: number | null;
  mean: number | null;
  /** How many gave each score, from the scale's lowest on. */
  spread: readonly number[] | null;
  points: number | null;
}

export type Rounds = NonNullable<QuestionResult['rounds']>;

export interface Outcome {
  question: Asked;
  /** `none` has no answers; `hidden` shows nothing at all; `missing` is not in the results. */
  state: 'shown' | 'none' | 'hidden' | 'missing';
  respondents: number | null;
  lines: readonly Line[];
  /** Some numbers are not shown. */
  partly: boolean;
  /** The options in front; several are a tie. Empty when that cannot be said. */
  ahead: readonly Option[];
  /** The same by points. */
  byPoints: readonly Option[];
  rounds: Rounds;
  comments: readonly string[];
}

type Row = QuestionResult['options'][number];

/** Results by question; a row that cannot be read is reported and costs none of the others. */
export function outcomesOf(asked: readonly Asked[], { questions }: Pick<Results, 'questions'>): Outcome[] {
  const rows = questions.flatMap((row, index) => {
    try {
      return [parse(`results, question ${String(index + 1)}`, questionResultSchema, row)];
    } catch (thrown) {
      console.warn(`Open Door left a result out. ${Problem.from(thrown).message}`);
      return [];
    }
  });
  return asked.map((question) =>
    outcomeOf(
      question,
      rows.find((row) => row.question === question.id),
    ),
  );
}

function outcomeOf(question: Asked, result: QuestionResult | undefined): Outcome {
  const nothing = { question, lines: [], ahead: [], byPoints: [], rounds: [], comments: [], partly: false };
  if (!result || question.method === 'unknown' || question.method === 'empty')
    return { ...nothing, state: 'missing', respondents: null };
  const { respondents, comments } = result;
  if (respondents === 0) return { ...nothing, state: 'none', respondents };
  if (question.method === 'text') return { ...nothing, state: 'shown', respondents, comments };
  const lines = linesOf(question, result);
  const numbers = lines.map((line) => (question.method === 'score' ? line.mean : line.count));
  const partly = numbers.includes(null);
  const state = numbers.every((number) => number === null) ? 'hidden' : 'shown';
  const points = lines.map((line) => line.points);
  return {
    ...nothing,
    ...{ state, respondents, lines, partly },
    ahead: question.method === 'ranked' ? winnersIn(question, result) : first(question, numbers),
    byPoints: question.method === 'ranked' ? first(question, points) : [],
    rounds: result.rounds ?? [],
  };
}

const optionsIn = ({ options }: Asked, ids: readonly string[]) =>
  options.filter(({ id }) => ids.includes(id));

/** Who is in front cannot be said while a number is hidden. */
function first(question: Asked, numbers: readonly (number | null)[]): Option[] {
  const known = numbers.filter((number) => number !== null);
  if (known.length < numbers.length) return [];
  const ids = question.options.map(({ id }) => id);
  return optionsIn(question, leaders(ids, known));
}

const winnersIn = (question: Asked, { rounds, winners }: QuestionResult): Option[] =>
  rounds?.length ? optionsIn(question, winners) : [];

function linesOf(question: Asked, { options, respondents }: QuestionResult): Line[] {
  const rows = question.options.map(({ id }) => options.find(({ option }) => option === id));
  const counts = rows.map((row) => row?.votes ?? null);
  const percents = question.method === 'score' ? [] : percentsOf(question, counts, respondents);
  return question.options.map((option, index): Line => {
    const row = rows[index];
    const mean = meanOf(row);
    return {
      ...{
        option,
        mean,
        count: counts[index]!,
        points: row?.points ?? null,
        spread: row?.distribution ?? null,
      },
      percent: question.method === 'score' ? position(question, mean) : percents[index]!,
    };
  });
}

/** One choice each makes 100 together; of several, each is a part of the people. */
function percentsOf(
  { method }: Asked,
  counts: readonly (number | null)[],
  respondents: number | null,
): (number | null)[] {
  const known = counts.filter((count) => count !== null);
  if (method !== 'multiple' && known.length === counts.length) return percentages(known);
  return counts.map((count) => (count === null || respondents === null ? null : shareOf(count, respondents)));
}

/** Where the mean stands on the scale. */
function position({ scale }: Asked, mean: number | null): number | null {
  if (mean === null || !scale) return null;
  return Math.min(100, Math.max(0, ((mean - scale.min) * 100) / (scale.max - scale.min)));
}

const meanOf = (row: Row | undefined): number | null => row?.mean ?? null;
