import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Enquiry } from '../../src/backend/contract/contact.ts';
import { onEveryEngine, sharedDatabase } from './support/engines.ts';
import {
  look,
  openStaffed,
  send,
  STAFF,
  STAFF_TOKEN,
  story,
  typeOf,
  words,
  write,
} from './support/enquiry.ts';
import { openSchool } from './support/school.ts';

onEveryEngine((engine) => {
  const db = sharedDatabase(engine);

  test('a conversation goes through four people, and nothing of it is lost', async () => {
    const school = await openStaffed(db());
    const made = await write(school, { staff: 'kaur', topic: 'clubs and breakfast' });
    const seen: Enquiry[] = [made];
    const next = async (...args: [Parameters<typeof send>[2], object?]) => {
      school.later(10);
      const { status, body } = await send(school, made, ...args);
      assert.equal(status, 200, JSON.stringify(body));
      seen.push(body);
      return body;
    };
    await next('messages', { text: 'He is hungry, too.' });
    const passed = await next('handovers', { to: 'grant', reason: 'He runs the breakfast club.' });
    assert.deepEqual(passed.staff, { id: 'grant', name: 'Mr Grant' });
    assert.equal(passed.since, '2026-11-24T09:20:00+00:00');
    await next('replies', { text: 'Breakfast is free.\nCome at eight.' });
    await next('replies', { text: 'I shall be there as well.', from: 'head' });
    await next('handovers', { to: 'hughes', reason: 'He looks after attendance.' });
    await next('escalations', { text: 'We still need help.' });
    await next('closures', { text: 'Thank you.' });
    const whole = await look(school, made);
    assert.deepEqual(story(whole), [
      'sent family → kaur: My son does not want to come to school.',
      'added family → : He is hungry, too.',
      'handed-over kaur → grant: ',
      'replied grant → : Breakfast is free.\nCome at eight.',
      'replied head → : I shall be there as well.',
      'handed-over grant → hughes: ',
      'not-helped family → head: We still need help.',
      'closed family → : Thank you.',
    ]);
    assert.deepEqual(whole.happenings[2]?.by, { id: 'kaur', name: 'Mrs Kaur', role: 'Class teacher' });
    assert.equal(whole.happenings[2].reason, 'He runs the breakfast club.');
    assert.deepEqual([whole.status, whole.version, whole.answerBy], ['closed', '8', undefined]);
    for (const [index, { happenings, version }] of seen.entries()) {
      assert.equal(version, String(index + 1));
      assert.deepEqual(happenings, whole.happenings.slice(0, index + 1), 'what was there stays as it was');
    }
    assert.equal(new Set(whole.happenings.map(({ id }) => id)).size, 8);
  });

  test('a message is answered with a reference, a code, who has it and a date', async () => {
    const school = await openStaffed(db());
    const { status, body, headers } = await school.post('enquiries', words({ topic: 'Bullying' }));
    assert.equal(status, 201);
    const { reference, token, happenings, ...rest } = body;
    assert.match(String(reference), /^[BCDFGHJKMNPQRSTVWXZ]{3}[2-9]{3}$/);
    assert.match(String(token), /^[2-9BCDFGHJKMNPQRTVWXY]{8}$/);
    assert.deepEqual(rest, {
      status: 'open',
      version: '1',
      topic: 'Bullying',
      staff: { id: 'hughes', name: 'Mr Hughes' },
      since: '2026-11-24T09:00:00+00:00',
      answerBy: '2026-11-26',
    });
    assert.equal((happenings as unknown[]).length, 1);
    assert.equal(headers.get('Location'), `/api/${school.id}/enquiries/${String(reference)}`);
    assert.equal(headers.get('ETag'), '"1"');
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });

  test('what was written is stored as it was written, once, and neither the code nor answers are stored', async () => {
    const school = await openStaffed(db());
    const message = '<b onclick="x()">O’Neill</b> & <script>alert(1)</script>\n\nدوسرا 👩‍👩‍👧';
    const made = await write(school, { message: `\r\n${message}\u0000 `, phone: '+44 7700 900 321' });
    await send(school, made, 'messages', { text: 'Second' });
    const whole = await look(school, made);
    assert.equal(whole.happenings[0]?.text, message);
    const kept = await db().query('select * from happenings where school = $1 order by number', [school.id]);
    assert.deepEqual(
      kept.map(({ text }) => text),
      [message, 'Second'],
    );
    const [row] = await db().query('select * from enquiries where school = $1', [school.id]);
    assert.deepEqual(
      [row?.name, row?.phone, row?.reply_by],
      ['Zofia Wiśniewska', '+44 7700 900 321', 'here'],
    );
    const answers = JSON.stringify(await db().query('select * from answers where school = $1', [school.id]));
    assert.ok(!answers.includes('Neill') && !answers.includes('Second'));
    assert.ok(!JSON.stringify([row, kept, answers]).includes(made.token));
  });

  test('sent again, everything is answered as before and done once, whatever happened since', async () => {
    const school = await openStaffed(db());
    const first = await school.post<Enquiry>('enquiries', words(), { key: 'a' });
    const made = first.body as Enquiry & { token: string };
    const said = [
      await send(school, made, 'messages', { text: 'More' }, { key: 'b' }),
      await send(school, made, 'handovers', { to: 'kaur', reason: 'She knows.' }, { key: 'c' }),
      await send(school, made, 'replies', { text: 'Yes.' }, { key: 'd' }),
      await send(school, made, 'escalations', undefined, { key: 'e' }),
      await send(school, made, 'closures', undefined, { key: 'f' }),
    ];
    const again = [
      await send(school, made, 'messages', { text: ' More ' }, { key: 'b' }),
      await send(school, made, 'handovers', { to: 'kaur', reason: 'She knows.' }, { key: 'c' }),
      await send(school, made, 'replies', { text: 'Yes.' }, { key: 'd' }),
      await send(school, made, 'escalations', {}, { key: 'e' }),
      await send(school, made, 'closures', {}, { key: 'f' }),
    ];
    for (const [index, { status, body, headers }] of again.entries()) {
      assert.deepEqual([status, body], [200, said[index]?.body]);
      assert.equal(headers.get('ETag'), said[index]?.headers.get('ETag'));
      assert.equal(headers.get('Idempotent-Replayed'), 'true');
    }
    const created = await school.post('enquiries', words(), { key: 'a' });
    assert.deepEqual([created.status, created.body], [201, first.body]);
    assert.equal((await look(school, made)).happenings.length, 6);
    const other = await send(school, made, 'messages', { text: 'Other' }, { key: 'b' });
    assert.deepEqual([other.status, typeOf(other.body)], [422, 'key-reused']);
    const elsewhere = await send(school, await write(school), 'messages', { text: 'More' }, { key: 'b' });
    assert.equal(typeOf(elsewhere.body), 'key-reused');
  });

  test('a page that follows a conversation is told “nothing new” until there is, and no shared cache keeps it', async () => {
    const school = await openStaffed(db(), {}, { corsOrigins: ['https://www.example.sch.uk'] });
    const made = await write(school);
    const ask = (etag?: string) =>
      school.send(`enquiries/${made.reference}`, {
        headers: { Authorization: `Bearer ${made.token}`, ...(etag && { 'If-None-Match': etag }) },
      });
    const first = await ask();
    const etag = first.headers.get('ETag') ?? '';
    assert.equal(etag, '"1"');
    for (const tag of [etag, `W/${etag}`]) {
      const none = await ask(tag);
      assert.deepEqual([none.status, await none.text()], [304, '']);
      for (const { headers } of [first, none]) {
        assert.equal(headers.get('Cache-Control'), 'private, no-cache');
        assert.equal(headers.get('Vary'), 'Authorization, Origin');
      }
      assert.equal(none.headers.get('ETag'), etag);
    }
    await send(school, made, 'replies', { text: 'Hello.' });
    const second = await ask(etag);
    assert.deepEqual([second.status, second.headers.get('ETag')], [200, '"2"']);
    const stranger = await school.get(`enquiries/${made.reference}`, {
      token: '22222222',
      headers: { 'If-None-Match': '"2"' },
    });
    assert.equal(stranger.status, 404, 'only whoever has the code is told that nothing is new');
    assert.equal(stranger.headers.get('Cache-Control'), 'no-store');
  });

  test('a wrong code and an unknown reference cannot be told apart, whatever is asked', async () => {
    const school = await openStaffed(db());
    const made = await write(school);
    const stranger = { ...made, token: '22222222' };
    const unknown = { ...made, token: '22222222', reference: 'BBB222' };
    const seen = [];
    for (const who of [stranger, unknown]) {
      seen.push(await school.get(`enquiries/${who.reference}`, { token: who.token }));
      for (const what of ['messages', 'closures', 'escalations'] as const) {
        seen.push(await send(school, who, what, { text: 'Hello' }, { key: 'k' }));
      }
    }
    for (const { status, body, headers } of seen) {
      assert.deepEqual([status, body], [404, seen[0]?.body]);
      assert.deepEqual([...headers], [...(seen[0]?.headers ?? [])]);
    }
    const none = await school.get(`enquiries/${made.reference}`);
    assert.deepEqual([none.status, typeOf(none.body)], [401, 'token-missing']);
    assert.equal((await look(school, made)).happenings.length, 1);
  });

  test('the code is told however it is typed, and opens nothing but its own conversation', async () => {
    const school = await openStaffed(db());
    const other = await openStaffed(db());
    const { reference, token } = await write(school);
    const typed = `${reference.slice(0, 3)} ${reference.slice(3)}`.toLowerCase();
    const spoken = ` ${token.slice(0, 4)}-${token.slice(4)}`.toLowerCase();
    const found = await school.get(`enquiries/${encodeURIComponent(typed)}`, { token: spoken });
    assert.equal(found.status, 200);
    assert.equal((await other.get(`enquiries/${reference}`, { token })).status, 404);
    await db().exec(
      `insert into bookings (school, reference, version, status, slot, mode, created, changed, name)
       values ($1, $2, 1, 'confirmed', 's', 'phone', 1, 1, 'Someone else')`,
      [school.id, reference],
    );
    assert.equal((await school.get(`bookings/${reference}`, { token })).status, 404, 'not even a booking');
  });

  test('wrong codes are slowed down, and right ones never are', async () => {
    const limits = { guessesByReference: { burst: 3, perMinute: 1 } };
    const school = await openStaffed(db(), {}, { limits });
    const made = await write(school);
    const together = await Promise.all(Array.from({ length: 20 }, () => look(school, made)));
    assert.equal(together.length, 20);
    const guess = () => school.get(`enquiries/${made.reference}`, { token: '22222222' });
    const many = await Promise.all([guess(), guess(), guess(), guess()]);
    assert.deepEqual(many.map(({ status }) => status).sort(), [404, 404, 404, 429]);
    const refused = await school.get(`enquiries/${made.reference}`, { token: made.token });
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '60']);
    school.later(1);
    await look(school, made);
  });

  test('replies and handovers need the staff token, and say what to do without it', async () => {
    const school = await openStaffed(db(), {}, { limits: { guessesByClient: { burst: 3, perMinute: 1 } } });
    const unset = await openSchool(db(), { staff: STAFF });
    const made = await write(school);
    const text = { text: 'Hello', to: 'kaur', reason: 'She knows.' };
    const open = await write(unset);
    for (const what of ['replies', 'handovers'] as const) {
      const silent = await send(unset, open, what, text);
      assert.deepEqual([silent.status, typeOf(silent.body)], [403, 'staff-token']);
      assert.match(String(silent.body.detail), /Set OPEN_DOOR_STAFF_TOKEN/);
      const none = await school.post(`enquiries/${made.reference}/${what}`, text);
      assert.deepEqual([none.status, typeOf(none.body)], [401, 'token-missing']);
      assert.equal(none.headers.get('WWW-Authenticate'), 'Bearer');
    }
    for (const token of [made.token, `${STAFF_TOKEN}x`, STAFF_TOKEN.toUpperCase()]) {
      const wrong = await send(school, made, 'replies', text, { token });
      assert.deepEqual([wrong.status, typeOf(wrong.body)], [403, 'staff-token'], token);
    }
    assert.equal((await send(school, made, 'replies', text)).status, 429, 'guesses are slowed down');
    school.later(1);
    assert.equal((await send(school, { ...made, reference: 'BBB222' }, 'replies', text)).status, 404);
    school.later(1);
    const own = await school.get(`enquiries/${made.reference}`, { token: STAFF_TOKEN });
    assert.equal(own.status, 404, 'it is not the code of a family');
    school.later(1);
    assert.equal((await look(school, made)).happenings.length, 1);
  });
});
