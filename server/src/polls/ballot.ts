/** What may be on a ballot. */
import type { Answer } from '../../../src/backend/contract/poll.ts';
import { ballotRequest } from '../../../src/backend/contract/poll.ts';
import type { QuestionRequest } from '../../../src/backend/contract/poll-office.ts';
import { LIMITS } from '../../../src/backend/contract/vocabulary.ts';
import { preferences } from '../../../src/core/tally/ranked.ts';
import { Problem, type Fault } from '../http/problem.ts';
import { fault, invalid, validate } from '../http/validate.ts';
import { optionIds } from './poll.ts';

/** Answers as they are counted: options and scores by question, and comments apart. */
export interface Ballot {
  answers: Record<string, Answer>;
  comments: Record<string, string>;
}

/** What became of one answer: nothing when it says nothing. */
type Checked = { answer?: Answer; faults?: Fault[] };

/** Answers as they were sent. @throws {Problem} 422 */
export function readBallot(value: unknown): Record<string, Answer> {
  const long = tooLong(value);
  if (long.length > 0) throw invalid(long);
  return validate(ballotRequest, value).answers;
}

/** @throws {Problem} 409 when questions are not of this poll, 422 with each answer that cannot be */
export function checkBallot(
  questions: readonly QuestionRequest[],
  answers: Readonly<Record<string, Answer>>,
): Ballot {
  const known = new Map(questions.map((question) => [question.id, question]));
  const ballot: Ballot = { answers: {}, comments: {} };
  const faults: Fault[] = [];
  for (const [id, given] of Object.entries(answers)) {
    const question = known.get(id);
    if (!question) throw otherPoll();
    const { answer, faults: wrong = [] } = CHECKS[question.method](question, given);
    faults.push(...wrong);
    if (wrong.length > 0 || answer === undefined) continue;
    if (question.method === 'text' && typeof answer === 'string') ballot.comments[id] = answer;
    else ballot.answers[id] = answer;
  }
  if (faults.length > 0) throw invalid(faults);
  if (Object.keys(ballot.answers).length + Object.keys(ballot.comments).length === 0) {
    throw invalid([{ ...fault(['answers'], 'required'), detail: 'Answer at least one question.' }]);
  }
  return ballot;
}

const otherPoll = () =>
  new Problem('other-poll', 'These answers are for other questions. Load the page again, then answer.');

/** A comment that is too long is said to be, before the shape of all answers is checked. */
function tooLong(value: unknown): Fault[] {
  const answers = (value as { answers?: unknown } | null)?.answers;
  if (typeof answers !== 'object' || answers === null) return [];
  return Object.entries(answers)
    .filter(([, answer]) => typeof answer === 'string' && answer.length > LIMITS.comment)
    .map(([id]) => fault(['answers', id], 'too-long', LIMITS.comment));
}

const wrong = (path: readonly PropertyKey[], detail: string): Checked => ({
  faults: [{ ...fault(['answers', ...path], 'invalid'), detail }],
});

const FROM_LIST = 'Choose from the list.';

const CHECKS: Record<QuestionRequest['method'], (question: QuestionRequest, answer: Answer) => Checked> = {
  single(question, answer) {
    if (typeof answer === 'string' && optionIds(question).includes(answer)) return { answer };
    return wrong([question.id], 'Choose one from the list.');
  },
  multiple(question, answer) {
    const { chosen, faults } = chosenFrom(question, answer);
    if (faults) return { faults };
    const { max = Infinity } = question;
    if (chosen.length > max) return wrong([question.id], `Choose at most ${max}.`);
    return said(chosen);
  },
  score(question, answer) {
    if (typeof answer === 'string' || Array.isArray(answer))
      return wrong([question.id], 'Give each one a number.');
    const { min = 0, max = 0 } = question.scale ?? {};
    const options = optionIds(question);
    const faults = Object.entries(answer).flatMap(([option, score]) => {
      if (!options.includes(option)) return wrong([question.id, option], FROM_LIST).faults ?? [];
      if (Number.isInteger(score) && score >= min && score <= max) return [];
      return wrong([question.id, option], `Choose a whole number from ${min} to ${max}.`).faults ?? [];
    });
    if (faults.length > 0) return { faults };
    return Object.keys(answer).length > 0 ? { answer } : {};
  },
  ranked(question, answer) {
    const { chosen, faults } = chosenFrom(question, answer);
    return faults ? { faults } : said(chosen);
  },
  text(question, answer) {
    if (typeof answer !== 'string') return wrong([question.id], 'Write in words.');
    return answer ? { answer } : {};
  },
};

const said = (chosen: string[]): Checked => (chosen.length > 0 ? { answer: chosen } : {});

/** Options in the order in which they are named; gaps (empty places) and repeats change nothing. */
function chosenFrom(question: QuestionRequest, answer: Answer): { chosen: string[]; faults?: Fault[] } {
  if (!Array.isArray(answer)) return { chosen: [], ...wrong([question.id], FROM_LIST) };
  const options = optionIds(question);
  const faults = answer.flatMap((option, index) =>
    option === '' || options.includes(option) ? [] : (wrong([question.id, index], FROM_LIST).faults ?? []),
  );
  return { chosen: preferences(options, answer), ...(faults.length > 0 && { faults }) };
}
