/** The answers as the backend wants them. */
import type { Slot } from '../../backend/contract/booking.ts';
import { compact, filled } from '../../core/answers.ts';
import { OTHER_LANGUAGE, wishedLanguage, type Answers, type Route } from './booking.model.ts';

function person(answers: Answers): Record<string, unknown> {
  const children = answers.children
    .map(({ name, year }) => compact({ name: filled(name), year: filled(year) }))
    .filter((child) => Object.keys(child).length);
  const language = wishedLanguage(answers);
  const listed = language && language !== OTHER_LANGUAGE;
  // for the staff who arrange it
  const spoken = language && !listed ? `Language: ${answers.languageName.trim()}` : '';
  return {
    name: answers.name.trim(),
    phone: filled(answers.phone),
    email: filled(answers.email),
    voicemail: filled(answers.phone) && answers.voicemail ? answers.voicemail : undefined,
    topic: answers.inPerson ? undefined : filled(answers.topic),
    staff: answers.staff || undefined,
    language: listed ? language : undefined,
    interpreter: language ? answers.interpreter : undefined,
    children: children.length ? children : undefined,
    access: filled([spoken, answers.access.trim()].filter(Boolean).join('\n')),
    accompanied: answers.bringing ? (filled(answers.accompanied) ?? 'yes') : undefined,
    onBehalfOf: answers.behalf ? filled(answers.onBehalfOf) : undefined,
  };
}

/** What is sent, and where to. */
export function requestOf(
  route: Route,
  answers: Answers,
  kept: { slot?: Slot | undefined; hold?: string | undefined } = {},
): { resource: string; value: Record<string, unknown> } {
  const { days, times, how: mode } = answers;
  const safe = { days, times, note: filled(answers.note) };
  switch (route) {
    case 'slot':
      return {
        resource: 'bookings',
        value: compact({
          ...person(answers),
          slot: answers.slot,
          mode,
          staff: kept.slot?.staff.id,
          hold: kept.hold,
        }),
      };
    case 'callback':
      return { resource: 'callbacks', value: compact({ ...person(answers), ...safe }) };
    case 'waitlist':
      return { resource: 'waitlist', value: compact({ ...person(answers), ...safe, mode }) };
  }
}
