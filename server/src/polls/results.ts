/**
 * What can be shown of the votes. Everything is counted by the pure tallies; here it is decided what stays hidden,
 * which docs/decisions/a-small-group-is-not-shown.md explains.
 */
import type { Answer, QuestionResult } from '../../../src/backend/contract/poll.ts';
import type { QuestionRequest } from '../../../src/backend/contract/poll-office.ts';
import { votes } from '../../../src/core/tally/choice.ts';
import { borda, instantRunoff, type Round } from '../../../src/core/tally/ranked.ts';
import { scores } from '../../../src/core/tally/score.ts';
import { suppress, suppressShares } from '../../../src/core/tally/suppress.ts';
import { optionIds } from './poll.ts';

/** All that came in. */
export interface Votes {
  ballots: readonly Readonly<Record<string, Answer>>[];
  comments: readonly { question: string; text: string; released: boolean }[];
}

/** A question's answers, counted, before anything is hidden. */
export interface Table {
  respondents: number;
  /** One row of votes by option; with `score` a row for each option, by score. */
  counts: number[][];
}

type Shown = Pick<QuestionResult, 'respondents'> & Partial<QuestionResult>;

/** Whether a group is empty, or large enough to be shown. */
const shows = (minCell: number) => (group: number) => group === 0 || group >= minCell;

/** A group's size, unless it is small. */
export const unlessSmall = (group: number, minCell: number): number | null =>
  shows(minCell)(group) ? group : null;

export function tableOf(question: QuestionRequest, { ballots, comments }: Votes): Table {
  const options = optionIds(question);
  const { answers, respondents } = answersTo(question, ballots);
  switch (question.method) {
    case 'text':
      return { respondents: comments.filter((one) => one.question === question.id).length, counts: [] };
    case 'score':
      return {
        respondents,
        counts: distributions(question, answers).map(({ distribution }) => distribution),
      };
    case 'ranked':
      return {
        respondents,
        counts: [
          votes(
            options,
            lists(answers).map((list) => list.slice(0, 1)),
          ),
        ],
      };
    default:
      return { respondents, counts: [votes(options, lists(answers))] };
  }
}

/**
 * The sizes of the groups that a table, shown in full while the poll is open, tells apart: who chose an option and, where
 * several can be chosen, who did not; who gave less than the best score and who gave more than the worst, for the
 * others follow from the mean.
 */
export function groupsOf(question: QuestionRequest, { respondents, counts }: Table): number[] {
  switch (question.method) {
    case 'score':
      return counts.flatMap(ends);
    case 'multiple':
      return takesOne(question)
        ? (counts[0] ?? [])
        : (counts[0] ?? []).flatMap((count) => [count, respondents - count]);
    case 'text':
      return [respondents];
    default:
      return counts[0] ?? [];
  }
}

/** While the poll is open: from a table whose groups are all large, or nothing yet. */
export function interimResult(question: QuestionRequest, table: Table | undefined): QuestionResult {
  const options = question.options.map(({ id: option }, index) => {
    const row = question.method === 'score' ? table?.counts[index] : table?.counts[0];
    if (question.method === 'score') return { option, mean: row ? meanOf(question, row) : null };
    return { option, votes: row?.[index] ?? null };
  });
  return complete(question, { respondents: table?.respondents ?? null, options });
}

/** After the close. */
export function finalResult(question: QuestionRequest, all: Votes, minCell: number): QuestionResult {
  const table = tableOf(question, all);
  return complete(question, FINAL[question.method](question, table, all, minCell));
}

function complete(question: QuestionRequest, shown: Shown): QuestionResult {
  const { id, method } = question;
  return { question: id, method, options: [], winners: [], comments: [], ...shown };
}

type Final = (question: QuestionRequest, table: Table, all: Votes, minCell: number) => Shown;

