import type { Meta } from '@storybook/web-components-vite';
import {
  ALL,
  ballots,
  inDays,
  played,
  pollMeta,
  toCheck,
  vote,
  type Args,
  type Story,
} from './support/poll.ts';

export default { ...pollMeta, title: 'Poll/Vote', tags: ['!autodocs'] } satisfies Meta<Args>;

const CODES = ['7KQ4M2XP', 'BCD23456'];

/** Not open yet. */
export const Upcoming: Story = { args: { seed: { opens: inDays(3), closes: inDays(9) } } };

/** Taken back by the school. */
export const Withdrawn: Story = { args: { seed: { withdrawn: true } } };

/** Who votes has a code on paper. */
export const Code: Story = { args: { seed: { eligibility: 'code', codes: CODES } } };

/** Nothing was typed. */
export const CodeMissing: Story = {
  args: { seed: { eligibility: 'code', codes: CODES } },
  play: played(async (me) => {
    await me.press('ui.continue');
    await me.focused('summary');
  }),
};

/** Nobody handed that code out. What was answered stays. */
export const CodeUnknown: Story = {
  args: { seed: { eligibility: 'code', codes: CODES } },
  play: played(async (me) => {
    await me.type('poll.code.label', 'xxxx 2222');
    await me.press('ui.continue');
    await vote(me);
    await me.focused('summary');
    await me.sees('poll.error.code.unknown');
  }),
};

/** Everything once more. */
export const Check: Story = { args: { seed: { questions: ALL } }, play: played(toCheck) };

/** On its way. */
export const Sending: Story = {
  play: played(async (me, school) => {
    await me.pick('q0/answer', 'longer');
    school.network = 'silent';
    await me.press('poll.send');
    await me.sees('form.sending');
  }),
};

/** The answer did not come: nobody knows, and trying again is safe. */
export const NotConfirmed: Story = {
  play: played(async (me, school) => {
    await me.pick('q0/answer', 'longer');
    school.network = 'lost';
    await me.press('poll.send');
    await me.sees('form.unsent.title');
  }),
};

/** No connection: it is kept on the page, and sent as soon as there is one. */
export const Queued: Story = {
  play: played(async (me, school) => {
    await me.pick('q0/answer', 'longer');
    school.network = 'offline';
    await me.press('poll.send');
    await me.sees('form.queued.title');
  }),
};

/** Counted; the results come after the close. */
export const Counted: Story = {
  args: { seed: { results: 'after-close' } },
  play: played(async (me) => {
    await vote(me);
    await me.sees('poll.done.counted');
    await me.focused('step');
  }),
};

/** Counted, and the results so far. */
export const CountedWithResults: Story = {
  args: {
    seed: {
      ballots: ballots([12, { start: 'longer' }], [12, { start: 'fresh' }], [12, { start: 'quiet' }]),
    },
  },
  play: played(async (me) => {
    await vote(me);
    await me.sees('poll.results.sofar');
  }),
};

/** It can be changed until the close. */
export const Changing: Story = {
  args: { seed: { changeable: true, results: 'after-close' } },
  play: played(async (me) => {
    await vote(me);
    await me.press('poll.voted.change');
    await me.sees('poll.change.note');
  }),
};

/** With a code, another member of the family can vote too. */
export const CountedWithCode: Story = {
  args: { code: '7KQ4 M2XP', seed: { eligibility: 'code', codes: CODES, results: 'after-close' } },
  play: played(async (me) => {
    await vote(me);
    await me.sees('poll.voted.another');
  }),
};

/** It closed while somebody was answering: the answers are shown, and what to do. */
export const ClosedMeanwhile: Story = {
  args: { closesIn: 5 },
  play: played(async (me) => {
    await me.pick('q0/answer', 'longer');
    await me.sees('poll.late.title');
  }),
};

/** The ballot on paper, from the same questions. */
export const OnPaper: Story = {
  args: { code: CODES[0], seed: { questions: ALL, eligibility: 'code', codes: CODES } },
  play: played(async (me) => {
    const { print } = globalThis;
    globalThis.print = () => undefined;
    await me.press('poll.paper.show');
    await me.sees('poll.paper.code');
    await me.focused('step');
    globalThis.print = print;
  }),
};
