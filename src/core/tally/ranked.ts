/** Preferences in order: who wins when the last ones drop out, and how many points each option gathers. */

/** A ballot as it counts: known options, each once, at its first place. Gaps and repeats change nothing else. */
export function preferences(options: readonly string[], ballot: readonly string[]): string[] {
  return [...new Set(ballot)].filter((option) => options.includes(option));
}

export interface Round {
  /** Votes in the order of the options; `null` once an option is out. */
  votes: (number | null)[];
  /** Ballots that name no option that is still in. */
  exhausted: number;
  /** Options that drop out after this round. */
  out: string[];
}

export interface RunoffTally {
  rounds: Round[];
  /** One is the winner, several are a tie, none means that there were no votes. */
  winners: string[];
}

/**
 * Instant-runoff voting. Each round counts every ballot for its first option that is still in. An option with more than
 * half of these votes wins; otherwise the one with fewest drops out. Options that share the last place drop out
 * together; when all that are left are equal, they are a tie, and it is said to be one.
 * @see Robert's Rules of Order Newly Revised, 12th edition, 45:62–69, preferential voting
 * @see https://en.wikipedia.org/wiki/Instant-runoff_voting
 */
export function instantRunoff(
  options: readonly string[],
  ballots: readonly (readonly string[])[],
): RunoffTally {
  const ranked = ballots.map((ballot) => preferences(options, ballot));
  const rounds: Round[] = [];
  let still = new Set(options);
  while (still.size) {
    const counts = new Map([...still].map((option) => [option, 0]));
    let exhausted = 0;
    for (const ballot of ranked) {
      const first = ballot.find((option) => still.has(option));
      if (first === undefined) exhausted += 1;
      else counts.set(first, counts.get(first)! + 1);
    }
    const votes = options.map((option) => counts.get(option) ?? null);
    const counted = ranked.length - exhausted;
    if (!counted) {
      rounds.push({ votes, exhausted, out: [] });
      return { rounds, winners: [] };
    }
    const most = Math.max(...counts.values());
    const fewest = Math.min(...counts.values());
    const leading = options.filter((option) => counts.get(option) === most);
    if (most * 2 > counted || most === fewest) {
      rounds.push({ votes, exhausted, out: [] });
      return { rounds, winners: leading };
    }
    const out = options.filter((option) => counts.get(option) === fewest);
    rounds.push({ votes, exhausted, out });
    still = new Set([...still].filter((option) => !out.includes(option)));
  }
  return { rounds, winners: [] };
}

/**
 * Borda count: of n options the first preference gets n − 1 points, the next n − 2, and so on. Options that a ballot
 * does not rank get none, so that ranking fewer never helps the ones that are ranked.
 * @see Emerson, "The original Borda count and partial voting", Social Choice and Welfare 40, 2013
 * @returns points in the order of the options
 */
export function borda(options: readonly string[], ballots: readonly (readonly string[])[]): number[] {
  const points = new Map(options.map((option) => [option, 0]));
  for (const ballot of ballots)
    preferences(options, ballot).forEach((option, place) => {
      points.set(option, points.get(option)! + options.length - 1 - place);
    });
  return options.map((option) => points.get(option)!);
}
