import type { Meta } from '@storybook/web-components-vite';
import {
  CLOSED,
  MULTIPLE,
  RANKED,
  SCORE,
  SINGLE,
  TEXT,
  ballots,
  played,
  pollMeta,
  type Args,
  type Story,
} from './support/poll.ts';

export default { ...pollMeta, title: 'Poll/Results' } satisfies Meta<Args>;

const OUTCOME = {
  date: '2026-11-20',
  text: {
    en: 'You said: more time. We did: lunch is ten minutes longer from January on.',
    pl: 'Prosili Państwo o więcej czasu. Od stycznia przerwa jest dłuższa o dziesięć minut.',
    ur: 'آپ نے کہا: زیادہ وقت۔ ہم نے کیا: جنوری سے کھانے کا وقفہ دس منٹ لمبا ہے۔',
  },
};
const SAID = ballots([41, { start: 'longer' }], [23, { start: 'fresh' }], [9, { start: 'quiet' }]);

/** Words and numbers, with bars beside; above them, what the school did. */
export const YouSaidWeDid: Story = {
  args: { seed: { ...CLOSED, ballots: SAID, outcome: OUTCOME, quorum: 50 } },
};

/** The same numbers as a table. */
export const Table: Story = {
  tags: ['!autodocs'],
  args: { seed: { ...CLOSED, ballots: SAID } },
  play: played(async (me) => {
    await me.press('poll.table.show');
    await me.sees('poll.results.title');
  }),
};

/** A tie is said to be one. */
export const Tie: Story = {
  args: { seed: { ...CLOSED, ballots: ballots([20, { start: 'longer' }], [20, { start: 'fresh' }]) } },
};

/** Of several choices each percentage is a part of the people. */
export const Several: Story = {
  args: {
    seed: {
      ...CLOSED,
      questions: [MULTIPLE],
      ballots: ballots([30, { clubs: ['chess', 'cooking'] }], [20, { clubs: ['football'] }]),
    },
  },
};

/** An average, and how many gave each number. */
export const Numbers: Story = {
  args: {
    seed: {
      ...CLOSED,
      questions: [SCORE],
      ballots: ballots([20, { lunch: { taste: 4, price: 2 } }], [15, { lunch: { taste: 5, price: 1 } }]),
    },
  },
};

const ORDERS = ballots(
  [20, { trips: ['sea', 'zoo', 'farm'] }],
  [15, { trips: ['zoo', 'farm', 'sea'] }],
  [10, { trips: ['farm', 'zoo', 'sea'] }],
);

/** Round by round in plain words, and by points. */
export const InOrder: Story = {
  args: { seed: { ...CLOSED, questions: [RANKED], ballots: ORDERS } },
  play: played(async (me) => {
    await me.sees('poll.table.show');
    me.root.querySelector<HTMLDetailsElement>('.results details')!.open = true;
  }),
};

/** All rounds beside each other. */
export const InOrderTable: Story = {
  tags: ['!autodocs'],
  args: { seed: { ...CLOSED, questions: [RANKED], ballots: ORDERS } },
  play: played(async (me) => {
    await me.press('poll.table.show');
    await me.sees('poll.table.show');
  }),
};

/** Only comments that the school has released, in whatever language. */
export const Comments: Story = {
  args: {
    seed: {
      ...CLOSED,
      questions: [TEXT],
      ballots: ballots(
        [8, { else: 'x' }],
        [1, { else: 'A club on Fridays would help me keep my job.' }],
        [1, { else: 'شکریہ کہ آپ نے پوچھا۔' }],
      ),
      released: ['A club on Fridays would help me keep my job.', 'شکریہ کہ آپ نے پوچھا۔'],
    },
  },
};

/** Nobody voted: no bars, and not enough for it to count. */
export const Nobody: Story = { args: { seed: { ...CLOSED, quorum: 20 } } };

/** So few that they could be recognised. */
export const Hidden: Story = { args: { seed: { ...CLOSED, ballots: ballots([3, { start: 'quiet' }]) } } };

/** Some numbers would give a small group away. */
export const PartlyHidden: Story = {
  args: {
    seed: {
      ...CLOSED,
      ballots: ballots([30, { start: 'longer' }], [9, { start: 'fresh' }], [2, { start: 'quiet' }]),
    },
  },
};

/** Everybody may look while it is open: the numbers come a little late. */
export const SoFar: Story = {
  args: {
    seed: {
      results: 'always',
      ballots: ballots([15, { start: 'longer' }], [12, { start: 'fresh' }], [10, { start: 'quiet' }]),
    },
  },
  play: played(async (me) => {
    await me.press('poll.results.show');
    await me.sees('poll.results.interim');
  }),
};

/** `results-only`: for a page that tells what came of it. */
export const ResultsOnly: Story = {
  args: {
    'results-only': true,
    seed: {
      questions: [SINGLE],
      results: 'always',
      ballots: ballots([15, { start: 'longer' }], [12, { start: 'fresh' }], [10, { start: 'quiet' }]),
    },
  },
};
