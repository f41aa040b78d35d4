/** What Oakfield’s families have answered: always the same, with a spread as real ones have. */
import type { Answer } from '../../../src/backend/contract/poll.ts';
import { numberOf } from './random.ts';

const LUNCH_COMMENTS = [
  'Please label what is halal on the menu at the door.',
  'My daughter is still eating when the bell goes. Ten minutes more would help.',
  'Mój syn lubi zupy. Czy mogą być zimą?',
  'The hall is too loud for my son. He comes home hungry.',
  'Could the menu be sent as a text message, not only on paper?',
  'بچوں کو پانی زیادہ ملنا چاہیے۔',
];

/** One of the first few with more weight than the later ones. */
function weighted<T>(list: readonly T[], weights: readonly number[], seed: string): T {
  let rest = numberOf(seed) % weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (rest -= weight) < 0);
  return list[index] ?? list[0]!;
}

/** Each of them once, on every thirtieth ballot. */
const nowAndThen = <T>(list: readonly T[], index: number): T | undefined =>
  index % 30 === 7 ? list[Math.floor(index / 30)] : undefined;

function lunchBallot(index: number): Record<string, Answer> {
  const seed = (part: string) => `lunch/${part}/${index}`;
  const dishes = ['curry', 'pasta', 'jacket', 'wraps'];
  const first = weighted(dishes, [34, 30, 14, 22], seed('first'));
  const others = dishes
    .filter((dish) => dish !== first)
    .sort((a, b) => numberOf(seed(a)) - numberOf(seed(b)));
  const score = (part: string, weights: readonly number[]) => weighted([1, 2, 3, 4, 5], weights, seed(part));
  const comment = nowAndThen(LUNCH_COMMENTS, index);
  return {
    start: weighted(['longer', 'fresh', 'choice', 'quiet'], [36, 28, 24, 12], seed('start')),
    ...(index % 7 !== 3 && { dishes: [first, ...others.slice(0, numberOf(seed('depth')) % 4)] }),
    ...(index % 9 !== 5 && {
      today: {
        taste: score('taste', [8, 16, 34, 28, 14]),
        portions: score('portions', [14, 22, 30, 22, 12]),
        price: score('price', [10, 14, 26, 30, 20]),
      },
    }),
    ...(comment !== undefined && { ideas: comment }),
  };
}

const CLUB_COMMENTS = [
  'A club on Fridays would mean that I can keep my job.',
  'Please ask the older children too.',
  'Dziękuję, że pytacie. Klub szachowy to świetny pomysł.',
  'The late bus matters more to us than which club it is.',
  'میری بیٹی فٹ بال کھیلنا چاہتی ہے۔',
];

function clubsBallot(index: number): Record<string, Answer> {
  const seed = (part: string) => `clubs/${part}/${index}`;
  const clubs = ['football', 'chess', 'cooking', 'homework', 'coding'];
  const chosen = [0, 1, 2].map((turn) => weighted(clubs, [30, 14, 26, 20, 10], seed(`club ${turn}`)));
  const days = ['fri', 'wed', 'thu', 'tue'];
  const day = weighted(days, [40, 23, 20, 17], seed('day'));
  const next = days.filter((one) => one !== day)[numberOf(seed('next')) % 3]!;
  const comment = nowAndThen(CLUB_COMMENTS, index);
  return {
    clubs: chosen.slice(0, 1 + (numberOf(seed('count')) % 3)),
    ...(index % 11 !== 4 && { day: index % 4 === 0 ? [day] : [day, next] }),
    until: {
      'half-past-four': weighted([0, 1, 2, 3], [16, 18, 30, 36], seed('until')),
      bus: weighted([0, 1, 2, 3], [30, 20, 22, 28], seed('bus')),
    },
    ...(comment !== undefined && { other: comment }),
  };
}

/** Comments that the office has released. */
export const RELEASED = CLUB_COMMENTS.slice(0, 4);

export const LUNCH_BALLOTS = Array.from({ length: 184 }, (_, index) => lunchBallot(index));
export const CLUBS_BALLOTS = Array.from({ length: 212 }, (_, index) => clubsBallot(index));
