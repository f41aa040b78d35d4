/**
 * Lists in one column. Words are joined by spaces, which no mode and no language tag contains; phrases ("money and
 * food") are JSON.
 */

export const list = (joined: string): string[] => joined.split(' ').filter(Boolean);

export const joined = (words: readonly string[] = []): string => [...new Set(words)].join(' ');

export const phrases = (json: string): string[] => JSON.parse(json) as string[];

export const asPhrases = (texts: readonly string[] = []): string => JSON.stringify([...new Set(texts)]);
