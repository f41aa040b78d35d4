/** Every address of the contract, as data: the OpenAPI document and docs/contract.md are made from it. */
import type { ProblemKind } from './http/problem.ts';
import type { SchemaName } from './schemas.ts';

export interface Endpoint {
  /** What it does, in one word for programs. */
  id: string;
  method: 'get' | 'post';
  /** Under the school: `/bookings/{reference}`. */
  path: string;
  summary: string;
  /** Query parameters and what they mean. */
  query?: Record<string, string>;
  request?: SchemaName;
  status: 200 | 201 | 204;
  answer?: SchemaName;
  /** Whose token is needed: the family's, which came with the reference, a voter's, or the school's own. */
  token?: 'family' | 'voter' | 'staff';
  /** Whether `If-None-Match` works although a token is needed; without one it always does. */
  conditional?: boolean;
  /** Whether `If-Match` is needed. */
  version?: boolean;
  /** Problems that only this address has, with what they mean here. */
  problems?: Partial<Record<ProblemKind, string>>;
}

const RANGE = { from: 'A day or an instant; included.', to: 'A day or an instant; not included.' };
const CLOSED = { closed: 'The family has closed it. It opens again when they write once more.' };
const KEEPS_MANY =
  'The address keeps 30 times at this school already, which have not run out, been given back or booked; or it sends too much.';
const LANGUAGE = 'A language that the staff member speaks, or that an interpreter can be there for.';
const TAKEN = {
  'slot-taken':
    'No place is left, the staff member is busy with a neighbouring time, or the time is not offered any more.',
  'too-late': 'The time starts too soon.',
  past: 'The time has begun.',
  closed: 'The school is closed that day.',
} as const;

