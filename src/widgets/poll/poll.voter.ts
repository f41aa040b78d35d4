import { ungrouped } from '../../core/text.ts';

/** Where storage is refused, a token lives as long as the page. */
export const made = new Map<string, string>();

export const keyOf = (poll: string) => `open-door-poll:${poll}`;

/** The token that this device made up for a poll; one a poll, so that nobody is followed from poll to poll. */
export function deviceToken(poll: string): string | undefined {
  try {
    const { token, until = 0 } = JSON.parse(localStorage.getItem(keyOf(poll)) ?? '{}') as {
      token?: string;
      until?: number;
    };
    if (token && until > Date.now()) return token;
    localStorage.removeItem(keyOf(poll));
  } catch {
    return made.get(poll); // storage is refused, or holds something that is not ours
  }
  return made.get(poll);
}

/** Who votes: a code on paper, or this device. The backend's own session needs nothing from here. */
export class Voter {
  /** As typed. */
  code = '';
  /** The code that was entered, as the backend knows it. */
  entered = '';
  /** A vote that is counted already is being changed. */
  changing = false;
  #poll = '';

  /** Another poll, or a code that the page knows. */
  start(poll: string, code: string): void {
    this.#poll = poll;
    this.code = code;
    this.changing = false;
    this.entered = ungrouped(code);
  }

  /** What is known of who votes, to read with; `undefined` on a device that has not voted. */
  get known(): string | undefined {
    return this.entered || deviceToken(this.#poll);
  }
}
