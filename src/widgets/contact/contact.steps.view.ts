/** What the templates after the first screen know beside the first one's. */
import type { Enquiry, Person } from '../../backend/contract/contact.ts';
import type { Formats } from '../../controllers/formats.ts';
import type { Sending } from '../../controllers/submission.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { messageOf, mistakesOf } from '../../ui/mistakes.ts';
import type { Mistake } from '../../ui/summary.ts';
import type { Following, Task } from './contact.conversation.ts';
import type { Answers } from './contact.model.ts';
import type { Actions, View } from './contact.view.ts';

/** What became of a message. */
export interface Outcome {
  enquiry: Enquiry;
  token: string;
  replyBy: Answers['replyBy'];
  /** Words that were changed after it had arrived; empty where there are none. */
  newer: string;
  /** The number that the answer goes to. */
  phone: string;
}

export interface StepsView extends View {
  formats: Formats;
  answers: Answers;
  /** How many people of a list are shown. */
  shown: number;
  /** A day at the school; empty where nobody's days matter. */
  today: string;
  /** Where a time to talk can be booked: a tag on this page, an address, or nowhere. */
  booking: 'here' | 'elsewhere' | 'nowhere';
  mistakes: readonly FieldProblem[];
  sending: Sending;
  sendingSlow: boolean;
  following: Following;
  /** In the fields of a conversation, as typed. */
  typed: { reference: string; token: string; text: string; why: string };
  /** There may be news that could not be fetched. */
  lost: boolean;
  outcome: Outcome | undefined;
  /** The link to the conversation. */
  link: string;
  copied: boolean;
  act: StepsActions;
}

export interface StepsActions extends Actions {
  suggest(): void;
  more(): void;
  pick(id: string): void;
  write(id: string): void;
  back(): void;
  book(id: string, event: Event): void;
  save(person: Person): void;
  send(event: Event): void;
  sendNow(): void;
  clear(): void;
  copy(): void;
  again(): void;
  followThis(): void;
  type(event: Event): void;
  find(event: Event): void;
  show(task: Task): void;
  showNews(): void;
  add(event: Event): void;
  close(event: Event): void;
  escalate(event: Event): void;
}

/** "Mrs Obi, Class teacher" */
export const named = ({ name, role }: { name: string; role?: string | undefined }): string =>
  role ? `${name}, ${role}` : name;

/** The parts in which the words for mistakes are looked for. */
const PARTS = ['contact', 'form'];

export const mistakesFor = (view: StepsView): Mistake[] => mistakesOf(view, PARTS, view.mistakes);

/** The message of one field, when there is one. */
export const errorOf = (view: StepsView, field: string): string | undefined => {
  const problem = view.mistakes.find((mistake) => mistake.field === field);
  return problem && messageOf(view, PARTS, problem);
};
