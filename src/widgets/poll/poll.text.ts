import type { LocalText } from '../../backend/contract/poll.ts';

export interface Reading {
  words: string;
  /** BCP 47, where it is known. */
  lang?: string;
}

const base = (tag: string) => tag.toLowerCase().split('-')[0];

/** A text in the language that is nearest to the reader's: the same, the same without the region, English, any. */
export function textIn(text: LocalText | undefined, lang: string): Reading {
  if (typeof text !== 'object') return { words: text ?? '' };
  const tags = Object.keys(text).filter((tag) => text[tag]);
  const found =
    tags.find((tag) => tag.toLowerCase() === lang.toLowerCase()) ??
    tags.find((tag) => base(tag) === base(lang)) ??
    tags.find((tag) => base(tag) === 'en') ??
    tags[0];
  return found === undefined ? { words: '' } : { words: text[found]!, lang: found };
}
