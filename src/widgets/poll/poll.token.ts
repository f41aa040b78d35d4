import type { Poll } from '../../backend/contract/poll.ts';
import { uuid } from '../../core/uuid.ts';
import { deviceToken, keyOf, made, type Voter } from './poll.voter.ts';

/** How long a device remembers that it voted, where a poll has no close: long enough for any. */
const YEAR = 365 * 24 * 60 * 60 * 1000;
/** Days after the close until it is forgotten: results that only voters see stay visible. */
const AFTER = 30 * 24 * 60 * 60 * 1000;

/**
 * The same, made now if there is none: not before somebody votes.
 * @param left milliseconds until the close
 */
function needDeviceToken(poll: string, left: number | undefined): string {
  const known = deviceToken(poll);
  if (known) return known;
  const token = uuid();
  made.set(poll, token);
  try {
    const until = Date.now() + (left === undefined ? YEAR : Math.max(0, left) + AFTER);
    localStorage.setItem(keyOf(poll), JSON.stringify({ token, until }));
  } catch {
    return token; // storage is refused: the page remembers it
  }
  return token;
}

/** What a vote goes out with. Nothing, where the backend knows by itself who it is. */
export function tokenFor(
  poll: Poll,
  id: string,
  { voter, left }: { voter: Voter; left: number | undefined },
): string | undefined {
  if (poll.eligibility === 'host') return undefined;
  return poll.eligibility === 'code' ? voter.entered : needDeviceToken(id, left);
}
