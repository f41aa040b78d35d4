/**
 * Attributes as a declared schema. What cannot be read never throws: the widget keeps its default and says once, in
 * the console, which tag, which attribute, which value, and what to write instead.
 */

/** The shape of Lit's `ComplexAttributeConverter`, without importing it: `core` imports nothing. */
interface Converter<T> {
  fromAttribute(value: string | null): T;
}

let tag = 'open-door';

/** Reads an attribute on behalf of a tag, so that a complaint can name it. */
export function readingFor(localName: string, read: () => void): void {
  tag = localName;
  read();
}

/** One line for the web team. */
export function complain(attribute: string, value: string, fix: string): void {
  console.error(`<${tag}> ${attribute}="${value}" cannot be used. ${fix}`);
}

/** A list of words that all must be known: `modes="phone video"`. Unknown ones are left out. */
export const wordList = <T extends string>(
  attribute: string,
  known: readonly T[],
): Converter<readonly T[]> => ({
  fromAttribute(value) {
    const words = value?.split(/[\s,]+/).filter(Boolean) ?? [];
    if (words.some((word) => !known.includes(word as T)))
      complain(attribute, value!, `Use one or more of: ${known.join(', ')}.`);
    return known.filter((word) => words.includes(word));
  },
});

/** One word out of a few: `draft="session"`. The first one is the default. */
export const oneOf = <T extends string>(attribute: string, known: readonly [T, ...T[]]): Converter<T> => ({
  fromAttribute(value) {
    if (known.includes(value as T)) return value as T;
    if (value !== null) complain(attribute, value, `Use one of: ${known.join(', ')}.`);
    return known[0];
  },
});

/** A whole number in a range: `heading-level="3"`. */
export const wholeNumber = (
  attribute: string,
  min: number,
  max: number,
  normal: number,
): Converter<number> => ({
  fromAttribute(value) {
    const number = Number(value);
    if (value?.trim() && Number.isInteger(number) && number >= min && number <= max) return number;
    if (value !== null)
      complain(attribute, value, `Use a whole number from ${String(min)} to ${String(max)}.`);
    return normal;
  },
});

/** Several things with commas between them: `years="Reception, Year 1"`. */
export const commaList: Converter<readonly string[]> = {
  fromAttribute: (value) =>
    value
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? [],
};

const SAFE_SCHEMES = ['http', 'https', 'mailto', 'tel'];

/** A link that a page may carry: never a script. */
export const webAddress = (attribute: string): Converter<string> => ({
  fromAttribute(value) {
    if (value === null) return '';
    // control characters and spaces inside a scheme are ignored by browsers, so they must not hide one from us
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1];
    if (!scheme || SAFE_SCHEMES.includes(scheme.toLowerCase())) return value;
    complain(attribute, value, 'Use an address that starts with https://.');
    return '';
  },
});
