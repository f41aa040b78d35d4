/** The answers of a booking, as the form has them. */
import type { DayPart, Interpreter, Mode, Weekday } from '../../backend/contract/vocabulary.ts';

/** What happens at the end: a time at the school, a call back, or a place on the waiting list. */
export type Route = 'slot' | 'callback' | 'waitlist';

/** The steps in the order in which they are asked; a step's number is its place here. */
export const STEPS = ['how', 'when', 'who', 'check'] as const;
export type Step = (typeof STEPS)[number];

export interface Child {
  name: string;
  year: string;
}

/** One answer a field, in the shape in which the form has it. Nothing is `undefined`: not answered is empty. */
export interface Answers {
  how: Mode | 'callback' | '';
  /** Who to talk to; empty is anyone. */
  staff: string;
  otherLanguage: '' | 'yes';
  /** BCP 47; empty is the school's own language. */
  language: string;
  /** In their own words, when the language is not on the list. */
  languageName: string;
  interpreter: Interpreter;
  topic: string;
  /** "I'd rather say in person." */
  inPerson: '' | 'yes';
  slot: string;
  days: readonly Weekday[];
  times: readonly DayPart[];
  note: string;
  name: string;
  phone: string;
  email: string;
  voicemail: '' | 'yes' | 'no';
  children: readonly Child[];
  access: string;
  bringing: '' | 'yes';
  accompanied: string;
  behalf: '' | 'yes';
  onBehalfOf: string;
}

export const noAnswers: Answers = {
  how: '',
  staff: '',
  otherLanguage: '',
  language: '',
  languageName: '',
  interpreter: 'none',
  topic: '',
  inPerson: '',
  slot: '',
  days: [],
  times: [],
  note: '',
  name: '',
  phone: '',
  email: '',
  voicemail: '',
  children: [{ name: '', year: '' }],
  access: '',
  bringing: '',
  accompanied: '',
  behalf: '',
  onBehalfOf: '',
};

/** The language that is not on the list (BCP 47, undetermined): no time can be served in it yet. */
export const OTHER_LANGUAGE = 'und';

/** A field of a child has a path as its name: `children/0/year`. */
export function withAnswer(answers: Answers, name: string, value: string | string[]): Answers {
  const [list, index, key] = name.split('/');
  // each kind of help has languages of its own
  if (name === 'interpreter') return { ...answers, [name]: value as Interpreter, language: '' };
  if (list !== 'children') return { ...answers, [name]: value };
  const children = answers.children.map((child, i) =>
    String(i) === index ? { ...child, [key!]: value } : child,
  );
  return { ...answers, children };
}
