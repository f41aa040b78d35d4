/** The answers of a booking and the rules for them. No element, no page. */
import { LIMITS } from '../../backend/contract/vocabulary.ts';
import { reachMistakes } from '../../core/person.ts';
import type { FieldProblem } from '../../core/problem.ts';
import { OTHER_LANGUAGE, type Answers, type Route, type Step } from './booking.answers.ts';

export * from './booking.answers.ts';

type Rule = (answers: Answers, route: Route) => readonly (FieldProblem | false)[];

const wrong = (field: string, code: string): FieldProblem => ({ field, code });
const tooLong = (field: string, text: string, most: number) =>
  text.trim().length > most && wrong(field, 'too-long');

const rules: Record<Step, Rule> = {
  how: ({ how, topic, inPerson, otherLanguage, language, languageName }) => [
    !how && wrong('how', 'required'),
    !inPerson && tooLong('topic', topic, LIMITS.text),
    otherLanguage === 'yes' && !language && wrong('language', 'required'),
    otherLanguage === 'yes' &&
      language === OTHER_LANGUAGE &&
      !languageName.trim() &&
      wrong('languageName', 'required'),
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
  languageName: 'how',
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
