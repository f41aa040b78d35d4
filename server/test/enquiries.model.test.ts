/**
 * Whatever families and staff do, in whatever order: the history only grows, and what the conversation has come to is
 * compared with a model of a few lines.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Database } from '../src/db/port.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { look, openStaffed, send, STAFF, write, type Made } from './support/enquiry.ts';
import type { TestSchool } from './support/school.ts';

let db: Database;
before(async () => void (db = await openSqlite(':memory:')));
after(() => db.close());

interface Model {
  status: string;
  staff: string;
  promised: boolean;
  kinds: string[];
  mayPassOn: boolean;
}

const DOES = {
  messages: 'added',
  closures: 'closed',
  escalations: 'not-helped',
  handovers: 'handed-over',
  replies: 'replied',
} as const;

type Step = { what: keyof typeof DOES; to: string; text: string | undefined; again: boolean };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom('messages', 'closures', 'escalations', 'handovers', 'replies'),
    to: fc.constantFrom(...STAFF.map(({ id }) => id)),
    text: fc.option(fc.constantFrom('One', 'Two'), { nil: undefined }),
    again: fc.boolean(),
  }),
  { maxLength: 15 },
);

/** The status that a step ought to be answered with; 200 changes the model. */
function expect(model: Model, { what, to, text }: Step): number {
  const bystaff = what === 'handovers' || what === 'replies';
  if (bystaff && model.status === 'closed') return text || what === 'handovers' ? 409 : 422;
  if (what === 'handovers' && to === model.staff) return 422;
  if (what === 'handovers' && !model.mayPassOn) return 409;
  if ((what === 'messages' || what === 'replies') && !text) return 422;
  if (what === 'closures' && model.status === 'closed' && !text) return 200;
  model.kinds.push(DOES[what]);
  model.status = what === 'closures' ? 'closed' : 'open';
  model.promised = what !== 'closures' && what !== 'replies';
  if (what === 'handovers') model.staff = to;
  return 200;
}

async function take(school: TestSchool, made: Made, model: Model, step: Step): Promise<void> {
  const { what, to, text, again } = step;
  const content = { ...(text && { text }), ...(what === 'handovers' && { to, reason: 'Why not.' }) };
  const key = crypto.randomUUID();
  const earlier = await look(school, made);
  const first = await send(school, made, what, content, { key });
  assert.equal(first.status, expect(model, step), JSON.stringify(first.body));
  if (again) {
    const second = await send(school, made, what, content, { key });
    assert.deepEqual([second.status, second.body], [first.status, first.body]);
  }
  const now = await look(school, made);
  assert.deepEqual(now.happenings.slice(0, earlier.happenings.length), earlier.happenings);
  if (what === 'escalations') {
    assert.notEqual(now.staff.id, earlier.staff.id);
    model.staff = now.staff.id;
  }
  assert.deepEqual(
    [now.status, now.staff.id, now.answerBy !== undefined, now.happenings.map(({ kind }) => kind)],
    [model.status, model.staff, model.promised, model.kinds],
  );
}

test('whatever happens in whatever order, nothing is lost, and it is as the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (taken, mayPassOn) => {
      const school = await openStaffed(db);
      const made = await write(school, { staff: 'kaur', mayPassOn });
      const model: Model = { status: 'open', staff: 'kaur', promised: true, kinds: ['sent'], mayPassOn };
      for (const step of taken) {
        school.later(30);
        await take(school, made, model, step);
      }
    }),
    { numRuns: 60 },
  );
});
