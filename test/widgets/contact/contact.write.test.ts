import { expect } from '@open-wc/testing';
import { ContactPage, askElsewhere } from '../../support/contact-page.ts';
import { say } from '../../support/words.ts';
import { fault, goOffline, recover, requests, rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';

const posted = async (page: ContactPage) =>
  (await requests(page.school)).filter(({ method }) => method === 'POST').map(({ path }) => path);

describe('a message', () => {
  it('is written once, with neither phone nor email', async () => {
    const page = await ContactPage.open({ attributes: { 'heading-level': '3' } });
    const { reference } = await page.ask();
    await page.sees('contact.done.how.here');
    await page.sees(/You will have an answer by \w+ \d+ \w+\./);
    const [row] = await rows('enquiries', page.school);
    expect(row).to.include({
      reference,
      staff: 'obi',
      name: 'Zoë',
      reply_by: 'here',
      phone: null,
      email: null,
    });
    expect(page.told).to.deep.equal(['ready', 'before-send', 'asked']);
    expect(page.states).to.deep.equal(['sent']);
    await page.isAccessible();
  });

  it('asks in one place for what is missing, and leads to it', async () => {
    const page = await ContactPage.open();
    await page.toMessage();
    await page.isAccessible();
    await page.press('contact.send');
    expect(await page.mistakes()).to.deep.equal([
      say('contact.error.message.required'),
      say('error.name.required'),
      say('contact.error.replyBy.required'),
      say('contact.error.mayPassOn.required'),
    ]);
    await page.isAccessible();
    const link = await page.find('link', 'contact.error.replyBy.required');
    link.click();
    expect(page.focus).to.contain(say('contact.reply.phone'));
  });

  it('of spaces alone is refused, with words that say so', async () => {
    const page = await ContactPage.open();
    await page.toMessage();
    await page.fillIn(' \n\t\u200b ');
    await page.press('contact.send');
    expect(await page.mistakes()).to.deep.equal([say('contact.error.message.blank')]);
    expect(await posted(page)).to.deep.equal([]);
  });

  it('of 20,000 letters is taken whole; of more, refused with all of it kept', async () => {
    const page = await ContactPage.open();
    await page.toMessage();
    await page.fillIn(`${'Długo. '.repeat(2857)}x`);
    await page.paste('contact.message.label', 'x'.repeat(20_001));
    await page.press('contact.send');
    expect(await page.mistakes()).to.deep.equal([say('contact.error.message.too-long')]);
    const box = await page.find<HTMLTextAreaElement>('textbox', 'contact.message.label');
    expect(box.value).to.have.lengthOf(20_001);
    const long = `${'Długo. '.repeat(2857)}x`;
    expect(long).to.have.lengthOf(20_000);
    await page.paste('contact.message.label', long);
    await page.press('contact.send');
    await page.isAt('contact.done.title');
    const sent = (await rows<{ text: string }>('happenings', page.school))[0]!;
    expect(sent.text).to.equal(long);
  });

  it('that holds HTML is text', async () => {
    const page = await ContactPage.open();
    const html = '<img src=x onerror="window.pwned=true"><b>bold</b>';
    await page.ask(html);
    await page.press('contact.done.follow');
    await page.isAt('contact.follow.title');
    await page.sees(html);
    expect(page.root.querySelector('.timeline b')).to.equal(null);
  });

  it('asks for a number only where it is rung or texted', async () => {
    const page = await ContactPage.open();
    await page.toMessage();
    expect(page.has('textbox', 'phone.label')).to.equal(false);
    await page.choose('contact.reply.phone');
    await page.fill('phone.label', '123');
    await page.choose('voicemail.no');
    await page.pick('contact.language.label', 'Polish');
    await page.choose('contact.interpreter.spoken');
    await page.isAccessible();
    await page.press('contact.send');
    expect(await page.mistakes()).to.include(say('error.phone.phone'));
    await page.choose('contact.reply.email');
    expect(page.has('textbox', 'phone.label')).to.equal(false);
    expect(page.has('group', 'contact.interpreter.legend')).to.equal(false);
    await page.fillIn();
    await page.choose('contact.reply.text');
    await page.fill('phone.label', '07700 900 982');
    await page.press('contact.send');
    await page.isAt('contact.done.title');
    await page.sees(/text message to 07700 900 982/);
    const [row] = await rows('enquiries', page.school);
    expect(row).to.include({ reply_by: 'text', phone: '07700 900 982', voicemail: 'no', language: 'pl' });
  });

  it('has what to do in an emergency before the box', async () => {
    const content = '<p slot="urgent">Ring 999</p><p slot="privacy">Ours</p>';
    const page = await ContactPage.open({ content });
    await page.sees('Ring 999');
    await page.toMessage();
    const text = page.text;
    expect(text.indexOf('Ring 999')).to.be.within(0, text.indexOf(say('contact.message.label')));
    await page.sees('Ours');
    const plain = await ContactPage.open();
    await plain.toMessage();
    await plain.sees('contact.urgent');
  });

  it('stays when the page stops it', async () => {
    const page = await ContactPage.open();
    page.element.addEventListener('open-door-before-send', (event) => event.preventDefault());
    await page.toMessage();
    await page.fillIn();
    await page.press('contact.send');
    expect(await posted(page)).to.deep.equal([]);
  });

  it('survives going back and coming again', async () => {
    const page = await ContactPage.open({ attributes: { 'no-history': true } });
    await page.toMessage();
    await page.fillIn('Half a story');
    await page.press('back');
    await page.isAt('contact.who.title');
    await page.press('Write to Mrs Obi');
    const box = await page.find<HTMLTextAreaElement>('textbox', 'contact.message.label');
    expect(box.value).to.equal('Half a story');
  });
});

describe('a message on a bad line', () => {
  it('is sent once when its answer is lost', async () => {
    const page = await ContactPage.open();
    await fault(page.school, { match: 'POST enquiries', drop: 'after' });
    await page.toMessage();
    await page.fillIn();
    await page.press('contact.send');
    await page.press('sendNow');
    await page.isAt('contact.done.title');
    expect(await rows('enquiries', page.school)).to.have.lengthOf(1);
    await page.find('link', /#open-door-contact=\w+\.\w{8}/);
  });

  it('waits without a connection, and goes by itself', async () => {
    const page = await ContactPage.open();
    await page.toMessage();
    await page.fillIn();
    await goOffline(page.school);
    await page.press('contact.send');
    await page.sees('queued.title');
    expect(page.states).to.deep.equal(['queued']);
    await page.isAccessible();
    await recover(page.school);
    await page.isAt('contact.done.title');
    expect(page.told).to.deep.equal(['ready', 'before-send', 'queued', 'asked']);
  });

  it('keeps what was typed when the school’s website fails', async () => {
    const page = await ContactPage.open();
    await fault(page.school, {
      match: 'POST enquiries',
      status: 500,
      times: 'always',
      headers: { 'retry-after': '60' },
    });
    await page.toMessage();
    await page.fillIn('Still here');
    await page.press('contact.send');
    await page.sees('problem.server.title');
    expect(page.states).to.deep.equal(['error']);
    const box = await page.find<HTMLTextAreaElement>('textbox', 'contact.message.label');
    expect(box.value).to.equal('Still here');
  });

  it('goes to its field when the backend does not accept one', async () => {
    const page = await ContactPage.open();
    const errors = [{ pointer: '#/message', code: 'too-long' }];
    await fault(page.school, {
      match: 'POST enquiries',
      status: 422,
      body: { type: 'about:blank', title: 'No', errors },
    });
    await page.toMessage();
    await page.fillIn();
    await page.press('contact.send');
    expect(await page.mistakes()).to.deep.equal([say('contact.error.message.too-long')]);
  });
});

describe('a draft', () => {
  const draft = { draft: 'session' };
  afterEach(() => {
    sessionStorage.clear();
  });

  it('outlives a refresh, and is gone once it was sent', async () => {
    const page = await ContactPage.open({ attributes: draft });
    await page.toMessage();
    await page.fillIn('To be kept');
    page.element.remove();
    const again = await ContactPage.load({ school: page.school, attributes: draft });
    const box = await again.find<HTMLTextAreaElement>('textbox', 'contact.message.label');
    expect(box.value).to.equal('To be kept');
    await again.press('contact.send');
    await again.isAt('contact.done.title');
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('that is open in two tabs is sent once', async () => {
    const page = await ContactPage.open({ attributes: draft });
    await page.toMessage();
    await page.fillIn('Sent from two tabs');
    const other = await ContactPage.load({ school: page.school, attributes: draft });
    await other.find('textbox', 'contact.message.label');
    for (const tab of [page, other]) {
      await tab.press('contact.send');
      await tab.sees('contact.done.title');
    }
    expect(await rows('enquiries', page.school)).to.have.lengthOf(1);
    const linkOf = async (tab: ContactPage) => (await tab.find<HTMLAnchorElement>('link', /#open-door/)).href;
    expect(await linkOf(page)).to.equal(await linkOf(other));
  });

  it('is cleared at a press', async () => {
    const page = await ContactPage.open({ attributes: draft });
    await page.toMessage();
    await page.fillIn();
    await page.press('draft.clear');
    await page.isAt('contact.who.title');
    expect(sessionStorage).to.have.lengthOf(0);
  });
});

describe('the end', () => {
  it('leads to what happens with it, and to another message', async () => {
    const page = await ContactPage.open();
    await page.ask();
    await page.press('contact.done.again');
    await page.isAt('contact.who.title');
    expect(page.has('button', 'Write to Mrs Obi')).to.equal(false);
  });

  it('is not mixed up with messages of others', async () => {
    const page = await ContactPage.open();
    const other = await askElsewhere(page.school);
    const mine = await page.ask();
    expect(mine.reference).not.to.equal(other.reference);
    await until(async () => (await rows('enquiries', page.school)).length === 2, 'two messages');
  });
});
