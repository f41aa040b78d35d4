import type { Messages } from '../../core/text.ts';

/** The words of the first screen, in English; `poll.steps.strings.ts` has the rest. */
export const pollStrings = {
  title: 'Have your say',
  'life.upcoming': 'Not open yet',
  'life.open': 'Open now',
  'life.closed': 'Closed',
  'life.withdrawn': 'Withdrawn',
  'trust.anonymous': 'Nobody can see how you voted.',
  'trust.linked':
    'Your name is not on your vote. So that you can change it, we know until the close which vote is yours. Then that is deleted.',
  'trust.named': 'The school can see how you voted.',
} satisfies Messages;

export type PollKey = `poll.${keyof typeof pollStrings}`;
