import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import { look, openStaffed, send, STAFF, typeOf, words, write } from './support/enquiry.ts';
import type { TestSchool } from './support/school.ts';

async function faults(school: TestSchool, more: Record<string, unknown>) {
  const { status, body } = await school.post('enquiries', words(more));
  const errors = (body.errors ?? []) as { pointer: string; code: string }[];
  return [status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
}

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a handover goes to somebody else who is there, with a reason', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'kaur' });
    const refused = async (content: object) => {
      const { status, body } = await send(school, made, 'handovers', content);
      const [{ pointer, code }] = body.errors as [{ pointer: string; code: string }];
      return [status, pointer, code];
    };
    assert.deepEqual(await refused({ to: 'nobody', reason: 'Why not.' }), [422, '#/to', 'invalid']);
    assert.deepEqual(await refused({ to: 'kaur', reason: 'Why not.' }), [422, '#/to', 'invalid']);
    assert.deepEqual(await refused({ reason: 'Why not.' }), [422, '#/to', 'required']);
    assert.deepEqual(await refused({ to: 'head', reason: ' ' }), [422, '#/reason', 'required']);
    const from = await send(school, made, 'replies', { text: 'Hello', from: 'nobody' });
    assert.deepEqual((from.body.errors as { pointer: string }[])[0]?.pointer, '#/from');
    assert.equal((await look(school, made)).happenings.length, 1);
  });

  test('what may not be passed on is not, until the family itself asks for somebody else', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'kaur', mayPassOn: false });
    const refused = await send(school, made, 'handovers', { to: 'grant', reason: 'He knows.' });
    assert.deepEqual([refused.status, typeOf(refused.body)], [409, 'may-not-pass-on']);
    assert.equal((await look(school, made)).staff.id, 'kaur');
    const helpless = await send(school, made, 'escalations', {});
    assert.deepEqual([helpless.status, helpless.body.staff.id], [200, 'head']);
    assert.equal((await send(school, made, 'handovers', { to: 'grant', reason: 'He knows.' })).status, 409);
  });

  test('what is closed is not answered, and opens again when the family writes', async () => {
    const school = await openStaffed(db());
    const made = await write(school);
    const closed = await send(school, made, 'closures');
    assert.deepEqual([closed.body.status, closed.body.answerBy], ['closed', undefined]);
    const twice = await send(school, made, 'closures', {});
    assert.deepEqual([twice.status, twice.body], [200, closed.body]);
    for (const what of ['replies', 'handovers'] as const) {
      const refused = await send(school, made, what, { text: 'Hello', to: 'kaur', reason: 'She knows.' });
      assert.deepEqual([refused.status, typeOf(refused.body)], [409, 'closed']);
    }
    const thanks = await send(school, made, 'closures', { text: 'And thank you.' });
    assert.equal(thanks.body.happenings.at(-1)?.text, 'And thank you.', 'no words are lost');
    const opened = await send(school, made, 'messages', { text: 'It began again.' });
    assert.deepEqual([opened.body.status, opened.body.answerBy], ['open', '2026-11-27']);
    assert.equal((await send(school, made, 'replies', { text: 'Oh.' })).status, 200);
    await send(school, made, 'closures');
    const helpless = await send(school, made, 'escalations', {});
    assert.deepEqual([helpless.body.status, helpless.body.staff.id], ['open', 'kaur']);
  });

  test('the promise is renewed by the family, ended by a reply, and kept by a handover', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'hughes' });
    assert.equal(made.answerBy, '2026-11-26');
    const day = 24 * 60;
    school.later(day);
    const kept = await send(school, made, 'handovers', { to: 'grant', reason: 'He knows.' });
    assert.equal(kept.body.answerBy, '2026-11-26');
    assert.equal((await send(school, made, 'messages', { text: 'More' })).body.answerBy, '2026-11-26');
    assert.equal((await send(school, made, 'replies', { text: 'Yes' })).body.answerBy, undefined);
    school.later(day);
    const anew = await send(school, made, 'handovers', { to: 'hughes', reason: 'He knows.' });
    assert.equal(anew.body.answerBy, '2026-11-30', 'two school days from Thursday');
    const asked = await send(school, made, 'escalations');
    assert.equal(asked.body.answerBy, '2026-12-01', 'three, as nobody said otherwise');
    const [row] = await db().query('select answer_by, staff, status from enquiries where school = $1', [
      school.id,
    ]);
    assert.deepEqual({ ...row }, { answer_by: '2026-12-01', staff: 'head', status: 'open' });
  });

  test('the promise counts the days that the school is open, in its own time', async () => {
    const school = await openStaffed(db(), {
      settings: { closes: '15:30' },
      closures: [{ validFrom: '2027-02-15', validThrough: '2027-02-19', name: 'Half-term' }],
      terms: [
        { validFrom: '2026-09-01', validThrough: '2026-12-18', name: 'Autumn term' },
        { validFrom: '2027-01-04', validThrough: '2027-03-31', name: 'Spring term' },
      ],
    });
    const promised = async (now: string) => {
      school.clock.now = new Date(now);
      return (await write(school, { staff: 'hughes' })).answerBy;
    };
    assert.equal(await promised('2026-12-17T10:00:00Z'), '2027-01-04', 'over Christmas');
    assert.equal(await promised('2027-02-11T15:29:59Z'), '2027-02-22', 'over half-term');
    assert.equal(await promised('2027-02-11T15:30:00Z'), '2027-02-23', 'after the school has closed');
    assert.equal(await promised('2027-03-26T15:00:00Z'), '2027-03-30', 'the clocks go forward on Sunday');
    assert.equal(await promised('2027-03-28T22:59:00Z'), '2027-03-31', 'still Sunday');
    assert.equal(await promised('2027-03-28T23:00:00Z'), '2027-03-31', 'Monday at midnight, in summer time');
    assert.equal(await promised('2027-03-29T14:29:00Z'), '2027-03-31', 'just before half past three');
    assert.equal(await promised('2027-03-29T14:31:00Z'), undefined, 'nobody has said when the next term is');
  });

  test('who is away is covered for, which the family is told', async () => {
    const away = { awayFrom: '2026-11-23', awayUntil: '2026-12-11' };
    const staff = [
      ...STAFF.filter(({ id }) => id !== 'hughes'),
      { id: 'hughes', name: 'Mr Hughes', topics: ['bullying'], deputy: 'both', ...away },
      { id: 'both', name: 'Ms Both', deputy: 'kaur', awayFrom: '2026-11-24' },
      { id: 'alone', name: 'Mr Lone', topics: ['music'], ...away },
    ];
    const school = await openStaffed(db(), { staff });
    const covered = 'Mr Hughes is away until Friday 11 December. Mrs Kaur covers for them.';
    for (const wish of [{ staff: 'hughes' }, { topic: 'bullying' }]) {
      const { staff: has, happenings } = await write(school, wish);
      assert.deepEqual([has.id, happenings[0]?.to?.id, happenings[0]?.reason], ['kaur', 'kaur', covered]);
    }
    const music = await write(school, { topic: 'music' });
    assert.deepEqual([music.staff.id, music.answerBy], ['head', '2026-11-27'], 'the first who is there');
    const patient = await write(school, { staff: 'alone' });
    assert.deepEqual([patient.staff.id, patient.answerBy], ['alone', '2026-12-17'], 'from when he is back');
    assert.match(
      patient.happenings[0]?.reason ?? '',
      /^Mr Lone is away until Friday 11 December\. They will/,
    );
    school.clock.now = new Date('2026-12-12T09:00:00Z');
    assert.equal((await write(school, { staff: 'hughes' })).staff.id, 'hughes', 'he is back');
  });

  test('when everybody is away, whoever suits best gets it', async () => {
    const staff = STAFF.map((person) => ({ ...person, awayFrom: '2026-11-01', awayUntil: '2026-11-30' }));
    const school = await openStaffed(db(), { staff });
    const { staff: has, answerBy } = await write(school, { topic: 'bullying' });
    assert.deepEqual([has.id, answerBy], ['hughes', '2026-12-03']);
    assert.equal((await write(school)).staff.id, 'head');
  });

  test('“this did not help” asks everybody once, then the first again, and needs somebody to ask', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { topic: 'bullying' });
    const asked = ['hughes'];
    for (let times = 0; times < 5; times += 1)
      asked.push((await send(school, made, 'escalations')).body.staff.id);
    assert.deepEqual(asked, ['hughes', 'head', 'kaur', 'grant', 'head', 'kaur']);
    const lonely = await openStaffed(db(), { staff: STAFF.slice(0, 1) });
    const alone = await write(lonely);
    const refused = await send(lonely, alone, 'escalations', { text: 'Please' });
    assert.deepEqual([refused.status, typeOf(refused.body)], [409, 'nobody']);
    const empty = await openStaffed(db(), { staff: [] });
    assert.equal((await empty.post('enquiries', words())).status, 409);
  });

  test('every field at fault is named', async () => {
    const school = await openStaffed(db());
    assert.deepEqual(await faults(school, { message: ' \n\t\u00a0\u3000 ' }), [422, '#/message required']);
    assert.deepEqual(await faults(school, { message: '\u200b\u2060' }), [422, '#/message required']);
    assert.deepEqual(await faults(school, { message: 'x'.repeat(20_001) }), [422, '#/message too-long']);
    assert.deepEqual(await faults(school, { replyBy: 'phone' }), [422, '#/phone required']);
    assert.deepEqual(await faults(school, { replyBy: 'text', phone: '12' }), [422, '#/phone phone']);
    assert.deepEqual(await faults(school, { replyBy: 'email' }), [422, '#/email required']);
    assert.deepEqual(await faults(school, { replyBy: 'email', email: 'x' }), [422, '#/email email']);
    assert.deepEqual(await faults(school, { replyBy: 'pigeon' }), [422, '#/replyBy invalid']);
    assert.deepEqual(await faults(school, { mayPassOn: 'yes' }), [422, '#/mayPassOn invalid']);
    assert.deepEqual(await faults(school, { staff: 'nobody' }), [422, '#/staff invalid']);
    const empty = await school.post('enquiries', {});
    assert.deepEqual(
      (empty.body.errors as { pointer: string }[]).map(({ pointer }) => pointer),
      ['#/message', '#/name', '#/replyBy', '#/mayPassOn'],
    );
    for (const replyBy of ['phone', 'text', 'email', 'here']) {
      await write(school, { replyBy, phone: '01632 960 778', email: 'grace@example.com' });
    }
  });

  test('twenty thousand characters fit, in any script and however they are written', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { message: 'ü'.repeat(20_000) });
    const long = '👍'.repeat(20_000);
    const added = await send(school, made, 'messages', { text: long });
    assert.deepEqual(
      added.body.happenings.map(({ text }) => text?.length),
      [20_000, 40_000],
    );
    const tooLong = await send(school, made, 'messages', { text: `${long}!` });
    assert.deepEqual((tooLong.body.errors as { code: string }[])[0]?.code, 'too-long');
    const escaped = JSON.stringify(words({ message: '' })).replace(
      '"message":""',
      `"message":"${'\\ud83d\\udc4d'.repeat(20_000)}"`,
    );
    const response = await school.send('enquiries', {
      method: 'POST',
      body: escaped,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'long' },
    });
    assert.equal(response.status, 201);
    assert.equal((await school.post('enquiries', words({ message: 'x'.repeat(400_000) }))).status, 413);
  });

  test('twenty messages at once, and replies and a handover between them, are all there once', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'kaur' });
    const texts = Array.from({ length: 20 }, (_, index) => `Message ${index}`);
    const replies = await Promise.all([
      ...texts.map((text) => send(school, made, 'messages', { text })),
      ...texts.slice(0, 5).map((text) => send(school, made, 'replies', { text: `Reply to ${text}` })),
      send(school, made, 'handovers', { to: 'grant', reason: 'He knows.' }),
    ]);
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]));
    const { happenings, version, staff } = await look(school, made);
    assert.equal(version, '27');
    assert.equal(staff.id, 'grant');
    const found = happenings.filter(({ kind }) => kind === 'added').map(({ text }) => text);
    assert.deepEqual(found.sort(), texts.toSorted());
    assert.deepEqual(
      happenings.map(({ id }) => id),
      Array.from({ length: 27 }, (_, index) => String(index + 1)),
    );
    const versions = replies.map(({ body }) => Number(body.version)).sort((a, b) => a - b);
    assert.deepEqual(
      versions,
      Array.from({ length: 26 }, (_, index) => index + 2),
      'each was told of its own',
    );
  });

  test('one message sent in two tabs at once is there once', async () => {
    const school = await openStaffed(db());
    const replies = await Promise.all([1, 2, 3].map(() => school.post('enquiries', words(), { key: 'k' })));
    assert.equal(new Set(replies.map(({ body }) => JSON.stringify(body))).size, 1);
    const rows = await db().query('select reference from enquiries where school = $1', [school.id]);
    assert.equal(rows.length, 1);
  });

  test('the history keeps the names of its time, and goes on when somebody has left', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'grant' });
    await db().exec('delete from staff where school = $1 and id = $2', [school.id, 'grant']);
    const { body } = await send(school, made, 'messages', { text: 'Are you there?' });
    assert.deepEqual([body.staff.name, body.answerBy], ['Mr Grant', '2026-11-27']);
    const over = await send(school, made, 'handovers', { to: 'head', reason: 'He has left.' });
    assert.deepEqual(over.body.happenings.at(-1)?.by, { id: 'grant', name: 'Mr Grant' });
  });

  test('a clock that is put back does not turn the history round', async () => {
    const school = await openStaffed(db());
    const made = await write(school);
    school.later(-60);
    const { body } = await send(school, made, 'messages', { text: 'Earlier?' });
    assert.deepEqual(
      body.happenings.map(({ at }) => at),
      ['2026-11-24T09:00:00+00:00', '2026-11-24T09:00:00+00:00'],
    );
  });
});
