/** What people think of each option, on a scale. */

export interface ScoreTally {
  /** The arithmetic mean; `null` when nobody gave a score. */
  mean: number | null;
  /** How many gave each score, from the scale's lowest on. */
  distribution: number[];
}

/**
 * Score voting: the mean over those who scored the option. A score that is no whole number of the scale is left out.
 * @see https://en.wikipedia.org/wiki/Score_voting
 */
export function scores(
  options: readonly string[],
  { min, max }: { min: number; max: number },
  ballots: readonly Readonly<Record<string, number>>[],
): ScoreTally[] {
  return options.map((option) => {
    const distribution = Array.from({ length: Math.max(0, max - min + 1) }, () => 0);
    let sum = 0;
    let count = 0;
    for (const ballot of ballots) {
      const score = Object.hasOwn(ballot, option) ? ballot[option]! : NaN;
      if (!Number.isInteger(score) || score < min || score > max) continue;
      distribution[score - min]! += 1;
      sum += score;
      count += 1;
    }
    return { mean: count ? sum / count : null, distribution };
  });
}
