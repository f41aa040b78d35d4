import { expect } from '@open-wc/testing';
import { stopClock } from '../../support/clock.ts';
import { ContactPage, askElsewhere, bySchool, PEOPLE, type Sent } from '../../support/contact-page.ts';
import { fault, goOffline, recover, requests, rows, school } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

/** A conversation that is shown. */
async function following(more: Record<string, unknown> = {}): Promise<{ page: ContactPage; sent: Sent }> {
  const here = await school({ staff: PEOPLE });
  const sent = await askElsewhere(here, more);
  const page = await ContactPage.load({ school: here, attributes: { ...sent, phone: '01632 960 123' } });
  await page.isAt('contact.follow.title');
  return { page, sent };
}

const looks = async (page: ContactPage) =>
  (await requests(page.school)).filter(({ method, path }) => method === 'GET' && path.startsWith('enquiries'))
    .length;
const status = (page: ContactPage) =>
  [...page.root.querySelectorAll('[role=status]')].map((one) => one.textContent.trim()).filter(Boolean);

describe('finding a conversation again', () => {
  it('takes reference and code as they were written down', async () => {
    const page = await ContactPage.open();
    const { reference, token } = await askElsewhere(page.school);
    await page.press('contact.followLink');
    await page.isAt('contact.find.title');
    await page.isAccessible();
    await page.press('contact.find.show');
    expect(await page.mistakes()).to.deep.equal([
      say('error.reference.required'),
      say('error.token.required'),
    ]);
    await page.fill('reference.label', `${reference.slice(0, 3)} ${reference.slice(3)}`.toLowerCase());
    await page.fill('code.label', token.replace(/(....)/, '$1 '));
    await page.press('contact.find.show');
    await page.isAt('contact.follow.title');
    expect(page.states).to.deep.equal(['following']);
    await page.isAccessible();
  });

  it('says the same of a wrong reference and a wrong code, and says who to ring', async () => {
    const page = await ContactPage.open({ attributes: { phone: '01632 960 123' } });
    const { reference } = await askElsewhere(page.school);
    await page.press('contact.followLink');
    for (const wrong of [reference, 'XYZ 234']) {
      await page.fill('reference.label', wrong);
      await page.fill('code.label', '2345 6789');
      await page.press('contact.find.show');
      expect(await page.mistakes()).to.deep.equal([say('contact.find.notfound')]);
    }
    await page.sees('lost.phone', { phone: '01632 960 123' });
    await page.press('back');
    await page.isAt('contact.who.title');
  });

  it('says that one has to wait after too many wrong codes', async () => {
    const page = await ContactPage.load({ attributes: { reference: 'XYZ234' } });
    await page.find('textbox', 'code.label');
    await fault(page.school, { match: 'GET enquiries', status: 429 });
    await page.fill('code.label', '2345 6789');
    await page.press('contact.find.show');
    await page.sees('problem.busy.text');
  });

  it('follows the link that was kept, and keeps the code out of every address', async () => {
    const page = await ContactPage.open();
    const { reference, token } = await askElsewhere(page.school);
    location.hash = `open-door-contact=${reference}.${token}`;
    await page.isAt('contact.follow.title');
    history.replaceState(null, '', location.pathname + location.search);
    expect((await requests(page.school)).some(({ path }) => path.includes(token))).to.equal(false);
  });
});

