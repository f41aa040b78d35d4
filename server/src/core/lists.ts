/** Lists of words in one column: joined by spaces, which no mode and no language tag contains. */

export const list = (joined: string): string[] => joined.split(' ').filter(Boolean);

export const joined = (words: readonly string[] = []): string => [...new Set(words)].join(' ');
