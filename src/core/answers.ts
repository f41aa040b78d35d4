/** What a form says, on its way to the backend. */

/** What was written, or nothing. */
export const filled = (text: string): string | undefined => text.trim() || undefined;

/** Drops what was not answered: JSON has no `undefined`. */
export const compact = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, answer]) => answer !== undefined));
