import type { Messages } from '../core/text.ts';

/** Words that every widget uses. */
export const uiStrings = {
  loading: 'Loading. This can take a moment.',
  slow: 'This is taking longer than usual.',
  optional: '{label} (optional)',
  errorPrefix: 'Error:',
  retry: 'Try again',
  exit: 'Leave this page now',
  back: 'Back',
  continue: 'Continue',
  change: 'Change',
  'problem.config.title': 'This part of the page is not set up yet',
  'problem.config.text': 'The school’s web team needs to finish it.',
  'problem.offline.title': 'We cannot reach the school’s website',
  'problem.offline.text': 'Check that you are connected to the internet, then try again.',
  'problem.timeout.title': 'The answer is taking too long',
  'problem.timeout.text': 'The connection may be slow. Try again in a moment.',
  'problem.auth.title': 'The school’s website does not let this page in',
  'problem.auth.text': 'You may need to log in on the school’s website first.',
  'problem.missing.title': 'We could not find that',
  'problem.missing.text': 'It may have been removed. Check what you typed, or ask the school.',
  'problem.conflict.title': 'Something has changed in the meantime',
  'problem.conflict.text': 'Look at what is here now and try again.',
  'problem.invalid.title': 'The school’s website could not use what was sent',
  'problem.invalid.text': 'Check your answers and try again. They are all still here.',
  'problem.shape.title': 'The school’s website sent something we cannot show',
  'problem.shape.text': 'Try again. If it happens again, tell the school.',
  'problem.server.title': 'The school’s website has a problem',
  'problem.server.text': 'Try again in a few minutes.',
  'problem.busy.title': 'We are very busy',
  'problem.busy.text': 'There are a lot of people here right now. Wait a minute, then try again.',
  'problem.phone': 'You can also ring us on {phone}.',
} satisfies Messages;

export type UiKey = `ui.${keyof typeof uiStrings}`;
