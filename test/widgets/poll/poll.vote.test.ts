import { expect } from '@open-wc/testing';
import { PollPage, SINGLE, TEXT, inDays, poll, voteElsewhere } from '../../support/poll-page.ts';
import { fault, goOffline, recover, requests, rows, school } from '../../support/school.ts';
import type { OpenDoorVotedEvent } from '../../../src/widgets/poll/poll.events.ts';
import { withoutStorage } from '../../support/storage.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const CODES = ['7KQ4M2XP', 'BCD23456'];
const counted = async (page: PollPage) => (await rows('poll_ballots', page.school)).length;
const sent = async (page: PollPage) =>
  (await requests(page.school)).filter(({ method }) => method === 'POST').length;

describe('a vote', () => {
  it('is counted once, and told to the page without what it was', async () => {
    const page = await PollPage.open();
    await page.vote();
    await page.isState('sent');
    const [ballot] = await rows<{ answers: string }>('poll_ballots', page.school);
    expect(JSON.parse(ballot!.answers)).to.deep.equal({ start: 'late' });
    expect(page.told).to.deep.equal(['ready', 'before-send', 'voted']);
    const { poll: id, state, ...rest } = Object.assign({}, page.events.at(-1) as OpenDoorVotedEvent);
    expect([id, state]).to.deep.equal(['day', 'counted']);
    expect(JSON.stringify(rest)).not.to.contain('late');
    await page.isAccessible();
  });

  it('is known on this device afterwards, by a token and nothing else', async () => {
    const page = await PollPage.open();
    expect(localStorage, 'nothing before the vote').to.have.lengthOf(0);
    await page.vote();
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain('late');
    const again = await PollPage.again({ school: page.school });
    await again.isState('voted');
    await again.sees('poll.voted.open');
    expect(again.all('radio')).to.deep.equal([]);
    await again.isAccessible();
  });

  it('is counted where storage is refused, once for the page', async () => {
    withoutStorage();
    const element = PollPage.again({ poll: {} });
    const page = await element;
    await page.isState('ready');
    await page.vote();
    expect(await counted(page)).to.equal(1);
  });

  it('pressed twice is counted once', async () => {
    const page = await PollPage.open();
    await fault(page.school, { match: 'POST', delay: 300 });
    await page.choose('At 8:30');
    const button = await page.find('button', 'poll.send');
    button.click();
    button.click();
    await page.isAt('poll.done.counted');
    expect(await sent(page)).to.equal(1);
  });

  it('whose answer is lost goes out again, and counts once', async () => {
    const page = await PollPage.open();
    await fault(page.school, { match: 'POST', drop: 'after' });
    await page.choose('At 8:30');
    await page.send();
    await page.sees('queued.title');
    await page.press('sendNow');
    await page.isAt('poll.done.counted');
    expect(await counted(page)).to.equal(1);
  });

  it('waits on the page while there is no network', async () => {
    const page = await PollPage.open();
    await page.choose('At 8:30');
    await goOffline(page.school);
    await page.send();
    await page.isState('queued');
    expect(await page.isChosen('At 8:30')).to.equal(true);
    await page.isAccessible();
    await recover(page.school);
    await page.isAt('poll.done.counted');
    expect(page.told).to.deep.equal(['ready', 'before-send', 'queued', 'voted']);
  });

  it('can be stopped by the page, and what was chosen stays', async () => {
    const page = await PollPage.open();
    page.element.addEventListener('open-door-before-send', (event) => event.preventDefault());
    await page.choose('At 8:30');
    await page.send();
    expect(await sent(page)).to.equal(0);
    expect(await page.isChosen('At 8:30')).to.equal(true);
  });

  it('in two tabs with one draft is counted once', async () => {
    const attributes = { draft: 'session', 'no-history': true } as const;
    const first = await PollPage.open({ poll: { questions: [SINGLE, TEXT] }, attributes });
    await first.choose('At 9:00');
    const second = await PollPage.again({ school: first.school, attributes });
    await second.isState('ready');
    for (const page of [first, second]) {
      await page.continue();
      await page.sees('Anything else?');
      await page.continue();
      await page.sees('check.title');
    }
    await first.send();
    await first.sees('poll.done.counted');
    await second.send();
    await second.sees('poll.done.counted');
    expect(await counted(first)).to.equal(1);
    sessionStorage.clear();
  });

  it('after one from another tab is not counted as well, and that is said', async () => {
    const page = await PollPage.open();
    const other = await PollPage.again({ school: page.school });
    await other.isState('ready');
    await other.vote('At 8:30');
    await page.choose('At 9:00');
    await page.send();
    await page.isAt('poll.voted.title');
    await page.sees('poll.voted.twice');
    expect(await counted(page)).to.equal(1);
  });

  it('that the server cannot use leads back to the question', async () => {
    const page = await PollPage.open({ poll: { questions: [SINGLE, TEXT] } });
    await page.choose('At 9:00');
    await page.continue();
    await page.continue();
    await page.isAt('check.title');
    const errors = [{ pointer: '#/answers/start', code: 'invalid' }];
    await fault(page.school, {
      match: 'POST',
      status: 422,
      body: { type: 'about:blank', title: 'No', status: 422, errors },
    });
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.answer.invalid')]);
    expect(await page.isChosen('At 9:00')).to.equal(true);
  });
});

