/** What a person tells about themselves: checked and stored alike wherever they ask for something. */
import type {
  BookingRequest,
  CallbackRequest,
  WaitlistRequest,
} from '../../../src/backend/contract/booking.ts';
import { joined } from '../core/lists.ts';
import type { Value } from '../db/port.ts';
import { fault, type Rule } from '../http/validate.ts';

const FEWEST_DIGITS = 5;

type Person = Omit<BookingRequest, 'slot' | 'mode' | 'hold'>;

/** The columns that every table of people's wishes has. */
export function personColumns(person: Person): Record<string, Value> {
  return {
    name: person.name,
    phone: person.phone ?? null,
    email: person.email ?? null,
    voicemail: person.voicemail ?? null,
    topic: person.topic ?? null,
    wished_staff: person.staff ?? null,
    language: person.language ?? null,
    interpreter: person.interpreter ?? null,
    children: person.children ? JSON.stringify(person.children) : null,
    access: person.access ?? null,
    accompanied: person.accompanied ?? null,
    on_behalf_of: person.onBehalfOf ?? null,
  };
}

/** The columns of someone who waits to hear from the school, with the times that are safe. */
export function waitingColumns(wish: CallbackRequest | WaitlistRequest): Record<string, Value> {
  const { days, times, note } = wish;
  return { ...personColumns(wish), days: joined(days), times: joined(times), note: note ?? null };
}

/** Either will do, neither is forced: without both, both are marked. */
export const phoneOrEmail: Rule = ({ phone, email }) =>
  phone === undefined && email === undefined
    ? [fault(['phone'], 'required'), fault(['email'], 'required')]
    : [];

export const phoneNeeded: Rule = ({ phone }) => (phone === undefined ? [fault(['phone'], 'required')] : []);

/**
 * People write numbers in many ways, with words beside them and in the digits of their script, and we only pass
 * them on: a few digits are all that is asked for.
 */
export const phoneReadable: Rule = ({ phone }) =>
  typeof phone === 'string' && (phone.match(/\p{Nd}/gu) ?? []).length < FEWEST_DIGITS
    ? [fault(['phone'], 'phone')]
    : [];

/** Only a message that arrives proves an address; this catches what certainly cannot be one. */
export const emailReadable: Rule = ({ email }) =>
  typeof email === 'string' && !/^[^@\s]+@[^@\s]+$/.test(email) ? [fault(['email'], 'email')] : [];

/** Whoever would like to be rung, texted or written to says where; who looks here needs neither. */
export const replyPossible: Rule = ({ replyBy, phone, email }) => {
  if ((replyBy === 'phone' || replyBy === 'text') && phone === undefined)
    return [fault(['phone'], 'required')];
  return replyBy === 'email' && email === undefined ? [fault(['email'], 'required')] : [];
};

/** Spaces that are not even seen as such (zero width, joiners) are no message either. */
export const visible =
  (field: string): Rule =>
  ({ [field]: text }) =>
    typeof text === 'string' && !/[^\s\p{Cf}]/u.test(text) ? [fault([field], 'required')] : [];

/** A time to ring is no use without a day and a part of the day. */
export const safeTimesNeeded: Rule = ({ days, times }) => [
  ...(isEmpty(days) ? [fault(['days'], 'required')] : []),
  ...(isEmpty(times) ? [fault(['times'], 'required')] : []),
];

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
