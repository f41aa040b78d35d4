/** Every address of the contract, as data: the OpenAPI document and docs/contract.md are made from it. */
import type * as z from 'zod/mini';
import {
  acknowledgement,
  booking,
  bookingRequest,
  callbackRequest,
  changeRequest,
  closure,
  hold,
  holdRequest,
  slot,
  staff,
  waitlistRequest,
} from '../../src/backend/contract/booking.ts';
import { page, problem } from '../../src/backend/contract/common.ts';
import type { ProblemKind } from './http/problem.ts';

/** Schemas by the name that they have in the documents. */
export const SCHEMAS = {
  Acknowledgement: acknowledgement,
  Booking: booking,
  BookingRequest: bookingRequest,
  CallbackRequest: callbackRequest,
  ChangeRequest: changeRequest,
  Closure: closure,
  ClosurePage: page(closure),
  Hold: hold,
  HoldRequest: holdRequest,
  Problem: problem,
  Slot: slot,
  SlotPage: page(slot),
  Staff: staff,
  StaffPage: page(staff),
  WaitlistRequest: waitlistRequest,
} as const satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof SCHEMAS;

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
  /** Whether the booking's token is needed. */
  token?: boolean;
  /** Whether `If-Match` is needed. */
  version?: boolean;
  /** Problems that only this address has, with what they mean here. */
  problems?: Partial<Record<ProblemKind, string>>;
}

const RANGE = { from: 'A day or an instant; included.', to: 'A day or an instant; not included.' };
const TAKEN = {
  'slot-taken':
    'No place is left, the staff member is busy with a neighbouring time, or the time is not offered any more.',
  'too-late': 'The time starts too soon.',
  past: 'The time has begun.',
} as const;

export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'listStaff',
    method: 'get',
    path: '/staff',
    summary: 'Whom families can talk to',
    status: 200,
    answer: 'StaffPage',
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
    id: 'listSlots',
    method: 'get',
    path: '/slots',
    status: 200,
    answer: 'SlotPage',
    summary: 'Times by start, taken ones too, except those that start too soon to be booked',
    query: {
      staff: 'The id of one staff member.',
      ...RANGE,
      mode: 'A way of talking.',
      language: 'A language that the staff member speaks, or that an interpreter can be there for.',
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
    problems: TAKEN,
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
    token: true,
  },
  {
    id: 'changeBooking',
    method: 'post',
    path: '/bookings/{reference}/changes',
    status: 200,
    token: true,
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
    token: true,
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
  if (endpoint.version) kinds.add('version-missing');
  if (endpoint.request) kinds.add('invalid');
  for (const kind of Object.keys(endpoint.problems ?? {})) kinds.add(kind as ProblemKind);
  return [...kinds];
}
