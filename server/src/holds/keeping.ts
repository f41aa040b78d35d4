/**
 * How many times each visitor keeps, in the memory of this process: one visitor cannot hold a whole calendar. A hold
 * counts from before it is made, so that many sent at once are no way around the limit.
 */
import { tooMany } from '../http/problem.ts';

export interface Keeping {
  /**
   * Counts a hold that is about to be made.
   *
   * @param owner the school and the client
   * @param key tells a request that is sent again from another one
   * @param until when it runs out, in epoch milliseconds
   * @throws {Problem} 429 when the owner keeps as many as may be
   */
  begin(owner: string, key: string, until: number): Pending;
  /** A hold was made longer. */
  extend(owner: string, hold: string, until: number): void;
  /** A hold was given back or used, by whoever has it; that of another address counts until it runs out. */
  end(owner: string, hold: string | undefined): void;
}

export interface Pending {
  /** It was made. */
  made(hold: string, until: number): void;
  /** It was not, or it was made long ago. */
  forget(): void;
}

interface Kept {
  hold?: string;
  until: number;
}

/** More visitors than this are forgotten, so that many addresses cannot fill the memory. */
const MOST_OWNERS = 20_000;

export function createKeeping(most: number, now: () => number): Keeping {
  const owners = new Map<string, Map<string, Kept>>();

  /** What an owner keeps at this moment. */
  function current(owner: string): Map<string, Kept> | undefined {
    const kept = owners.get(owner);
    for (const [key, { until }] of kept ?? []) if (until <= now()) kept?.delete(key);
    if (kept?.size === 0) owners.delete(owner);
    return owners.get(owner);
  }

  function tidy(): void {
    for (const owner of owners.keys()) current(owner);
    for (const owner of owners.keys()) {
      if (owners.size <= MOST_OWNERS / 2) return;
      owners.delete(owner);
    }
  }

  function put(owner: string, key: string, one: Kept): void {
    if (!owners.has(owner) && owners.size >= MOST_OWNERS) tidy();
    const kept = owners.get(owner) ?? new Map<string, Kept>();
    owners.set(owner, kept.set(key, one));
  }

  const find = (owner: string, hold: string) =>
    [...(current(owner) ?? [])].find(([, one]) => one.hold === hold);

  return {
    begin(owner, key, until) {
      const kept = current(owner);
      const known = kept?.has(key) === true;
      if (!known && kept && kept.size >= most) {
        const first = Math.min(...[...kept.values()].map((one) => one.until));
        throw tooMany((first - now()) / 1000, 'You are keeping many times already.');
      }
      if (!known) put(owner, key, { until });
      return {
        made: (hold, ends) => put(owner, key, { hold, until: ends }),
        forget: () => {
          if (!known) owners.get(owner)?.delete(key);
        },
      };
    },
    extend(owner, hold, until) {
      const [, one] = find(owner, hold) ?? [];
      if (one) one.until = until;
    },
    end(owner, hold) {
      const [key] = hold === undefined ? [] : (find(owner, hold) ?? []);
      if (key !== undefined) owners.get(owner)?.delete(key);
    },
  };
}
