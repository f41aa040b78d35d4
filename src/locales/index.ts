import type { Messages } from '../core/text.ts';

/** One language: the words of each part of the library, under the part's name. */
export type LocaleFile = Readonly<Record<string, Messages>>;

/** Languages beside English; each is loaded when a page is written in it. */
export const locales: Readonly<Record<string, () => Promise<{ default: LocaleFile }>>> = {
  pl: () => import('./pl.ts'),
  ur: () => import('./ur.ts'),
};
