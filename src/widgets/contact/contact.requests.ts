/** The answers as the backend wants them. */
import { compact, filled } from '../../core/answers.ts';
import type { Answers } from './contact.model.ts';
import { wantsPhone } from './contact.rules.ts';
import { UNSURE } from './contact.topics.ts';

/** A message and who it is from. What was typed for another way of answering is not sent. */
export function enquiryOf(answers: Answers): Record<string, unknown> {
  const { to, topic, year, replyBy, voicemail, language, interpreter } = answers;
  const phone = wantsPhone(answers) ? filled(answers.phone) : undefined;
  return compact({
    staff: to || undefined,
    topic: topic === UNSURE ? undefined : filled(topic),
    year: filled(year),
    message: answers.message.trim(),
    name: answers.name.trim(),
    phone,
    email: replyBy === 'email' ? filled(answers.email) : undefined,
    replyBy,
    voicemail: phone && voicemail ? voicemail : undefined,
    language: language || undefined,
    interpreter: replyBy === 'phone' && language && interpreter !== 'none' ? interpreter : undefined,
    mayPassOn: answers.mayPassOn === 'yes',
  });
}

/** A short number for a text: FNV-1a. Not a secret, only the same for the same text. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The key of one message in one draft: a second tab with the same draft sends the same wish under the same key. */
export const keyOf = (draft: string, value: Record<string, unknown>): string =>
  `${draft}-${numberOf(JSON.stringify(value))}`;