export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'listStaff',
    method: 'get',
    path: '/staff',
    summary: 'Whom families can talk to, in the order in which the school wants them asked',
    status: 200,
    query: {
      topic: 'What they can help with, in capitals or not.',
      year: 'A year or class; who names none looks after all.',
      language: LANGUAGE,
    },
    answer: 'PersonPage',
  },
  {
    id: 'listClosures',
    method: 'get',
    path: '/closures',
    summary: 'Days on which nobody can be met',
    status: 200,
    query: RANGE,
    answer: 'ClosurePage',
  },
  {
    id: 'listTerms',
    method: 'get',
    path: '/terms',
    summary: 'When the school is open, but for its closures',
    status: 200,
    query: RANGE,
    answer: 'TermPage',
  },
  {
    id: 'listSlots',
    method: 'get',
    path: '/slots',
    status: 200,
    answer: 'SlotPage',
    summary:
      'Times by start, taken ones and those on closed days too (`remaining` 0), except those that start too soon to be booked',
    query: {
      staff: 'The id of one staff member.',
      ...RANGE,
      mode: 'A way of talking.',
      language: LANGUAGE,
      interpreter:
        'Who is to speak the `language`: `none` the staff member, `spoken` or `sign` an interpreter; either when missing.',
      free: '`true` leaves out what is taken; with `limit=1` it is the first free time.',
      limit: 'At most so many, 1 to 1000; 500 when missing.',
      cursor: 'The `next` of the page before.',
    },
  },
  {
    id: 'createHold',
    method: 'post',
    path: '/holds',
    summary: 'Keep a time while the form is filled in',
    status: 201,
    request: 'HoldRequest',
    answer: 'Hold',
    problems: { ...TAKEN, 'too-many': KEEPS_MANY },
  },
  {
    id: 'extendHold',
    method: 'post',
    path: '/holds/{id}/extensions',
    summary: 'Keep it for longer, within bounds',
    status: 201,
    answer: 'Hold',
    problems: { 'hold-expired': 'It has run out, was used or given back, or never was.' },
  },
  {
    id: 'releaseHold',
    method: 'post',
    path: '/holds/{id}/releases',
    status: 204,
    summary: 'Give it back; doing so twice is fine',
  },
  {
    id: 'createBooking',
    method: 'post',
    path: '/bookings',
    summary: 'Book a time: a phone number or an email address is needed',
    status: 201,
    request: 'BookingRequest',
    answer: 'Booking',
    problems: TAKEN,
  },
  {
    id: 'readBooking',
    method: 'get',
    path: '/bookings/{reference}',
    summary: 'See a booking',
    status: 200,
    answer: 'Booking',
    token: 'family',
  },
  {
    id: 'changeBooking',
    method: 'post',
    path: '/bookings/{reference}/changes',
    status: 200,
    token: 'family',
    version: true,
    summary: 'Move a booking; the old time is kept until the new one is certain',
    request: 'ChangeRequest',
    answer: 'Booking',
    problems: {
      ...TAKEN,
      past: 'The old or the new time has begun.',
      cancelled: 'It is cancelled already.',
      stale: 'It was changed since the version in `If-Match`.',
    },
  },
  {
    id: 'cancelBooking',
    method: 'post',
    path: '/bookings/{reference}/cancellations',
    status: 200,
    token: 'family',
    summary: 'Cancel a booking; doing so twice is fine',
    answer: 'Booking',
    problems: { past: 'The time has begun.' },
  },
  {
    id: 'askForCallback',
    method: 'post',
    path: '/callbacks',
    summary: 'Ask to be rung back: needs a phone number, a day and a part of the day',
    status: 201,
    request: 'CallbackRequest',
    answer: 'Acknowledgement',
  },
  {
    id: 'joinWaitlist',
    method: 'post',
    path: '/waitlist',
    summary: 'Ask to be told of other times: needs a phone number or an email address',
    status: 201,
    request: 'WaitlistRequest',
    answer: 'Acknowledgement',
  },
  {
    id: 'createEnquiry',
    method: 'post',
    path: '/enquiries',
    summary: 'Ask somebody at school: who is away is covered for, which the first happening says',
    status: 201,
    request: 'EnquiryRequest',
    answer: 'Enquiry',
    problems: { nobody: 'The school has no staff yet.' },
  },
  {
    id: 'readEnquiry',
    method: 'get',
    path: '/enquiries/{reference}',
    summary: 'See who has it, what happened and what is promised',
    status: 200,
    answer: 'Enquiry',
    token: 'family',
    conditional: true,
  },
  {
    id: 'addMessage',
    method: 'post',
    path: '/enquiries/{reference}/messages',
    summary: 'Write more: it opens a closed conversation again, and the answer is promised anew',
    status: 200,
    request: 'EnquiryMessage',
    answer: 'Enquiry',
    token: 'family',
  },
  {
    id: 'closeEnquiry',
    method: 'post',
    path: '/enquiries/{reference}/closures',
    summary: 'Close it; doing so twice is fine',
    status: 200,
    request: 'EnquiryClosure',
    answer: 'Enquiry',
    token: 'family',
  },
  {
    id: 'escalateEnquiry',
    method: 'post',
    path: '/enquiries/{reference}/escalations',
    summary: 'Say that it did not help: somebody who has not had it yet is asked, and gets all of it',
    status: 200,
    request: 'EnquiryEscalation',
    answer: 'Enquiry',
    token: 'family',
    problems: { nobody: 'There is only one person at the school.' },
  },
  {
    id: 'handOverEnquiry',
    method: 'post',
    path: '/enquiries/{reference}/handovers',
    summary: 'Pass it on to a colleague; what was promised stays promised',
    status: 200,
    request: 'Handover',
    answer: 'Enquiry',
    token: 'staff',
    problems: { 'may-not-pass-on': 'The family said that it may not be passed on.', ...CLOSED },
  },
  {
    id: 'replyToEnquiry',
    method: 'post',
    path: '/enquiries/{reference}/replies',
    summary: 'Answer it, as whoever has it unless `from` says another',
    status: 200,
    request: 'Reply',
    answer: 'Enquiry',
    token: 'staff',
    problems: CLOSED,
  },
  {
    id: 'readPoll',
    method: 'get',
    path: '/polls/{id}',
    summary: 'What is asked, and whether it is open; with a voter’s token also whether it has been used',
    status: 200,
    answer: 'Poll',
    problems: { 'too-many': 'Too many codes that the school has not handed out.' },
  },
  {
    id: 'castBallot',
    method: 'post',
    path: '/polls/{id}/ballots',
    summary: 'Vote, once; or change the vote, where the poll allows it',
    status: 201,
    request: 'BallotRequest',
    answer: 'BallotReceipt',
    token: 'voter',
    problems: {
      'unknown-code': 'It is not a code of this poll.',
      'voted-already': 'The token has voted, with another key, and votes cannot be changed.',
      'poll-upcoming': 'It is not open yet.',
      'poll-closed': 'It is closed. The words say whether an earlier vote is counted.',
      'poll-withdrawn': 'The school has withdrawn it.',
      'other-poll': 'A question is not of this poll.',
    },
  },
  {
    id: 'readResults',
    method: 'get',
    path: '/polls/{id}/results',
    summary: 'How many voted for what, but for small groups; while it is open, some votes ago',
    status: 200,
    answer: 'Results',
    problems: {
      'results-hidden':
        'They are shown after the close, or to those who have voted; or it was withdrawn, or is not open yet.',
      'too-many': 'Too many codes that the school has not handed out.',
    },
  },
  {
    id: 'createPoll',
    method: 'post',
    path: '/polls',
    summary:
      'Make a poll, or replace the one of that id (200). Once somebody has voted only its words and its close can change',
    status: 201,
    request: 'PollRequest',
    answer: 'Poll',
    token: 'staff',
    problems: {
      'has-votes': 'Somebody has voted, and what votes rely on would change.',
      'poll-closed': 'It is closed, and would open again.',
      'poll-withdrawn': 'It was withdrawn.',
    },
  },
  {
    id: 'withdrawPoll',
    method: 'post',
    path: '/polls/{id}/withdrawals',
    summary: 'Withdraw a poll, for good; doing so twice is fine',
    status: 200,
    answer: 'Poll',
    token: 'staff',
  },
  {
    id: 'concludePoll',
    method: 'post',
    path: '/polls/{id}/outcomes',
    summary: 'Say what came of it: “You said, we did”. The last one counts',
    status: 200,
    request: 'OutcomeRequest',
    answer: 'Poll',
    token: 'staff',
    problems: { 'poll-running': 'It has not closed yet.', 'poll-withdrawn': 'It was withdrawn.' },
  },
  {
    id: 'listComments',
    method: 'get',
    path: '/polls/{id}/comments',
    summary: 'Read what families wrote, in an order that means nothing',
    status: 200,
    query: { cursor: 'The `next` of the page before.' },
    answer: 'CommentPage',
    token: 'staff',
    problems: { 'poll-running': 'It has not closed yet: nobody is to see when a comment comes.' },
  },
  {
    id: 'releaseComment',
    method: 'post',
    path: '/polls/{id}/comments/{comment}/releases',
    summary: 'Show a comment with the results, or hide it again',
    status: 200,
    request: 'ReleaseRequest',
    answer: 'Comment',
    token: 'staff',
  },
];

/** The problems that every POST can answer with. */
export const POST_PROBLEMS = [
  'bad-request',
  'key-missing',
  'too-large',
  'not-json',
  'key-reused',
  'too-many',
] as const satisfies readonly ProblemKind[];

/** The problems that an address has besides those of every POST and of any address (404, 405, 500, 503). */
export function problemsOf(endpoint: Endpoint): ProblemKind[] {
  const kinds = new Set<ProblemKind>();
  if (endpoint.query) kinds.add('bad-request');
  if (endpoint.token) kinds.add('token-missing').add('too-many');
  if (endpoint.token === 'staff') kinds.add('staff-token');
  if (endpoint.version) kinds.add('version-missing');
  if (endpoint.request) kinds.add('invalid');
  for (const kind of Object.keys(endpoint.problems ?? {})) kinds.add(kind as ProblemKind);
  return [...kinds];
}