const FINAL: Record<QuestionRequest['method'], Final> = {
  single: (question, { counts }, _, minCell) => choice(question, suppress(counts[0] ?? [], minCell)),
  multiple: (question, { respondents, counts }, _, minCell) =>
    choice(
      question,
      takesOne(question)
        ? suppress(counts[0] ?? [], minCell)
        : suppressShares(counts[0] ?? [], respondents, minCell),
    ),
  score(question, { respondents, counts }, _, minCell) {
    const many = shows(minCell)(respondents);
    const options = counts.map((row, index) => {
      // From a mean near an end of the scale follows who gave the other scores.
      const mean = many && ends(row).every(shows(minCell));
      return {
        option: question.options[index]?.id ?? '',
        mean: mean ? meanOf(question, row) : null,
        distribution: mean && row.every(shows(minCell)) ? row : null,
      };
    });
    return { respondents: many ? respondents : null, options };
  },
  ranked(question, { respondents, counts }, { ballots }, minCell) {
    const options = optionIds(question);
    const ranked = lists(answersTo(question, ballots).answers);
    const first = suppress(counts[0] ?? [], minCell);
    const { rounds, winners } = instantRunoff(options, ranked);
    const groups = [...moves(rounds), ...places(options, ranked).flatMap(ends)];
    const whole = groups.every(shows(minCell)) && first.counts.every((count) => count !== null);
    const points = borda(options, ranked);
    return {
      respondents: first.total,
      options: options.map((option, index) => ({
        option,
        votes: first.counts[index] ?? null,
        points: whole ? (points[index] ?? 0) : null,
      })),
      rounds: whole ? rounds : null,
      winners: shows(minCell)(respondents) ? winners : [],
    };
  },
  text: (question, { respondents }, { comments }, minCell) => ({
    respondents: unlessSmall(respondents, minCell),
    comments: comments.filter((one) => one.question === question.id && one.released).map(({ text }) => text),
  }),
};

function choice(question: QuestionRequest, { counts, total }: ReturnType<typeof suppress>): Shown {
  const options = question.options.map(({ id: option }, index) => ({ option, votes: counts[index] ?? null }));
  return { respondents: total, options };
}

/** With at most one choice, the votes add up to the respondents, as with `single`. */
const takesOne = ({ max }: QuestionRequest): boolean => max === 1;

function answersTo(question: QuestionRequest, ballots: Votes['ballots']) {
  const answers = ballots.flatMap((ballot) => {
    const answer = Object.hasOwn(ballot, question.id) ? ballot[question.id] : undefined;
    return answer === undefined ? [] : [answer];
  });
  return { answers, respondents: answers.length };
}

const lists = (answers: readonly Answer[]): string[][] =>
  answers.map((answer) => (typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []));

function distributions(question: QuestionRequest, answers: readonly Answer[]) {
  const ballots = answers.flatMap((answer) =>
    typeof answer === 'string' || Array.isArray(answer) ? [] : [answer],
  );
  return scores(optionIds(question), question.scale ?? { min: 0, max: 0 }, ballots);
}

/** How many are below the top of a scale, and how many above its bottom. */
function ends(row: readonly number[]): number[] {
  const all = row.reduce((sum, count) => sum + count, 0);
  return [all - (row.at(-1) ?? 0), all - (row[0] ?? 0)];
}

function meanOf({ scale }: QuestionRequest, row: readonly number[]): number | null {
  const all = row.reduce((sum, count) => sum + count, 0);
  const { min = 0 } = scale ?? {};
  return all ? row.reduce((sum, count, index) => sum + count * (min + index), 0) / all : null;
}

/** How many ballots each option, and the heap of exhausted ones, gains from round to round. */
function moves(rounds: readonly Round[]): number[] {
  return rounds.flatMap(({ votes: now, exhausted }, index) => {
    const before = rounds[index - 1];
    const gained = now.map((count, option) => (count === null ? 0 : count - (before?.votes[option] ?? 0)));
    return [...gained, exhausted - (before?.exhausted ?? 0)];
  });
}

/** By option: how many gave it no point, one, and so on up to the first place. */
function places(options: readonly string[], ranked: readonly (readonly string[])[]): number[][] {
  const top = options.length - 1;
  return options.map((option) => {
    const row = Array.from({ length: top + 1 }, () => 0);
    for (const ballot of ranked) {
      const place = ballot.indexOf(option);
      row[place < 0 ? 0 : top - place]! += 1;
    }
    return row;
  });
}
