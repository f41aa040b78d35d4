/** Polls to vote in, and people who do. */
import type { Answer, Results } from '../../../src/backend/contract/poll.ts';
import type { PollSeed } from '../../src/polls/seed.ts';
import type { Reply, TestSchool } from './school.ts';

export const STAFF_TOKEN = 'a-long-secret-of-the-school';
export const CODES = ['7KQ4M2XP', 'BCD23456', 'FGH23456', 'JKM23456'];

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

/** One question of each method. */
export const QUESTIONS = [
  { id: 'one', title: 'Which one?', method: 'single', options: options('a', 'b', 'c') },
  { id: 'some', title: 'Which ones?', method: 'multiple', max: 2, options: options('a', 'b', 'c') },
  {
    id: 'much',
    title: 'How much?',
    method: 'score',
    scale: { min: 1, max: 5, minLabel: 'Little', maxLabel: 'Much' },
    options: options('a', 'b'),
  },
  { id: 'order', title: 'In which order?', method: 'ranked', options: options('a', 'b', 'c') },
  { id: 'words', title: 'What else?', method: 'text' },
] satisfies PollSeed['questions'];

/** Open since Monday, until Wednesday at five. */
export const poll = (more: Partial<PollSeed> = {}): PollSeed => ({
  id: 'lunch',
  title: { en: 'Lunch', pl: 'Obiad' },
  opens: '2026-11-23T08:00:00+00:00',
  closes: '2026-11-25T17:00:00+00:00',
  questions: QUESTIONS,
  results: 'always',
  eligibility: 'open',
  privacy: { seenBy: 'The school council' },
  ...more,
});

export const device = (name: string | number): string => `device-token-of-${name}`.padEnd(24, '-');

/** The minutes from the tests' morning to the close, and a quarter of an hour on. */
export const AFTER_THE_CLOSE = 32 * 60 + 15;

export type Extra = Parameters<TestSchool['post']>[2];

export function vote<T = Record<string, unknown>>(
  school: TestSchool,
  answers: Record<string, unknown>,
  extra: Extra = {},
  id = 'lunch',
): Promise<Reply<T>> {
  return school.post<T>(`polls/${id}/ballots`, { answers }, extra);
}

export const results = (school: TestSchool, extra: Extra = {}): Promise<Reply<Results>> =>
  school.get<Results>('polls/lunch/results', extra);

export const ballotsOf = (count: number, answers: Record<string, Answer>): Record<string, Answer>[] =>
  Array.from({ length: count }, () => answers);
