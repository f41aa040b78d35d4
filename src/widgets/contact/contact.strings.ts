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
  'search.label': 'Search',
  'search.hint': 'A name, a job, or what it is about.',
  'who.found': 'The person to ask is {name}.',
  everybody: 'See everyone you can ask',
  'everybody.title': 'Everyone you can ask',
  suggest: 'Help me find the right person',
  found: { one: '{count} person', other: '{count} people' },
  more: { one: 'Show {count} more', other: 'Show {count} more' },
  none: 'Nobody fits that.',
  'none.text': 'Use other words, or write to us: we pass it to the right person.',
  choose: 'Get in touch',
  'choose.name': 'Get in touch with {name}',

  // nobody in particular
  'anyone.title': 'We find the right person for you',
  'anyone.text': 'Write to us once. We give it to the person who can help, and you see here who that is.',

  // one person
  sounds: 'You say it like this: {name}',
  helps: 'Can help with',
  years: 'Looks after',
  speaks: 'Speaks',
  days: 'In school',
  'days.all': 'Every school day',
  answers: 'Answers',
  'answers.today': 'The same day',
  'answers.within': { one: 'Within {count} school day', other: 'Within {count} school days' },
  'away.until': '{name} is away until {day}.',
  'away.now': '{name} is away at the moment.',
  'away.deputy': '{deputy} answers instead.',
  'away.nobody': 'You can write now. It is read as soon as {name} is back.',

  // ways to reach somebody
  ways: 'Ways to reach {name}',
  write: 'Write a message',
  'write.name': 'Write to {name}',
  ring: 'Ring {phone}',
  email: 'Send an email',
  book: 'Book a time to talk',
  save: 'Save as a contact',
} satisfies Messages;

export type ContactKey = `contact.${keyof typeof contactStrings}`;
