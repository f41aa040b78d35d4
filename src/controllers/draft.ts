import { PREFIX } from './drafts.ts';

/**
 * What a person has typed, kept over a refresh when the page asks for it (`draft="session"`). It lives in this tab
 * only, for a day at most, and is gone once it was sent or cleared. Where storage is refused it is simply not kept.
 */
const LIFETIME = 24 * 60 * 60 * 1000;

export class Draft<T> {
  #key: string;

  /** @param name tells the drafts of one site from each other: the tag and the page's path */
  constructor(name: string) {
    this.#key = `${PREFIX}${name}`;
  }

  load(): T | undefined {
    try {
      const { until, value } = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as {
        until?: number;
        value?: T;
      };
      if (until && until > Date.now()) return value;
      this.clear();
    } catch {
      return undefined; // storage is refused, or holds something that is not ours
    }
    return undefined;
  }

  save(value: T): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ until: Date.now() + LIFETIME, value }));
    } catch {
      return; // storage is refused or full: what was typed is still on the page
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      return; // storage is refused, so nothing was kept
    }
  }
}