describe('a conversation', () => {
  it('shows who has it, since when, by when an answer is promised, and everything that was said', async () => {
    const { page, sent } = await following();
    await bySchool(page.school, sent, 'handovers', { to: 'nowak', reason: 'He sees the bus queue.' });
    await bySchool(page.school, sent, 'replies', { text: 'I will be\nat the bus.' });
    await bySchool(page.school, sent, 'handovers', { to: 'ahmad', reason: 'He can help at home.' });
    page.element.remove();
    const again = await ContactPage.load({ school: page.school, attributes: { ...sent } });
    await again.isAt('contact.follow.title');
    expect(again.timeline).to.deep.equal([
      'You wrote',
      'Passed on to Mr Nowak, Class teacher, Cedar',
      'Mr Nowak, Class teacher, Cedar answered',
      'Passed on to \u2068أحمد علي, Family support\u2069',
    ]);
    for (const words of [
      'He is called names on the bus.',
      'Why: He sees the bus queue.',
      'I will be at the bus.',
    ])
      await again.sees(words);
    await again.sees(/With .*أحمد علي.* now/);
    await again.isAccessible();
  });

  it('is added to, and says so', async () => {
    const { page } = await following();
    await page.fill('contact.add.label', 'It happened again');
    await page.press('contact.add.send');
    await page.sees('contact.add.sent', { name: 'Mrs Obi' });
    expect(page.timeline).to.deep.equal(['You wrote', 'You added']);
    expect((await page.find<HTMLTextAreaElement>('textbox', 'contact.add.label')).value).to.equal('');
    expect(page.told).to.deep.equal(
      ['ready', 'before-send', 'added'].filter((one) => page.told.includes(one)),
    );
    const texts = (await rows<{ reference: string; text: string }>('happenings', page.school)).map(
      ({ text }) => text,
    );
    expect(texts.filter((text) => text === 'It happened again')).to.have.lengthOf(1);
  });

  it('takes no empty addition', async () => {
    const { page } = await following();
    await page.press('contact.add.send');
    expect(await page.mistakes()).to.deep.equal([say('contact.error.text.required')]);
    await page.paste('contact.add.label', '  \n');
    await page.press('contact.add.send');
    expect(await page.mistakes()).to.deep.equal([say('contact.error.text.blank')]);
    await page.isAccessible();
  });

  it('is closed after a question, and opens again when more is written', async () => {
    const { page } = await following();
    await page.press('contact.close');
    await page.isAt('contact.close.sure');
    await page.press('contact.close.no');
    await page.isAt('contact.follow.title');
    await page.press('contact.close');
    await page.isAccessible();
    await page.press('contact.close.yes');
    await page.sees('contact.follow.closed');
    expect(page.states).to.deep.equal(['closed']);
    expect(page.told.at(-1)).to.equal('closed');
    await page.isAccessible();
    await page.fill('contact.add.label', 'One more thing');
    await page.press('contact.add.send');
    await page.sees('contact.follow.now', { name: 'Mrs Obi, Deputy head' });
    expect(page.timeline).to.deep.equal(['You wrote', 'You closed the conversation', 'You added']);
  });

  it('that did not help goes to somebody else, with everything', async () => {
    const { page } = await following();
    await page.press('contact.escalate');
    await page.isAt('contact.escalate.title');
    await page.isAccessible();
    await page.fill(/What is missing/, 'Nobody has rung me');
    await page.press('contact.escalate.send');
    await page.isAt('contact.follow.title');
    await page.sees(/With (?!Mrs Obi).* now/);
    await page.sees('Nobody has rung me');
    expect(page.told.at(-1)).to.equal('escalated');
  });

  it('keeps what was typed without a connection, and sends it by itself', async () => {
    const { page } = await following();
    await page.fill('contact.add.label', 'From the bus');
    await goOffline(page.school);
    await page.press('contact.add.send');
    await page.sees('queued.title');
    expect((await page.find<HTMLTextAreaElement>('textbox', 'contact.add.label')).value).to.equal(
      'From the bus',
    );
    await recover(page.school);
    await page.sees('contact.add.sent', { name: 'Mrs Obi' });
    expect(page.timeline).to.deep.equal(['You wrote', 'You added']);
  });

  it('says when a promised answer is late', async () => {
    const here = await school({ staff: PEOPLE });
    const sent = await askElsewhere(here);
    stopClock(Date.now() + 30 * 86_400_000);
    const page = await ContactPage.load({ school: here, attributes: { ...sent, phone: '01632 960 123' } });
    await page.sees(/We promised an answer by/);
    await page.sees(/ring us on 01632 960 123/);
  });
});

describe('news', () => {
  it('come by themselves, said in one sentence', async () => {
    const { page, sent } = await following();
    const { pass } = stopClock();
    document.dispatchEvent(new Event('visibilitychange'));
    await bySchool(page.school, sent, 'handovers', { to: 'nowak', reason: 'He knows.' });
    await pass(10_000);
    await page.sees('contact.follow.now', { name: 'Mr Nowak, Class teacher, Cedar' });
    expect(status(page)).to.have.lengthOf(1);
    expect(status(page)[0]).to.match(/^Mr Nowak has your message now \(\d+:\d\d[ap]m\)\.$/);
    expect(page.timeline.at(-1)).to.equal('Passed on to Mr Nowak, Class teacher, Cedar New');
    await page.isAccessible();
  });

  it('wait while something is being written, and move nothing', async () => {
    const { page, sent } = await following();
    await page.fill('contact.add.label', 'I was just about to');
    const { pass } = stopClock();
    document.dispatchEvent(new Event('visibilitychange'));
    const box = await page.find<HTMLTextAreaElement>('textbox', 'contact.add.label');
    const top = box.getBoundingClientRect().top;
    await bySchool(page.school, sent, 'handovers', { to: 'nowak', reason: 'He knows.' });
    await bySchool(page.school, sent, 'replies', { text: 'Hello' });
    await pass(10_000);
    await page.sees('contact.news.more', { count: 2 });
    expect(page.timeline).to.deep.equal(['You wrote']);
    expect(box.getBoundingClientRect().top).to.equal(top);
    expect(box.value).to.equal('I was just about to');
    expect(page.root.activeElement).to.equal(box);
    await page.press('contact.news.show');
    await until(() => page.timeline.length === 3, 'the news');
    await until(() => page.root.activeElement?.id === 'news', 'the focus on the first of them');
    expect(box.value).to.equal('I was just about to');
  });

  it('are looked for less and less often, and never on a hidden page', async () => {
    const { page } = await following();
    const { pass } = stopClock();
    document.dispatchEvent(new Event('visibilitychange'));
    const before = await looks(page);
    // ten minutes, with time for each look to end; every eight seconds would be 75 of them
    for (let seconds = 0; seconds < 600; seconds += 10) {
      await pass(10_000);
      await looks(page);
    }
    expect((await looks(page)) - before).to.be.within(4, 40);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    try {
      const hidden = await looks(page);
      await pass(600_000);
      expect(await looks(page)).to.equal(hidden);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('are not looked for once it is closed', async () => {
    const { page } = await following();
    await page.press('contact.close');
    await page.press('contact.close.yes');
    await page.sees('contact.follow.closed');
    const { pass } = stopClock();
    document.dispatchEvent(new Event('visibilitychange'));
    const before = await looks(page);
    await pass(600_000);
    expect(await looks(page)).to.equal(before);
  });

  it('that cannot be fetched are said to be missing, until they can', async () => {
    const { page } = await following();
    const { pass } = stopClock();
    document.dispatchEvent(new Event('visibilitychange'));
    await page.sees('contact.follow.live');
    await fault(page.school, { match: 'GET enquiries', status: 503 });
    await pass(10_000);
    await page.sees('contact.follow.lost');
    await pass(30_000);
    await page.sees('contact.follow.live');
  });
});
