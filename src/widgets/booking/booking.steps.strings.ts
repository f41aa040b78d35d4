import type { Messages } from '../../core/text.ts';

/** Every word of the later steps, in English: they arrive with them. */
export const stepsStrings = {
  // another language
  'language.label': 'Which language?',
  'language.other': 'Another language',
  'language.name': 'Which language is it?',
  'language.name.hint':
    'We will look for someone who speaks it. You can ask us to ring you, or join the waiting list.',
  'language.choose': 'Choose a language',
  'interpreter.legend': 'What would help?',
  'interpreter.none': 'Someone who speaks my language',
  'interpreter.spoken': 'A spoken-language interpreter',
  'interpreter.sign': 'A sign-language interpreter',
  'error.languageName.required': 'Enter the language',
  'error.language.required': 'Choose a language',

  // when
  'when.title': 'When suits you?',
  'when.first': 'First free time: {time}',
  'when.day.legend': 'Choose a day',
  'when.day.free': { one: '{count} time free', other: '{count} times free' },
  'when.day.full': 'All taken',
  'when.day.closed': 'Closed: {reason}',
  'when.time.legend': 'Times on {day}',
  'when.keeping': 'Keeping this time for you …',
  'when.taken': 'Taken',
  'when.with': 'with {name}',
  'when.part.morning': 'Morning',
  'when.part.afternoon': 'Afternoon',
  'when.part.evening': 'Late afternoon',
  'when.more': { one: 'Show {count} more time', other: 'Show {count} more times' },
  'when.later': 'Show later days',
  'when.none': 'There are no free times up to {day}.',
  'when.none.later': 'We may have some later on.',
  'when.unsuited': 'None of these suits me',
  'when.unsuited.text': 'That’s fine. We will find another way.',
  'when.waitlist': 'Join the waiting list',
  'when.callback': 'Ask us to ring you',
  'when.zone': 'Times are shown in the school’s time ({zone}). Your device shows a different time.',
  'when.school': '{time} (school time)',
  'when.nearest': 'These are the nearest free times:',

  // when to ring
  'ring.title': 'When is it safe to ring you?',
  'ring.waitlist.title': 'Which times would suit you?',
  'ring.days': 'Days',
  'ring.times': 'Times of day',
  'ring.morning': 'Morning, before 12 noon',
  'ring.afternoon': 'Afternoon, 12 noon to 4pm',
  'ring.evening': 'Early evening, after 4pm',
  'ring.note.label': 'When should we not ring?',
  'ring.note.hint': 'For example: not after 3pm, or only when I am at work.',

  // who
  'who.title': 'About you',
  'children.legend': 'Your child or children',
  'children.hint': 'One conversation can be about several children.',
  'child.legend': 'Child {number}',
  'child.name': 'Child’s name',
  'child.year': 'Year or class',
  'child.year.none': 'Choose a year',
  'child.add': 'Add another child',
  'child.remove': 'Remove child {number}',
  'access.label': 'Is there anything we can do to make it easier for you?',
  'access.hint': 'For example: a room without stairs, large print, or a quiet space.',
  'bringing.label': 'I’m bringing someone with me',
  'accompanied.label': 'Who is coming with you?',
  'behalf.label': 'I’m booking for someone else',
  'onBehalfOf.label': 'Who are you booking for?',
  'privacy.text':
    'We use your answers only to arrange this conversation. They go to the school and to nobody else.',

  // check
  'check.way': 'How',
  'check.staff': 'Who with',
  'check.when': 'When',
  'check.where': 'Where',
  'check.language': 'Language',
  'check.topic': 'What it is about',
  'check.days': 'Safe to ring',
  'check.suits': 'Times that suit',
  'check.note': 'Do not ring',
  'check.children': 'Children',
  'check.access': 'To make it easier',
  'check.bringing': 'Bringing',
  'check.behalf': 'Booking for',
  'check.bringing.someone': 'Someone with me',
  'check.none': 'Not given',
  'check.later': 'I’ll say when we talk',
  'send.slot': 'Book this time',
  'send.callback': 'Ask us to ring me',
  'send.waitlist': 'Join the waiting list',
  'send.change': 'Move to this time',

  // keeping a time
  'hold.kept': {
    one: 'We are keeping {time} for you for {count} minute.',
    other: 'We are keeping {time} for you for {count} minutes.',
  },
  'hold.ending': {
    one: 'We can keep this time for you for {count} more minute.',
    other: 'We can keep this time for you for {count} more minutes.',
  },
  'hold.extend': 'Keep it longer',
  'hold.ended':
    'We are no longer keeping this time for you. You can still book it if nobody else does first.',

  // not sent

  // taken
  'taken.title': 'Someone else has just taken that time',
  'taken.text': 'Choose another time. Your other answers are still here.',
  'late.title': 'It is too late to book that time',

  // done
  'done.slot': 'It’s booked',
  'done.callback': 'We will ring you',
  'done.waitlist': 'You are on the waiting list',
  'done.changed': 'Your new time is booked',
  'done.cancelled': 'It’s cancelled',
  'done.cancelled.text': 'We will not expect you. You can book another time whenever you like.',
  'done.callback.text': 'We will ring {phone} at a time that you said is safe.',
  'done.earlier':
    'This had arrived before you changed your answers. Tell us what is different when we talk, or ring us.',
  'done.phone.text': 'We will ring you on {phone}.',
  'done.waitlist.text': 'We will get in touch when a time comes up.',
  'done.keep': 'Write these down. You need both to change or cancel.',
  'done.calendar': 'Add to your calendar',
  'done.ics': 'Calendar file (.ics)',
  'done.google': 'Google Calendar',
  'done.outlook': 'Outlook',
  'done.link': 'Your link to change or cancel',
  'done.again': 'Book another time',
  'calendar.title': 'School appointment',

  // change and cancel
  'manage.find': 'Find your booking',
  'manage.notfound': 'We cannot find a booking with this reference and code. Check both and try again.',
  'manage.show': 'Show my booking',
  'manage.yours': 'Your booking',
  'manage.cancelled': 'This booking is cancelled.',
  'manage.change': 'Choose another time',
  'manage.cancel': 'Cancel this booking',
  'manage.sure': 'Cancel this booking?',
  'manage.sure.text': 'Someone else can then have this time.',
  'manage.yes': 'Yes, cancel it',
  'manage.no': 'No, keep it',
  'manage.book': 'Book a new time instead',
  'manage.from': 'Your time now',
  'manage.to': 'Your new time',
  'manage.kept': 'Your old time stays yours until the new one is booked.',
  'manage.stale': 'This booking was changed somewhere else. Here is how it is now.',

  // what to put right
  'error.slot.required': 'Choose a time',
  'error.days.required': 'Choose at least one day',
  'error.times.required': 'Choose at least one time of day',
  'error.onBehalfOf.required': 'Enter the name of the person you are booking for',
} satisfies Messages;

export type StepsKey = `booking.${keyof typeof stepsStrings}`;
