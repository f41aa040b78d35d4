/**
 * Small groups are not shown, and cannot be worked out from what is shown.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/ Government Analysis Function, disclosure control for tables
 */

export interface Shown {
  /** In the order of the counts; `null` is hidden. */
  counts: (number | null)[];
  /** The total; `null` is hidden, because hidden counts could be worked out from it. */
  total: number | null;
}

const small = (count: number, minCell: number) => count > 0 && count < minCell;

/**
 * Counts that add up to their total. Each small one is hidden. What is hidden must not follow from the rest: at least
 * two are hidden, and together they are no small group either; the smallest others are hidden until that is so. When
 * there are not enough of them, the total is hidden as well.
 */
export function suppress(counts: readonly number[], minCell: number): Shown {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (small(total, minCell)) return { counts: counts.map(() => null), total: null };
  const hidden = new Set(counts.flatMap((count, index) => (small(count, minCell) ? [index] : [])));
  if (!hidden.size) return { counts: [...counts], total };
  const sum = () => [...hidden].reduce((all, index) => all + counts[index]!, 0);
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  while ((hidden.size < 2 || sum() < minCell) && others.length) hidden.add(others.shift()!.index);
  const enough = hidden.size >= 2 && sum() >= minCell;
  return {
    counts: counts.map((count, index) => (hidden.has(index) ? null : count)),
    total: enough ? total : null,
  };
}

/**
 * Counts that each stand against the same number of respondents, such as approvals: those who did choose and those who
 * did not are groups alike. When the respondents are a small group, everything is hidden.
 */
export function suppressShares(counts: readonly number[], respondents: number, minCell: number): Shown {
  if (small(respondents, minCell)) return { counts: counts.map(() => null), total: null };
  return {
    counts: counts.map((count) =>
      small(count, minCell) || small(respondents - count, minCell) ? null : count,
    ),
    total: respondents,
  };
}
