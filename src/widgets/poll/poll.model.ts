/** A poll as it can be asked: its questions, its texts in the reader's language, and how far it has come. */
import type { Method, Option, Poll, Question } from '../../backend/contract/poll.ts';
import { parse } from '../../backend/rows.ts';
import { Problem } from '../../core/problem.ts';
import { questionSchema } from './poll.questions.schema.ts';
import { textIn, type Reading } from './poll.text.ts';

const METHODS: readonly Method[] = ['single', 'multiple', 'score', 'ranked', 'text'];

/** A question, and whether it can be answered here. */
export interface Asked extends Omit<Question, 'method'> {
  /** Its place among the questions, from 0; what its fields are named by. */
  index: number;
  /** `unknown` is a method that we do not know, or a scale that is none; `empty` has nothing to choose from. */
  method: Method | 'unknown' | 'empty';
  scale?: NonNullable<Question['scale']>;
}

export interface Questions {
  asked: readonly Asked[];
  /** Lines for the web team. */
  complaints: readonly string[];
}

/** Questions that can be answered here. */
export const answerable = (asked: readonly Asked[]): Asked[] =>
  asked.filter(({ method }) => method !== 'unknown' && method !== 'empty');

/** The first of each id, and what to say about the others. */
function unique<T extends { id: string }>(rows: readonly T[], what: string, complaints: string[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    if (seen.has(id)) complaints.push(`${what} has "${id}" twice: only the first one is shown.`);
    return !seen.has(id) && seen.add(id);
  });
}

/** A whole number of steps that a person can choose from. */
function scaleOf({ scale }: Question): Question['scale'] {
  const whole = scale && Number.isInteger(scale.min) && Number.isInteger(scale.max);
  return whole && scale.min < scale.max && scale.max - scale.min <= 100 ? scale : undefined;
}

function methodOf(question: Question): Asked['method'] {
  const method = METHODS.find((known) => known === question.method);
  if (!method || (method === 'score' && !scaleOf(question))) return 'unknown';
  return method !== 'text' && !question.options.length ? 'empty' : method;
}

/** Each question is checked by itself: what is wrong with one costs none of the others. */
export function questionsOf({ id, questions }: Pick<Poll, 'id' | 'questions'>): Questions {
  const complaints: string[] = [];
  const rows = questions.flatMap((row, index) => {
    try {
      return [parse(`poll ${id}, question ${String(index + 1)}`, questionSchema, row)];
    } catch (thrown) {
      complaints.push(`a question was left out. ${Problem.from(thrown).message}`);
      return [];
    }
  });
  const asked = unique(rows, `poll ${id}`, complaints).map((question, index): Asked => {
    const options = unique(question.options, `question "${question.id}"`, complaints);
    const { scale: _, ...rest } = question;
    const scale = scaleOf(question);
    return { ...rest, index, options, method: methodOf(question), ...(scale && { scale }) };
  });
  return { asked, complaints };
}

/** An address that may be opened or shown: only from the web. Relative ones are of the page. */
export function webUrl(url: string | undefined, page: string): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, href } = new URL(url, page);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined; // no address at all
  }
}

/** From this many options on, there is a field to find one. */
const MANY = 12;

export const hasFilter = ({ options }: Pick<Asked, 'options'>): boolean => options.length > MANY;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Options in which every word that was typed is found, and those that are chosen. */
export function found(
  { options }: Pick<Asked, 'options'>,
  typed: string,
  { lang, chosen }: { lang: string; chosen(id: string): boolean },
): readonly Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return options;
  return options.filter(({ id, label, description, group }) => {
    const text = plain([label, description, group].map((one) => textIn(one, lang).words).join(' '));
    return chosen(id) || words.every((word) => text.includes(word));
  });
}

export interface Group {
  /** Empty for options that are in none. */
  name: Reading;
  options: readonly Option[];
}

/** Options of one group stand together, in the order in which the groups come first. */
export function grouped(options: readonly Option[], lang: string): Group[] {
  const groups = new Map<string, { name: Reading; options: Option[] }>();
  for (const option of options) {
    const name = textIn(option.group, lang);
    const group = groups.get(name.words);
    if (group) group.options.push(option);
    else groups.set(name.words, { name, options: [option] });
  }
  return [...groups.values()];
}

/** Where a person is with a poll. */
export type Stage = 'upcoming' | 'withdrawn' | 'closed' | 'late' | 'voted' | 'nothing' | 'code' | 'questions';

export interface Progress {
  poll: Poll;
  asked: readonly Asked[];
  /** Something was answered and not sent. */
  unsent: boolean;
  /** A vote that is counted is being changed. */
  changing: boolean;
  /** The backend knows the code; or none is needed. */
  proven: boolean;
}

export function stageOf({ poll, asked, unsent, changing, proven }: Progress): Stage {
  if (poll.status === 'closed') return unsent ? 'late' : 'closed';
  if (poll.status !== 'open') return poll.status;
  if (poll.voted && !changing) return 'voted';
  if (!answerable(asked).length) return 'nothing';
  return poll.eligibility === 'code' && !proven ? 'code' : 'questions';
}

/** Whether the results may be asked for. The backend has the last word. */
export const mayShowResults = ({ status, results, voted }: Poll): boolean =>
  status === 'closed' ||
  (status === 'open' && (results === 'always' || (results === 'after-vote' && voted === true)));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Left {
  unit: 'days' | 'hours' | 'minutes' | 'soon';
  count: number;
}

/** Time as people say it: days from two days on, hours from two hours on, then minutes. */
export function timeLeft(milliseconds: number): Left {
  if (milliseconds >= 2 * DAY) return { unit: 'days', count: Math.floor(milliseconds / DAY) };
  if (milliseconds >= 2 * HOUR) return { unit: 'hours', count: Math.floor(milliseconds / HOUR) };
  if (milliseconds >= MINUTE) return { unit: 'minutes', count: Math.floor(milliseconds / MINUTE) };
  return { unit: 'soon', count: 0 };
}
