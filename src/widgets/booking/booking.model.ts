/** The answers of a booking, the rules for them, and what is sent. No element, no page. */
import {
  LIMITS,
  type DayPart,
  type Interpreter,
  type Mode,
  type Weekday,
} from '../../backend/contract/vocabulary.ts';
import { reachMistakes } from '../../core/person.ts';
import type { FieldProblem } from '../../core/problem.ts';

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

/** A field of a child has a path as its name: `children/0/year`. */
export function withAnswer(answers: Answers, name: string, value: string | string[]): Answers {
  const [list, index, key] = name.split('/');
  if (list !== 'children') return { ...answers, [name]: value };
  const children = answers.children.map((child, i) =>
    String(i) === index ? { ...child, [key!]: value } : child,
  );
  return { ...answers, children };
}

type Rule = (answers: Answers, route: Route) => readonly (FieldProblem | false)[];

const wrong = (field: string, code: string): FieldProblem => ({ field, code });
const tooLong = (field: string, text: string, most: number) =>
  text.trim().length > most && wrong(field, 'too-long');

const rules: Record<Step, Rule> = {
  how: ({ how, topic, inPerson, otherLanguage, language }) => [
    !how && wrong('how', 'required'),
    !inPerson && tooLong('topic', topic, LIMITS.text),
    otherLanguage === 'yes' && !language && wrong('language', 'required'),
  ],

  when: ({ slot, days, times, note }, route) =>
    route === 'slot'
      ? [!slot && wrong('slot', 'required')]
      : [
          !days.length && wrong('days', 'required'),
          !times.length && wrong('times', 'required'),
          tooLong('note', note, LIMITS.text),
        ],

  who: (answers, route) => {
    const { name, bringing, behalf, onBehalfOf, access, accompanied } = answers;
    return [
      ...reachMistakes(answers, route === 'callback'),
      tooLong('name', name, LIMITS.name),
      ...answers.children.flatMap((child, i) => [
        tooLong(`children/${String(i)}/name`, child.name, LIMITS.child),
        tooLong(`children/${String(i)}/year`, child.year, LIMITS.child),
      ]),
      tooLong('access', access, LIMITS.text),
      bringing === 'yes' && tooLong('accompanied', accompanied, LIMITS.text),
      behalf === 'yes' && !onBehalfOf.trim() && wrong('onBehalfOf', 'required'),
      behalf === 'yes' && tooLong('onBehalfOf', onBehalfOf, LIMITS.name),
    ];
  },

  check: () => [],
};

/** What is wrong on one step, in the order of its fields. */
export const mistakesOf = (step: Step, answers: Answers, route: Route): FieldProblem[] =>
  rules[step](answers, route).filter((problem) => problem !== false);

const STEP_OF: Readonly<Record<string, Step>> = {
  mode: 'how',
  staff: 'how',
  topic: 'how',
  language: 'how',
  interpreter: 'how',
  slot: 'when',
  hold: 'when',
  days: 'when',
  times: 'when',
  note: 'when',
};

/** The step that asks for a field of the request. */
export const stepOf = (field: string): Step => STEP_OF[field] ?? 'who';

/** The name under which the form knows a field of the request. */
export const fieldOf = (field: string): string => (field === 'mode' ? 'how' : field);

/** The language to look for among the times; empty is any. */
export const wishedLanguage = ({ otherLanguage, language }: Answers): string =>
  otherLanguage ? language : '';
