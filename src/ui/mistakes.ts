import type { Translate } from '../controllers/locale.ts';
import type { FieldProblem } from '../core/problem.ts';
import type { Mistake } from './summary.ts';
import type { FormKey } from './form.strings.ts';

/** The words of a widget, and whether there are some for a key. */
export interface Words<K extends string> {
  t: Translate<K | FormKey>;
  has(key: string): boolean;
}

/**
 * The words for what is wrong with a field, whether the form or the backend says so. Looked for as
 * `PART.error.FIELD.CODE`, in the parts that are named, in their order.
 */
export function messageOf<K extends string>(
  { t, has }: Words<K>,
  parts: readonly string[],
  { field, code }: FieldProblem,
): string {
  const name = `error.${field.replace(/^.*\//, '')}.${code}`;
  const part = parts.find((one) => has(`${one}.${name}`));
  if (part) return t(`${part}.${name}` as K);
  return t(code === 'too-long' ? 'form.error.too-long' : 'form.error.other');
}

/** The same for all of them, for the error summary. */
export const mistakesOf = <K extends string>(
  words: Words<K>,
  parts: readonly string[],
  problems: readonly FieldProblem[],
): Mistake[] =>
  problems.map((problem) => ({ field: problem.field, message: messageOf(words, parts, problem) }));
