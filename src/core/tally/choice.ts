/** Counts of choices, and percentages that people can add up. */

/**
 * Plurality and approval alike: how many ballots name each option. A ballot that names an option twice counts once, and
 * what is not an option counts for nothing.
 * @see https://en.wikipedia.org/wiki/Plurality_voting
 * @see Brams and Fishburn, "Approval Voting", 1978: one person may vote for any number of options
 * @param ballots the options that each ballot names
 * @returns votes in the order of the options
 */
export function votes(options: readonly string[], ballots: readonly (readonly string[])[]): number[] {
  const counts = new Map(options.map((option) => [option, 0]));
  for (const ballot of ballots)
    for (const option of new Set(ballot)) {
      const count = counts.get(option);
      if (count !== undefined) counts.set(option, count + 1);
    }
  return options.map((option) => counts.get(option) ?? 0);
}

/** The options with most votes: several are a tie, and none has won when nobody voted. */
export function leaders(options: readonly string[], counts: readonly number[]): string[] {
  const most = Math.max(0, ...counts);
  return most ? options.filter((_, index) => counts[index] === most) : [];
}

/**
 * Whole percentages that add up to 100: the largest remainder method (Hamilton). Equal remainders go to the earlier
 * one. No votes at all are 0 % each.
 * @see https://en.wikipedia.org/wiki/Largest_remainders_method
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!total) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index]! += 1;
  return whole;
}

/** A share of the respondents, in whole per cent; such shares need not add up to 100. */
export const shareOf = (count: number, respondents: number): number =>
  respondents ? Math.round((count * 100) / respondents) : 0;
