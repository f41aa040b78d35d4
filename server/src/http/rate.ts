/** Token buckets in the memory of this process: each key may do `burst` things at once, then so many a minute. */

export interface Rate {
  burst: number;
  perMinute: number;
}

export interface Buckets {
  /** Takes one, and answers 0; or takes none, and answers the seconds until there is one. */
  take(key: string): number;
  /** Gives one back that need not have counted. */
  give(key: string): void;
}

interface Bucket {
  level: number;
  /** Epoch milliseconds. */
  at: number;
}

/** More keys than this are forgotten, the full ones first, so that many addresses cannot fill the memory. */
const MOST_KEYS = 20_000;

/** One, but for what is lost in rounding. */
const ONE = 1 - 1e-9;

export function createBuckets({ burst, perMinute }: Rate, now: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  const levelNow = ({ level, at }: Bucket) => Math.min(burst, level + Math.max(0, now() - at) * perMs);

  /** Makes a good deal of room at once, so that it is seldom needed. */
  function tidy(): void {
    for (const [key, bucket] of buckets) if (levelNow(bucket) >= burst) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size <= MOST_KEYS / 2) return;
      buckets.delete(key);
    }
  }

  return {
    take(key) {
      const bucket = buckets.get(key);
      if (!bucket && buckets.size >= MOST_KEYS) tidy();
      const level = bucket ? levelNow(bucket) : burst;
      if (level < ONE) return (1 - level) / perMs / 1000;
      buckets.set(key, { level: level - 1, at: now() });
      return 0;
    },
    give(key) {
      const bucket = buckets.get(key);
      if (bucket) bucket.level = Math.min(burst, bucket.level + 1);
    },
  };
}
