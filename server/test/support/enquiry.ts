/** A school where families write, and what they write. */
import assert from 'node:assert/strict';
import type { AppOptions } from '../../src/app.ts';
import type { Database } from '../../src/db/port.ts';
import type { SchoolData } from '../../src/seed.ts';
import type { Enquiry } from '../../../src/backend/contract/contact.ts';
import { openSchool, type Reply, type TestSchool } from './school.ts';

export type Made = Enquiry & { token: string };
type Extra = NonNullable<Parameters<TestSchool['post']>[2]>;

export const STAFF_TOKEN = 'a-long-secret-of-the-school';

/** In the order in which the school wants them asked. */
export const STAFF = [
  { id: 'head', name: 'Mrs Adeyemi', role: 'Head teacher' },
  { id: 'kaur', name: 'Mrs Kaur', role: 'Class teacher', years: ['Year 2'], topics: ['reading'] },
  { id: 'grant', name: 'Mr Grant', topics: ['clubs and breakfast'], replyWithin: 1 },
  { id: 'hughes', name: 'Mr Hughes', topics: ['bullying', 'attendance'], replyWithin: 2, deputy: 'head' },
];

export const words = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  message: 'My son does not want to come to school.',
  name: 'Zofia Wiśniewska',
  replyBy: 'here',
  mayPassOn: true,
  ...more,
});

export const openStaffed = (
  db: Database,
  data: SchoolData = {},
  options: Omit<AppOptions, 'db' | 'now'> = {},
): Promise<TestSchool> => openSchool(db, { staff: STAFF, ...data }, { staffToken: STAFF_TOKEN, ...options });

/** A family writes. */
export async function write(school: TestSchool, more: Record<string, unknown> = {}): Promise<Made> {
  const { status, body } = await school.post<Made>('enquiries', words(more));
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

type What = 'messages' | 'closures' | 'escalations' | 'handovers' | 'replies';

/** Something else is sent about a conversation, with the token that it takes. */
export function send(
  school: TestSchool,
  { reference, token }: Made,
  what: What,
  content?: object,
  extra: Extra = {},
): Promise<Reply<Enquiry & Record<string, unknown>>> {
  const own = what === 'handovers' || what === 'replies' ? STAFF_TOKEN : token;
  return school.post(`enquiries/${reference}/${what}`, content, { token: own, ...extra });
}

/** As the family sees it now. */
export async function look(school: TestSchool, { reference, token }: Made): Promise<Enquiry> {
  const { status, body } = await school.get<Enquiry>(`enquiries/${reference}`, { token });
  assert.equal(status, 200);
  return body;
}

/** What happened, in short: `replied grant → : Come at eight.` */
export const story = ({ happenings }: Enquiry): string[] =>
  happenings.map(
    ({ kind, by, to, text }) => `${kind} ${by?.id ?? 'family'} → ${to?.id ?? ''}: ${text ?? ''}`,
  );

/** The kind of a problem. */
export const typeOf = (body: Record<string, unknown>): string =>
  String(body.type).replace('urn:open-door:problem:', '');
