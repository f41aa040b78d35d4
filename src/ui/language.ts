import type { Formats } from '../controllers/formats.ts';
import type { FormKey } from './form.strings.ts';
import type { Words } from './mistakes.ts';

/** Sign languages among BCP 47 tags: those that families in Britain and Ireland most often ask for, and `sgn-…`. */
export const isSigned = (tag: string): boolean =>
  /^(sgn|bfi|isg|ase|asf|csl|dse|fsl|gsg|ins|ise|lls|mfs|pks|psl|pso|psr|rms|rsl|sfs|ssp|swl|tsm|ukl|vgt)\b/i.test(
    tag,
  );

/** A language by its name; browsers have none for sign languages. */
export function nameOfLanguage(
  { t, has, formats }: Words<FormKey> & { formats: Formats },
  tag: string,
): string {
  if (!isSigned(tag)) return formats.language(tag);
  const key = `form.language.${tag}`;
  return has(key) ? t(key as FormKey) : t('form.language.signed', { tag });
}
