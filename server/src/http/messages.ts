/** The words for a field at fault: short, plain, and they say what to do. */

export type FaultCode = 'required' | 'too-long' | 'phone' | 'email' | 'invalid';

const REQUIRED: Record<string, string> = {
  name: 'Write your name.',
  phone: 'Write a phone number.',
  email: 'Write an email address.',
  slot: 'Choose a time.',
  mode: 'Choose how you would like to talk.',
  days: 'Choose at least one day.',
  times: 'Choose at least one time of day.',
  message: 'Write what you would like to say.',
  text: 'Write what you would like to say.',
  replyBy: 'Choose how you would like to be answered.',
  mayPassOn: 'Say whether it may be passed on to a colleague who can help.',
  to: 'Say who gets it: the id of somebody on the staff.',
  reason: 'Say why, in words for the family.',
};

const INVALID: Record<string, string> = {
  slot: 'Choose a time from the list.',
  mode: 'Choose another way to talk: this one cannot be had at that time.',
  language: 'Choose another time: nobody can speak this language then.',
  interpreter: 'Say whether you would like no interpreter, a spoken one or a sign language one.',
  voicemail: 'Answer yes or no.',
  days: 'Choose from Monday to Friday.',
  times: 'Choose from morning, afternoon and evening.',
  staff: 'Choose somebody from the list.',
  replyBy: 'Choose from phone, text, email and here.',
  mayPassOn: 'Answer true or false.',
  to: 'Choose somebody else on the staff.',
  from: 'Choose somebody on the staff.',
};

/** @param max the longest that it may be, for `too-long` */
export function detailFor(path: readonly PropertyKey[], code: FaultCode, max = 0): string {
  const field = path.findLast((key) => typeof key === 'string') ?? '';
  switch (code) {
    case 'required':
      return REQUIRED[field] ?? 'Please answer this.';
    case 'too-long':
      return field === 'children'
        ? `Name at most ${max} children.`
        : `Write less here: at most ${max} letters.`;
    case 'phone':
      return 'Write a phone number with at least 5 digits.';
    case 'email':
      return 'Write an email address like name@example.com.';
    case 'invalid':
      return INVALID[field] ?? 'Please check this answer.';
  }
}
