import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

const PAGE = '/ask.html';
const MESSAGE = 'My son is called names on the bus.\n<b>Every day</b> this week.';

/** "ABK472" and its code, from the link that is offered. */
async function keptBy(visitor: Visitor): Promise<{ link: string; reference: string; token: string }> {
  const link = await (
    await visitor.get('link', /#open-door-contact=/)
  ).evaluate((one) => (one as HTMLAnchorElement).href);
  const [, reference = '', token = ''] = /=(\w+)\.(\w+)$/.exec(link) ?? [];
  return { link, reference, token };
}

/** Writes to whoever is asked about bullying; ends with a reference. */
async function ask(
  visitor: Visitor,
  name: string,
): Promise<{ link: string; reference: string; token: string }> {
  await visitor.goTo(PAGE);
  await visitor.pick('What is it about?', 'bullying');
  await visitor.press('Write to Mr Gareth Hughes');
  await visitor.arrives('Your message to Mr Gareth Hughes');
  await visitor.fill(/^What would you like to say/, MESSAGE);
  await visitor.fill(/^Your full name/, name);
  await visitor.choose(/^Here, on this page/);
  await visitor.choose(/^Yes, pass it on/);
  await visitor.press('Send my message');
  await visitor.arrives('We have your message');
  return keptBy(visitor);
}

suite('asking one person', () => {
  const here = openSchool();
  const enquiries = async (name: string) =>
    (await here.site.rows('enquiries')).filter((row) => row.name === name);
  const happenings = async (reference: string) =>
    (await here.site.rows('happenings')).filter((row) => row.reference === reference);

  test('a new parent finds the person for bullying, writes once, and follows the message live', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/');
    await visitor.click('link', 'Ask someone');
    const { link, reference } = await ask(visitor, 'Zofia Nowak');
    assert.match(reference, /^[A-Z]{3}\d{3}$/);
    await visitor.sees('It is with Mr Gareth Hughes, Deputy head, attendance and behaviour now.');
    assert.equal((await enquiries('Zofia Nowak')).length, 1);

    await visitor.page.goto('about:blank');
    await visitor.page.goto(link);
    await visitor.arrives('Your conversation');
    await visitor.sees('<b>Every day</b>');
    await here.site.bySchool(`enquiries/${reference}/handovers`, {
      to: 'kaur',
      reason: 'She is the class teacher and sees the bus queue.',
    });
    await visitor.sees('With Mrs Harpreet Kaur, Class teacher, Year 2 now');
    await visitor.sees('Why: She is the class teacher and sees the bus queue.');
    assert.ok(await visitor.has('status', /(?:)/));
    await visitor.sees(/Mrs Harpreet Kaur has your message now \(\d+:\d\d[ap]m\)\./);

    await here.site.bySchool(`enquiries/${reference}/replies`, { text: 'I will wait at the bus today.' });
    await here.site.bySchool(`enquiries/${reference}/handovers`, {
      to: 'haddad',
      reason: 'He helps with worries.',
    });
    await visitor.sees('With Dr Yusuf Haddad');
    await visitor.sees('I will wait at the bus today.');

    await visitor.fill(/^Write more/, 'Thank you. It happened again today.');
    await visitor.press('Add this');
    await visitor.sees('Added. It is with Dr Yusuf Haddad.');
    const rows = await happenings(reference);
    assert.deepEqual(
      rows.toSorted((a, b) => Number(a.version) - Number(b.version)).map(({ kind }) => kind),
      ['sent', 'handed-over', 'replied', 'handed-over', 'added'],
    );
    assert.equal(rows.filter(({ text }) => text === MESSAGE).length, 1);
    assert.equal((await enquiries('Zofia Nowak')).length, 1);
    assert.ok(!visitor.requests.some((url) => url.includes('/api/') && url.includes('Zofia')));
    assert.deepEqual(visitor.errors, []);
  });

  test('needs no mouse, and the focus never gets lost', async () => {
    const visitor = await here.arrive();
    await visitor.goTo(PAGE);
    await visitor.get('combobox', 'What is it about?');
    await visitor.tabTo('combobox', 'What is it about?');
    await visitor.page.keyboard.type('bully');
    await visitor.settled();
    await visitor.tabTo('button', 'Write to Mr Gareth Hughes');
    await visitor.key('Enter');
    await visitor.arrives('Your message to Mr Gareth Hughes');

    await visitor.tabTo('textbox', /^What would you like to say/);
    await visitor.page.keyboard.type('He is called names.');
    await visitor.tabTo('textbox', /^Your full name/);
    await visitor.page.keyboard.type('Ada Keys');
    await visitor.tabTo('radio', /^Ring me/);
    await visitor.key('Space');
    await visitor.key('ArrowUp');
    assert.match((await visitor.focus()).name, /^Here, on this page/);
    await visitor.tabTo('radio', /^Yes, pass it on/);
    await visitor.key('Space');
    await visitor.tabTo('button', 'Send my message');
    await visitor.key('Enter');
    await visitor.arrives('We have your message');

    await visitor.tabTo('button', 'See what happens with it');
    await visitor.key('Enter');
    await visitor.arrives('Your conversation');
    await visitor.tabTo('textbox', /^Write more/);
    await visitor.page.keyboard.type('And today.');
    await visitor.tabTo('button', 'Add this');
    await visitor.key('Space');
    await visitor.sees('Added. It is with Mr Gareth Hughes.');
    await visitor.tabTo('button', 'I do not need anything else');
    await visitor.key('Enter');
    await visitor.arrives('Close this conversation?');
    await visitor.tabTo('button', 'Yes, close it');
    await visitor.key('Enter');
    await visitor.arrives('Your conversation');
    await visitor.sees('This conversation is closed.');
    const [row, ...more] = await enquiries('Ada Keys');
    assert.deepEqual([row?.status, more.length], ['closed', 0]);
  });

  test('mistakes take the focus, and lead to their fields', async () => {
    const visitor = await here.arrive();
    await visitor.goTo(PAGE);
    await visitor.pick('What is it about?', 'bullying');
    await visitor.press('Write to Mr Gareth Hughes');
    await visitor.press('Send my message');
    await visitor.click('link', 'Choose how you would like us to answer');
    assert.match((await visitor.focus()).name, /^Ring me/);
  });

  test('no network in the middle: kept, said, and sent by itself, once', async () => {
    const visitor = await here.arrive();
    await visitor.goTo(PAGE);
    await visitor.pick('What is it about?', 'bullying');
    await visitor.press('Write to Mr Gareth Hughes');
    await visitor.arrives('Your message to Mr Gareth Hughes');
    await visitor.fill(/^What would you like to say/, 'From the bus');
    await visitor.fill(/^Your full name/, 'Olu Offline');
    await visitor.choose(/^Here, on this page/);
    await visitor.choose(/^No, ask me first/);
    await visitor.online(false);
    await visitor.press('Send my message');
    await visitor.sees('Not sent yet');
    await visitor.online(true);
    await visitor.arrives('We have your message');
    assert.equal((await enquiries('Olu Offline')).length, 1);
  });

  test('an answer that is lost on its way is no second message', async () => {
    const visitor = await here.arrive();
    here.site.loses = (request) => {
      const lost = request === 'POST /api/oakfield/enquiries';
      if (lost) here.site.loses = undefined;
      return lost;
    };
    const { reference } = await ask(visitor, 'Lena Lost');
    const rows = await enquiries('Lena Lost');
    assert.deepEqual(
      rows.map((row) => row.reference),
      [reference],
    );
  });

  test('in Urdu, the words, the direction and the times are those of the page', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/ur/ask.html');
    await visitor.get('combobox', 'بات کس بارے میں ہے؟');
    await visitor.pick('بات کس بارے میں ہے؟', 'bullying');
    await visitor.press(/^پیغام لکھیں: .*Mr Gareth Hughes/);
    await visitor.get('textbox', /^آپ کیا کہنا چاہتے ہیں؟/);
    const direction = await visitor.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('open-door-contact')!;
      return getComputedStyle(shadowRoot!.querySelector('textarea')!.form!).direction;
    });
    assert.equal(direction, 'rtl');
    assert.deepEqual(visitor.errors, []);
  });

  test('on a class page, the booking beside it takes over, with the teacher preset', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/classes/cedar.html');
    await visitor.press('Book a time to talk');
    await visitor.arrives('How would you like to talk?');
  });
});
