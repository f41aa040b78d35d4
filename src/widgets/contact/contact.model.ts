/** The answers of somebody who asks. No element, no page. */
import type { Interpreter, ReplyWay } from '../../backend/contract/vocabulary.ts';

/** Where somebody is: looking for whom to ask, at one person out of a list, or writing. */
export const PLACES = ['who', 'person', 'write'] as const;
export type Place = (typeof PLACES)[number];

/** One answer a field, in the shape in which the form has it. Nothing is `undefined`: not answered is empty. */
export interface Answers {
  topic: string;
  year: string;
  search: string;
  /** Id of who was chosen out of a list. */
  picked: string;
  /** Id of whom the message is for; empty is whoever the school thinks best. */
  to: string;
  message: string;
  name: string;
  replyBy: ReplyWay | '';
  phone: string;
  voicemail: '' | 'yes' | 'no';
  email: string;
  /** BCP 47; empty is the school's own language. */
  language: string;
  interpreter: Interpreter;
  mayPassOn: '' | 'yes' | 'no';
}

export const noAnswers: Answers = {
  topic: '',
  year: '',
  search: '',
  picked: '',
  to: '',
  message: '',
  name: '',
  replyBy: '',
  phone: '',
  voicemail: '',
  email: '',
  language: '',
  interpreter: 'none',
  mayPassOn: '',
};
