/** What is wrong with the answers of somebody who asks. No element, no page. */
import { LIMITS } from '../../backend/contract/vocabulary.ts';
import { reachMistakes } from '../../core/person.ts';
import type { FieldProblem } from '../../core/problem.ts';
import type { Answers } from './contact.model.ts';

const wrong = (field: string, code: string): FieldProblem => ({ field, code });

/** Spaces and what cannot be seen are not a message. */
const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);

/** What is wrong with something that somebody wrote. */
export function messageMistakes(field: string, text: string): FieldProblem[] {
  if (!text) return [wrong(field, 'required')];
  if (isBlank(text)) return [wrong(field, 'blank')];
  return text.trim().length > LIMITS.message ? [wrong(field, 'too-long')] : [];
}

/** Whether they want to be rung or texted. */
export const wantsPhone = ({ replyBy }: Pick<Answers, 'replyBy'>): boolean =>
  replyBy === 'phone' || replyBy === 'text';

/** A phone number or an address is asked for only where the answer goes there. */
function reachedBy(answers: Answers): FieldProblem[] {
  const byEmail = answers.replyBy === 'email';
  const phone = wantsPhone(answers) ? answers.phone : '';
  const reach = { name: answers.name, phone, email: byEmail ? answers.email : '' };
  return reachMistakes(reach, wantsPhone(answers)).flatMap((mistake) => {
    if (mistake.code !== 'either') return [mistake];
    return byEmail ? [wrong('email', 'required')] : [];
  });
}

/** What is wrong, in the order of the fields. */
export function mistakesOf(answers: Answers): FieldProblem[] {
  const reach = reachedBy(answers);
  const of = (...fields: string[]) => reach.filter(({ field }) => fields.includes(field));
  return [
    ...messageMistakes('message', answers.message),
    ...of('name'),
    ...(answers.name.trim().length > LIMITS.name ? [wrong('name', 'too-long')] : []),
    ...(answers.replyBy ? of('phone', 'email') : [wrong('replyBy', 'required')]),
    ...(answers.mayPassOn ? [] : [wrong('mayPassOn', 'required')]),
  ];
}
