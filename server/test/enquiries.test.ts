import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Enquiry } from '../../src/backend/contract/contact.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { openSchool, type Reply, type TestSchool } from './support/school.ts';

type Made = Enquiry & { token: string };

const STAFF_TOKEN = 'a-long-secret-of-the-school';

/** The order is the one in which the school wants them asked. */
const STAFF = [
  { id: 'head', name: 'Mrs Adeyemi', role: 'Head teacher' },
  { id: 'kaur', name: 'Mrs Kaur', role: 'Class teacher', years: ['Year 2'], topics: ['reading'] },
  {
    id: 'grant',
    name: 'Mr Grant',
    role: 'Breakfast club lead',
    topics: ['clubs and breakfast'],
    replyWithin: 1,
  },
  { id: 'hughes', name: 'Mr Hughes', topics: ['bullying', 'attendance'], replyWithin: 2 },
];

const words = (more: Record<string, unknown> = {}) => ({
  message: 'My son does not want to come to school.',
  name: 'Zofia Wiśniewska',
  replyBy: 'here',
  mayPassOn: true,
  ...more,
});

const open = (db: Parameters<typeof openSchool>[0], data = {}, options = {}) =>
  openSchool(db, { staff: STAFF, ...data }, { staffToken: STAFF_TOKEN, ...options });

async function write(school: TestSchool, more = {}): Promise<Made> {
  const { status, body } = await school.post<Made>('enquiries', words(more));
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

function send(school: TestSchool, { reference, token }: Made, what: string, content?: object, extra = {}) {
  const staff = what === 'handovers' || what === 'replies';
  return school.post<Enquiry>(`enquiries/${reference}/${what}`, content, {
    token: staff ? STAFF_TOKEN : token,
    ...extra,
  }) as Promise<Reply<Enquiry & Record<string, unknown>>>;
}

const story = ({ happenings }: Enquiry) =>
  happenings.map(({ kind, by, to, text }) => [kind, by?.id ?? 'family', to?.id ?? '', text ?? '']);

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a conversation goes through three people, and nothing of it is lost', async () => {
    const school = await open(db());
    const made = await write(school, { staff: 'kaur', topic: 'clubs and breakfast' });
    assert.equal(made.staff.id, 'kaur');
    assert.equal(made.answerBy, '2026-11-27');
    school.later(10);
    await send(school, made, 'messages', { text: 'He is hungry, too.' });
    await send(school, made, 'handovers', { to: 'grant', reason: 'He runs the breakfast club.' });
    await send(school, made, 'replies', { text: 'Breakfast is free. Come at eight.' });
    const over = await send(school, made, 'handovers', {
      to: 'hughes',
      reason: 'He looks after attendance.',
    });
    assert.equal(over.status, 200, JSON.stringify(over.body));
    assert.equal(over.body.answerBy, '2026-11-26');
    const helpless = await send(school, made, 'escalations', { text: 'We still need help.' });
    assert.equal(helpless.status, 200);
    assert.equal(helpless.body.staff.id, 'head');
    await send(school, made, 'closures', { text: 'Thank you.' });
    const { status, body, headers } = await school.get<Enquiry>(`enquiries/${made.reference}`, {
      token: made.token,
    });
    assert.equal(status, 200);
    assert.equal(headers.get('ETag'), '"7"');
    assert.equal(body.status, 'closed');
    assert.deepEqual(story(body), [
      ['sent', 'family', 'kaur', 'My son does not want to come to school.'],
      ['added', 'family', '', 'He is hungry, too.'],
      ['handed-over', 'kaur', 'grant', ''],
      ['replied', 'grant', '', 'Breakfast is free. Come at eight.'],
      ['handed-over', 'grant', 'hughes', ''],
      ['not-helped', 'family', 'head', 'We still need help.'],
      ['closed', 'family', '', 'Thank you.'],
    ]);
  });
});
