/** The words of the contract that are neither free text nor numbers, and its limits. */

/** How two people talk: the words of schema.org's and FHIR's appointment vocabularies, in plain English. */
export const MODES = ['in-person', 'phone', 'video', 'home'] as const;
export type Mode = (typeof MODES)[number];

/** Days as in iCalendar's BYDAY (RFC 5545). */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Parts of the day: up to noon, up to four o'clock, after that. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Whether the person wants an interpreter beside the staff member, and of which kind. */
export const INTERPRETERS = ['none', 'spoken', 'sign'] as const;
export type Interpreter = (typeof INTERPRETERS)[number];

/** The longest answers, in code points: an emoji that UTF-16 writes as two counts as one. */
export const LIMITS = {
  name: 200,
  contact: 254,
  text: 2000,
  message: 20_000,
  comment: 10_000,
  child: 200,
  children: 12,
} as const;

/** How somebody would like to be answered; `here` is on the page itself, with reference and code. */
export const REPLY_WAYS = ['phone', 'text', 'email', 'here'] as const;
export type ReplyWay = (typeof REPLY_WAYS)[number];
