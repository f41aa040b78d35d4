/** What travels, by the name that it has in the documents. */
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
  waitlistRequest,
} from '../../src/backend/contract/booking.ts';
import { page, problem } from '../../src/backend/contract/common.ts';
import {
  enquiry,
  enquiryClosure,
  enquiryEscalation,
  enquiryMessage,
  enquiryRequest,
  handover,
  happening,
  person,
  reply,
  term,
} from '../../src/backend/contract/contact.ts';
import {
  ballotReceipt,
  ballotRequest,
  poll,
  question,
  questionResult,
  results,
} from '../../src/backend/contract/poll.ts';
import {
  comment,
  outcomeRequest,
  pollRequest,
  releaseRequest,
} from '../../src/backend/contract/poll-office.ts';

export const SCHEMAS = {
  Acknowledgement: acknowledgement,
  BallotReceipt: ballotReceipt,
  BallotRequest: ballotRequest,
  Booking: booking,
  BookingRequest: bookingRequest,
  CallbackRequest: callbackRequest,
  ChangeRequest: changeRequest,
  Closure: closure,
  ClosurePage: page(closure),
  Comment: comment,
  CommentPage: page(comment),
  Enquiry: enquiry,
  EnquiryClosure: enquiryClosure,
  EnquiryEscalation: enquiryEscalation,
  EnquiryMessage: enquiryMessage,
  EnquiryRequest: enquiryRequest,
  Handover: handover,
  Happening: happening,
  Hold: hold,
  HoldRequest: holdRequest,
  OutcomeRequest: outcomeRequest,
  Person: person,
  PersonPage: page(person),
  Poll: poll,
  PollRequest: pollRequest,
  Problem: problem,
  Question: question,
  QuestionResult: questionResult,
  ReleaseRequest: releaseRequest,
  Reply: reply,
  Results: results,
  Slot: slot,
  SlotPage: page(slot),
  Term: term,
  TermPage: page(term),
  WaitlistRequest: waitlistRequest,
} as const satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof SCHEMAS;
