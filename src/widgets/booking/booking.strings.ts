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
  'language.label': 'Which language?',
  'language.ase': 'American Sign Language',
  'language.bfi': 'British Sign Language',
  'language.isg': 'Irish Sign Language',
  'language.signed': 'Sign language ({tag})',
  'language.other': 'Another language',
  'language.name': 'Which language is it?',
  'language.name.hint':
    'We will look for someone who speaks it. You can ask us to ring you, or join the waiting list.',
  'language.choose': 'Choose a language',
  'interpreter.legend': 'What would help?',
  'interpreter.none': 'Someone who speaks my language',
  'interpreter.spoken': 'A spoken-language interpreter',
  'interpreter.sign': 'A sign-language interpreter',

  // what to put right
  'error.how.required': 'Choose how you would like to talk',
  'error.languageName.required': 'Enter the language',
  'error.language.required': 'Choose a language',
} satisfies Messages;

export type BookingKey = `booking.${keyof typeof bookingStrings}`;
