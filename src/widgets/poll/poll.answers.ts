/** What a person answers, the rules for it, and the ballot that is made of it. */
import type { Answer } from '../../backend/contract/poll.ts';
import { LIMITS } from '../../backend/contract/vocabulary.ts';
import type { FieldProblem } from '../../core/problem.ts';
import type { Asked } from './poll.model.ts';

/** By the question's id. A question without one was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

export const chosenOne = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
export const chosenMany = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : [];
export const scoresOf = (answer: Answer | undefined): Readonly<Record<string, number>> =>
  typeof answer === 'object' && !Array.isArray(answer) ? answer : {};

/** A list with one more, or one less. */
export const toggled = (list: readonly string[], id: string, on: boolean): string[] => [
  ...list.filter((one) => one !== id),
  ...(on ? [id] : []),
];

/** An order in which one option has that place, from 1 on; 0 takes it out. What is beyond the end is the end. */
export function placed(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((one) => one !== id);
  if (place < 1) return others;
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
}

/** The fields of a question: `q2/answer`, `q2/score-3`, `q2/filter`. */
export const fieldName = ({ index }: Pick<Asked, 'index'>, field: string): string =>
  `q${String(index)}/${field}`;

export interface Typed {
  name: string;
  value: string;
  checked: boolean;
}

/** The question's answer after something was typed or ticked; `undefined` when the field is not part of it. */
export function answered(
  question: Asked,
  answer: Answer | undefined,
  { name, value, checked }: Typed,
): Answer | undefined {
  const [, field, option] = /\/([a-z]+)(?:-(\d+))?$/.exec(name) ?? [];
  const id = question.options[Number(option)]?.id;
  if (field === 'score' && id !== undefined)
    return value === '' ? without(scoresOf(answer), id) : { ...scoresOf(answer), [id]: Number(value) };
  if (field === 'place' && id !== undefined) return placed(chosenMany(answer), id, Number(value));
  if (field !== 'answer') return undefined;
  return question.method === 'multiple' ? toggled(chosenMany(answer), value, checked) : value;
}

const without = (scores: Readonly<Record<string, number>>, id: string): Record<string, number> =>
  Object.fromEntries(Object.entries(scores).filter(([one]) => one !== id));

/** The answer as it counts; `undefined` when it says nothing. What is not an option any more is left out. */
export function countedAnswer(question: Asked, answer: Answer | undefined): Answer | undefined {
  const ids = question.options.map(({ id }) => id);
  switch (question.method) {
    case 'single':
      return ids.includes(chosenOne(answer)) ? chosenOne(answer) : undefined;
    case 'multiple': {
      const chosen = ids.filter((id) => chosenMany(answer).includes(id));
      return chosen.length ? chosen : undefined;
    }
    case 'ranked': {
      const order = chosenMany(answer).filter((id) => ids.includes(id));
      return order.length ? order : undefined;
    }
    case 'score': {
      const scores = Object.entries(scoresOf(answer)).filter(([id]) => ids.includes(id));
      return scores.length ? Object.fromEntries(scores) : undefined;
    }
    case 'text':
      return chosenOne(answer).trim() || undefined;
    default:
      return undefined;
  }
}

export const isAnswered = (question: Asked, answers: Answers): boolean =>
  countedAnswer(question, answers[question.id]) !== undefined;

/** What is sent: only what was answered. */
export const ballotOf = (
  asked: readonly Asked[],
  answers: Answers,
): { answers: Record<string, Answer> } & Record<string, unknown> => ({
  answers: Object.fromEntries(
    asked.flatMap((question) => {
      const answer = countedAnswer(question, answers[question.id]);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  ),
});

/** How many were chosen beyond what is allowed. */
export const tooMany = ({ method, max = Infinity }: Asked, answer: Answer | undefined): number =>
  method === 'multiple' ? Math.max(0, chosenMany(answer).length - max) : 0;

/** What is wrong with some questions, in their order. Leaving one out is not wrong. */
export const mistakesOf = (questions: readonly Asked[], answers: Answers): FieldProblem[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id];
    const field = fieldName(question, 'answer');
    if (tooMany(question, answer)) return [{ field, code: 'too-many' }];
    const long = question.method === 'text' && chosenOne(answer).trim().length > LIMITS.comment;
    return long ? [{ field, code: 'too-long' }] : [];
  });

/** Where somebody who answered nothing at all can begin. */
export const nothingAnswered = (questions: readonly Asked[], answers: Answers): FieldProblem[] => {
  const [first] = questions;
  return !first || questions.some((question) => isAnswered(question, answers))
    ? []
    : [{ field: fieldName(first, 'answer'), code: 'required' }];
};

/** The question that a path into the ballot is about: `answers/lunch/2`. */
export const questionAt = (asked: readonly Asked[], path: string): Asked | undefined =>
  asked.find(({ id }) => id === path.split('/')[1]);
