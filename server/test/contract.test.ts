import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { bookingRequest, slot } from '../../src/backend/contract/booking.ts';
import { question, questionResult } from '../../src/backend/contract/poll.ts';
import type { Database } from '../src/db/port.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { ENDPOINTS, type Endpoint } from '../src/endpoints.ts';
import { toJsonSchema, toOpenApi } from '../src/openapi.ts';
import { SCHEMAS } from '../src/schemas.ts';
import { ballotsOf, device, poll } from './support/polls.ts';
import { openSchool, slotAt, TEACHER, wish, type TestSchool } from './support/school.ts';

let db: Database;
before(async () => void (db = await openSqlite(':memory:')));
after(() => db.close());

const PERSON = { name: 'Grace Boateng', phone: '01632 960 778', days: ['MO'], times: ['morning'] };
const STAFF_TOKEN = 'a-long-secret-of-the-school';
const COLLEAGUE = { id: 'hill', name: 'Mr Hill', role: 'Head teacher', topics: ['reading'], replyWithin: 1 };
const ENQUIRY = { message: 'Hello', name: 'Grace Boateng', replyBy: 'here', mayPassOn: true };
const CONTENT: Record<string, object> = {
  createHold: { slot: 'b' },
  createBooking: wish('b'),
  changeBooking: { slot: 'b' },
  askForCallback: PERSON,
  joinWaitlist: { ...PERSON, mode: 'phone' },
  createEnquiry: { ...ENQUIRY, topic: 'Reading' },
  addMessage: { text: 'And one thing more' },
  closeEnquiry: { text: 'Thank you' },
  escalateEnquiry: {},
  handOverEnquiry: { to: 'hill', reason: 'He knows more about this.' },
  createPoll: poll({ id: 'new' }),
  castBallot: { answers: { one: 'a' } },
  concludePoll: { date: '2026-11-24', text: { en: 'You said, we did.' } },
  releaseComment: { released: true },
  replyToEnquiry: { text: 'Of course.', from: 'hill' },
};

/** What is done with a poll only once it is over. */
const AFTER_CLOSE = new Set(['readResults', 'concludePoll', 'listComments', 'releaseComment']);

const POLLS = [
  poll(),
  poll({
    id: 'closed',
    closes: '2026-11-24T08:00:00+00:00',
    ballots: ballotsOf(6, { one: 'a', much: { a: 2 }, order: ['b', 'a'], words: 'Hello' }),
    outcome: { date: '2026-11-24', text: 'We did.' },
    quorum: 5,
  }),
];

/** Sends what an address wants, at a school with a booking, a hold, an enquiry and polls. */
async function ask(school: TestSchool, { id, method, path, token }: Endpoint) {
  const { body: held } = await school.post('holds', { slot: 'h' });
  const { body: booked } = await school.post('bookings', wish('a'));
  const { body: asked } = await school.post('enquiries', { ...ENQUIRY, topic: 'Swimming' });
  const made = path.startsWith('/enquiries') ? asked : booked;
  const { body: read } = await school.get('polls/closed/comments', { token: STAFF_TOKEN });
  const [written] = read.items as { id: string }[];
  const address = path
    .slice(1)
    .replace('polls/{id}', `polls/${AFTER_CLOSE.has(id) ? 'closed' : 'lunch'}`)
    .replace('{id}', String(held.id))
    .replace('{comment}', String(written?.id))
    .replace('{reference}', String(made.reference));
  const tokens = { staff: STAFF_TOKEN, voter: device(1), family: String(made.token) };
  const extra = {
    token: tokens[token ?? 'family'],
    headers: { 'If-Match': '"1"' },
  };
  return method === 'get' ? school.get(address, extra) : school.post(address, CONTENT[id], extra);
}

for (const endpoint of ENDPOINTS) {
  test(`${endpoint.method.toUpperCase()} ${endpoint.path} answers as the contract says`, async () => {
    const data = {
      staff: [TEACHER, COLLEAGUE],
      terms: [{ validFrom: '2026-09-01', validThrough: '2026-12-18', name: 'Autumn term' }],
      slots: [
        slotAt('a', '2026-11-25T15:30'),
        slotAt('b', '2026-11-26T15:30'),
        slotAt('h', '2026-11-27T15:30'),
      ],
      polls: POLLS,
    };
    const school = await openSchool(db, data, { staffToken: STAFF_TOKEN });
    const { status, body } = await ask(school, endpoint);
    assert.equal(status, endpoint.status);
    if (endpoint.answer) {
      const parsed = z.parse(SCHEMAS[endpoint.answer], body);
      assert.deepEqual(
        body,
        JSON.parse(JSON.stringify(parsed)),
        'there is nothing that the contract does not have',
      );
    } else {
      assert.equal(body, undefined);
    }
  });
}

test('every POST without its key, and whatever needs a token without it, is refused', async () => {
  const school = await openSchool(db, { polls: [poll({ id: 'bbb222' })] }, { staffToken: STAFF_TOKEN });
  for (const { method, path, token } of ENDPOINTS) {
    const address = path.slice(1).replace(/\{\w+\}/g, 'bbb222');
    if (method === 'post') assert.equal((await school.post(address, {}, { key: null })).status, 400, path);
    if (token && method === 'get') assert.equal((await school.get(address)).status, 401, path);
    if (token && method === 'post') assert.equal((await school.post(address, {})).status, 401, path);
  }
});

test('each question and each result of a poll is as the contract says', async () => {
  const school = await openSchool(db, { polls: POLLS });
  const { body: asked } = await school.get<{ questions: unknown[] }>('polls/closed');
  const { body: shown } = await school.get<{ questions: unknown[] }>('polls/closed/results');
  const { body: open } = await school.get<{ questions: unknown[] }>('polls/lunch/results');
  assert.equal(asked.questions.length, 5);
  for (const [schema, rows] of [
    [question, asked.questions],
    [questionResult, [...shown.questions, ...open.questions]],
  ] as const) {
    for (const row of rows) assert.deepEqual(JSON.parse(JSON.stringify(z.parse(schema, row))), row);
  }
});

test('the OpenAPI document has every address, and every reference in it leads somewhere', () => {
  const text = JSON.stringify(toOpenApi());
  const document = JSON.parse(text) as {
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, unknown> };
  };
  for (const endpoint of ENDPOINTS) {
    const operation = document.paths[endpoint.path]?.[endpoint.method];
    assert.equal(operation?.operationId, endpoint.id);
    assert.ok(operation.responses[endpoint.status]);
    if (endpoint.method === 'post')
      assert.ok(operation.responses[413], 'the problems of every POST are there');
  }
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    assert.ok(document.components.schemas[name]);
  assert.equal(new Set(ENDPOINTS.map(({ id }) => id)).size, ENDPOINTS.length);
});

test('the JSON Schemas say what travels, and allow what they do not know', () => {
  const request = toJsonSchema(bookingRequest, (_, path) => path.join(' of '));
  assert.deepEqual(request.required, ['slot', 'mode', 'name']);
  assert.equal(request.properties?.name?.maxLength, 200);
  assert.equal(request.properties.children?.items?.properties?.year?.description, 'children of year');
  assert.ok(!JSON.stringify(request).includes('additionalProperties'));
  assert.ok(!toJsonSchema(slot).required?.includes('capacity'), 'what has a default may be missing');
});

test('docs/contract.md is up to date', async () => {
  const script = fileURLToPath(new URL('../scripts/contract.ts', import.meta.url));
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']);
  assert.equal(stderr, '');
});
