import type { Messages } from '../../core/text.ts';

/** The words of the first question, in English; `booking.steps.strings.ts` has the rest. */
export const bookingStrings = {
  title: 'Talk to someone at school',
  step: 'Step {number} of {total}',
  manageLink: 'Change or cancel a time that you booked',

  // how
  'how.title': 'How would you like to talk?',
  'how.legend': 'Choose one way',
  'how.in-person': 'Meet at school',
  'how.in-person.hint': 'Come in and sit down with us.',
  'how.phone': 'By phone',
  'how.phone.hint': 'We ring you at the time you choose.',
  'how.video': 'By video',
  'how.video.hint': 'We send you a link.',
  'how.home': 'A visit at home',
  'how.home.hint': 'We come to you.',
  'how.callback': 'Ring me back',
  'how.callback.hint': 'Tell us when it is safe to ring. No need to pick a time.',
  'staff.legend': 'Who would you like to talk to?',
  'staff.anyone': 'Anyone who can help',
  'topic.label': 'What is it about?',
  'topic.hint': 'A few words are enough. It helps us find the right person.',
  'topic.inPerson': 'I’d rather say when we talk',
  'language.ask': 'I’d like another language or an interpreter',

  // what to put right
  'error.how.required': 'Choose how you would like to talk',
} satisfies Messages;

export type BookingKey = `booking.${keyof typeof bookingStrings}`;
