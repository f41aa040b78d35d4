import type { FieldProblem } from './problem.ts';
import { looksLikeEmail, looksLikePhone } from './text.ts';

/** How a person can be reached: the answers as the form has them, empty where nothing was said. */
export interface Reach {
  name: string;
  phone: string;
  email: string;
}

/**
 * What is wrong with them. Phone or email, whichever they have; only where `phoneNeeded` (they want to be rung) the
 * phone is not a choice. A field that is right is not mentioned.
 */
export function reachMistakes({ name, phone, email }: Reach, phoneNeeded = false): FieldProblem[] {
  const mistakes: FieldProblem[] = [];
  const wrong = (field: keyof Reach, code: string) => mistakes.push({ field, code });
  if (!name.trim()) wrong('name', 'required');
  if (phone.trim()) {
    if (!looksLikePhone(phone)) wrong('phone', 'phone');
  } else if (phoneNeeded) wrong('phone', 'required');
  else if (!email.trim()) wrong('phone', 'either');
  if (email.trim() && !looksLikeEmail(email)) wrong('email', 'email');
  return mistakes;
}
