import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Backend } from '../src/backend/port.ts';
import {
  ALL,
  MULTIPLE,
  RANKED,
  SCORE,
  SINGLE,
  TEXT,
  played,
  pollMeta,
  type Args,
  type Story,
} from './support/poll.ts';

export default { ...pollMeta, title: 'Poll/Questions' } satisfies Meta<Args>;

/** One of several. How long it is open, and what happens with the answers, stand above it. */
export const One: Story = {};

/** Several, at most so many. */
export const Several: Story = { args: { seed: { questions: [MULTIPLE] } } };

/** Too many are said to be, and nothing is taken away by itself. */
export const TooMany: Story = {
  tags: ['!autodocs'],
  args: { seed: { questions: [MULTIPLE] } },
  play: played(async (me) => {
    for (const id of ['football', 'chess', 'cooking']) await me.pick('q0/answer', id);
    await me.press('poll.send');
    await me.focused('summary');
    await me.sees('poll.error.answer.too-many');
  }),
};

/** A number for each, on a scale whose ends have names. */
export const Numbers: Story = {
  args: { seed: { questions: [SCORE] } },
  play: played(async (me) => {
    await me.pick('q0/score-0', '4');
  }),
};

/** From nought to ten still fits a phone. */
export const NumbersToTen: Story = {
  tags: ['!autodocs'],
  args: { seed: { questions: [{ ...SCORE, scale: { ...SCORE.scale, min: 0, max: 10 } }] } },
};

/** In order: by buttons, by a list of places, by dragging. */
export const InOrder: Story = {
  args: { seed: { questions: [RANKED] } },
  play: played(async (me) => {
    await me.press('poll.rank.add.name', { place: 1, name: '' });
    await me.press('poll.rank.add.name', { place: 2, name: '' });
    await expect(me.root.querySelectorAll('ol.ranking > li')).toHaveLength(2);
  }),
};

/** In their own words. */
export const Words: Story = { args: { seed: { questions: [TEXT] } } };

/** Forty to choose from: a field to find one, and groups. */
export const Forty: Story = {
  tags: ['!autodocs'],
  args: {
    seed: {
      questions: [
        {
          ...MULTIPLE,
          max: 5,
          options: Array.from({ length: 40 }, (_, index) => ({
            id: `o${String(index)}`,
            label: `Activity ${String(index + 1)}`,
            group: index < 22 ? 'Indoors' : 'Outdoors',
          })),
        },
      ],
    },
  },
};

/** Long labels wrap; a picture keeps its place; a document to read first. */
export const PictureAndDocument: Story = {
  args: {
    seed: {
      questions: [
        {
          ...SINGLE,
          description: 'The plan shows both entrances, and where cars would wait in the morning.',
          picture: { url: '/plan.svg', alt: 'Plan of the yard with two gates' },
          link: { url: 'https://oakfield.example/plan.pdf', label: 'The whole plan (PDF, 2 pages)' },
          options: [
            {
              id: 'a',
              label:
                'Open the gate in Acorn Lane from 8:15 on, with two members of staff there, and close the one in Mill Road to cars until nine o’clock',
              description: 'Children who come by bus walk along the hedge.',
            },
            {
              id: 'b',
              label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
            },
          ],
        },
      ],
    },
  },
};

/** Several questions: one at a time. */
export const Steps: Story = { args: { seed: { questions: ALL } } };

/** `layout="page"`: all of them on one page. */
export const OnePage: Story = { args: { layout: 'page', seed: { questions: ALL } } };

/** Nothing was answered: the summary takes the focus, and its link leads to the field. */
export const NothingAnswered: Story = {
  tags: ['!autodocs'],
  play: played(async (me) => {
    await me.press('poll.send');
    await me.focused('summary');
    await me.press('poll.error.answer.required');
    await expect(me.root.activeElement).toHaveAttribute('name', 'q0/answer');
  }),
};

/** What the school sends cannot be answered here; the other question works. */
const broken: Backend = {
  read: async () =>
    Promise.resolve({
      items: [
        {
          id: 'lunch',
          title: 'Lunch',
          status: 'open',
          now: new Date().toISOString(),
          questions: [
            { id: 'a', title: 'By throwing dice?', method: 'dice', options: [] },
            { id: 'b', title: 'With nothing to choose from?', method: 'single', options: [] },
            { id: 'c', title: 'In words?', method: 'text', options: [] },
          ],
          ...{ results: 'always', eligibility: 'open', changeable: false, minCell: 5, anonymous: true },
          privacy: { seenBy: 'The council', linkedUntilClose: false },
        } as never,
      ],
      rejected: [],
    }),
  send: async () => Promise.reject(new Error('Nobody is there.')),
};

export const UnknownMethod: Story = {
  tags: ['!autodocs'],
  render: () => html`<open-door-poll poll="lunch" layout="page" .backend=${broken}></open-door-poll>`,
};

/** No answer yet. Nothing is shown for a third of a second, then grey lines. */
export const Loading: Story = { args: { network: 'silent' } };

/** The backend fails: what happened, what to do, the phone number, and what the author of the page wrote. */
export const Failing: Story = {
  args: { network: 'failing' },
  play: played(async (me) => {
    await me.sees('ui.problem.server.title');
  }),
};

/** The attribute `poll` is missing: families read that something is not finished, the web team reads the console. */
export const NotSetUp: Story = {
  tags: ['!autodocs'],
  args: { poll: '' },
  play: played(async (me) => {
    await me.sees('ui.problem.config.title');
  }),
};