describe('a vote that can be changed', () => {
  it('begins with what was sent, and takes its place', async () => {
    const page = await PollPage.open({ poll: { changeable: true, results: 'after-close' } });
    await page.sees('poll.trust.linked');
    await page.vote('At 9:00');
    await page.press('poll.voted.change');
    await page.isAt(SINGLE.title);
    await page.sees('poll.change.note');
    expect(await page.isChosen('At 9:00')).to.equal(true);
    await page.choose('As it is');
    await page.send();
    await page.isAt('poll.done.changed');
    const ballots = await rows<{ answers: string }>('poll_ballots', page.school);
    expect(ballots.map(({ answers }) => JSON.parse(answers) as unknown)).to.deep.equal([{ start: 'same' }]);
  });

  it('can stay as it is', async () => {
    const page = await PollPage.open({ poll: { changeable: true, results: 'after-close' } });
    await page.vote();
    await page.press('poll.voted.change');
    await page.press('poll.change.keep');
    await page.isAt('poll.voted.title');
    expect(await sent(page)).to.equal(1);
  });
});

describe('a code on paper', () => {
  const coded = (attributes = {}) =>
    PollPage.open({ poll: { eligibility: 'code', codes: CODES }, attributes });

  it('is asked for first, and may be typed as it comes', async () => {
    const page = await coded();
    expect(page.all('radio')).to.deep.equal([]);
    await page.isAccessible();
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.code.required')]);
    await page.fill('poll.code.label', '7kq4 m2xp');
    await page.continue();
    await page.isAt(SINGLE.title);
    await page.vote();
    expect(await counted(page)).to.equal(1);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('that nobody handed out is not known; what was answered stays', async () => {
    const page = await coded();
    await page.fill('poll.code.label', 'XXXX 2222');
    await page.continue();
    await page.isAt(SINGLE.title);
    await page.choose('At 9:00');
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.code.unknown')]);
    expect(await page.hint('textbox', 'poll.code.label')).to.contain(say('poll.error.code.unknown'));
    await page.fill('poll.code.label', CODES[1]!);
    await page.continue();
    await page.isAt(SINGLE.title);
    expect(await page.isChosen('At 9:00')).to.equal(true);
    await page.send();
    await page.isAt('poll.done.counted');
  });

  it('counts once; another one in the family counts too', async () => {
    const page = await coded();
    await voteElsewhere(page.school, { start: 'early' }, CODES[0]);
    await page.fill('poll.code.label', CODES[0]!);
    await page.continue();
    await page.isAt('poll.voted.title');
    await page.sees('poll.voted.code');
    await page.press('poll.voted.another');
    await page.isAt('poll.code.title');
    await page.fill('poll.code.label', CODES[1]!);
    await page.continue();
    await page.isAt(SINGLE.title);
    await page.vote();
    expect(await counted(page)).to.equal(2);
  });

  it('can be known to the page', async () => {
    const page = await coded({ code: '7KQ4 M2XP' });
    await page.sees(SINGLE.title);
    await page.vote();
    expect(await counted(page)).to.equal(1);
  });
});

describe('the school’s own session', () => {
  it('is needed where the poll says so', async () => {
    const page = await PollPage.open({ poll: { eligibility: 'host' } });
    await page.choose('At 9:00');
    await page.send();
    await page.sees('problem.auth.title');
    expect(await page.isChosen('At 9:00')).to.equal(true);
  });
});

describe('the close', () => {
  it('while somebody answers keeps what was chosen, and says what to do', async () => {
    const here = await school({ polls: [poll()] });
    const page = await PollPage.open({ school: here, attributes: { phone: '01632 960 123' } });
    await page.choose('At 9:00');
    await fault(here, {
      match: 'POST',
      status: 409,
      body: { type: 'urn:open-door:problem:poll-closed', title: 'Closed', status: 409 },
    });
    const now = new Date().toISOString();
    const closed = {
      id: 'day',
      title: 'The school day',
      status: 'closed',
      closes: now,
      now,
      questions: [SINGLE],
      results: 'after-close',
      eligibility: 'open',
      privacy: { seenBy: 'x' },
    };
    await fault(here, { match: 'GET polls/day/results', status: 403, times: 'always' });
    await fault(here, { match: 'GET polls/day', body: closed, status: 200, times: 'always' });
    await page.send();
    await page.isAt('poll.late.title');
    expect(page.answers).to.deep.equal({ [SINGLE.title]: 'At 9:00' });
    await page.find('link', '01632 960 123');
    await page.isState('closed');
    await page.isAccessible();
    await page.press('poll.late.seen');
    page.seesNot('poll.late.title');
  });

  it('comes by itself, without anybody pressing anything', async () => {
    const page = await PollPage.open({ poll: { closes: inDays(2 / 86_400) } });
    await page.sees('poll.left.soon');
    await page.choose('At 9:00');
    await page.isState('closed');
    await page.sees('poll.late.title');
  });

  it('is not asked of anybody who has not begun', async () => {
    const page = await PollPage.load({ poll: { closes: inDays(-0.5) } });
    await page.isState('closed');
    await page.sees(/Closed on/);
    await page.sees('poll.results.none');
    await until(() => !page.text.includes(say('poll.late.title')));
    await page.isAccessible();
  });
});
