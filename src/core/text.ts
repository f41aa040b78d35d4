/** Words with gaps in them: `{name}` is filled in, and a plural form is picked by `Intl.PluralRules`. */

/** One message, or its plural forms by CLDR category; the number is the variable `count`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Messages = Readonly<Record<string, Message>>;
export type Variables = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

/** The CLDR plural category of a number in a language; rules are made once a language. */
export function pluralCategory(language: string, count: number): Intl.LDMLPluralRule {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count);
}

/** The message with its gaps filled. A gap without a variable stays visible, so that it is noticed. */
export function fill(message: Message, language: string, variables: Variables = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralCategory(language, Number(variables.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(variables[name] ?? gap));
}

const isDigit = (codePoint: number) => /\p{Nd}/u.test(String.fromCodePoint(codePoint));

/** In Unicode the digits of a script stand in a row: the value is the number of digits before it. */
function valueOf(digit: string): number {
  const codePoint = digit.codePointAt(0)!;
  let before = 0;
  while (isDigit(codePoint - before - 1)) before++;
  return before % 10;
}

/** Digits of any script as 0 to 9: people type what their keyboard gives. */
export const westernDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));

/** At least five digits, whatever stands between them: `+44 (0)20 7946 0958 ext 3` is a phone number. */
export const looksLikePhone = (text: string): boolean => (text.match(/\p{Nd}/gu) ?? []).length >= 5;

/** Something on both sides of one `@`; only the mail itself can tell more. */
export const looksLikeEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text.trim());

/** `ABK472` as it is said on the phone: `ABK 472`. */
export const inGroups = (reference: string, size = 3): string =>
  reference.replace(new RegExp(`(.{${String(size)}})(?=.)`, 'gu'), '$1 ');

/** What a person typed, as the reference or the code that it stands for. */
export const ungrouped = (text: string): string => westernDigits(text).replace(/[\s-]/g, '').toUpperCase();
