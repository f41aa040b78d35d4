import type { Messages } from '../../core/text.ts';

/** The words of the first screen, in English; `contact.steps.strings.ts` has the rest. */
export const contactStrings = {
  title: 'Ask someone at school',
  followLink: 'See the answer to a message that you sent',

  // whom to ask
  'who.title': 'Find the right person',
  'topic.legend': 'What is it about?',
  'topic.choose': 'Choose what it is about',
  'topic.any': 'Anything',
  'topic.unsure': 'Something else, or I am not sure',
  'year.label': 'Which year or class is your child in?',
  'year.any': 'Any year or class',
  everybody: 'See everyone you can ask',
} satisfies Messages;

export type ContactKey = `contact.${keyof typeof contactStrings}`;
