import { expect } from '@open-wc/testing';
import { stopClock } from '../../support/clock.ts';
import { page as around } from '../../support/page.ts';
import {
  MULTIPLE,
  PollPage,
  RANKED,
  SCORE,
  SINGLE,
  TEXT,
  ballots,
  inDays,
  voteElsewhere,
} from '../../support/poll-page.ts';
import { fault, requests } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const closed = { opens: inDays(-9), closes: inDays(-1) };
/** Enough of each that numbers are shown while the poll is open. */
const MANY = Array.from({ length: 12 }, () => ['early', 'late', 'late', 'same'])
  .flat()
  .map((start) => ({ start }));

const results = async (page: PollPage) =>
  (await requests(page.school)).filter(({ path }) => path.includes('results')).length;

describe('results', () => {
  it('are words and numbers in the order of the question, with bars beside', async () => {
    const given = [...ballots(9, { start: 'early' }), ...ballots(21, { start: 'late' })];
    const page = await PollPage.load({ poll: { ...closed, ballots: given } });
    await page.sees('poll.results.title');
    await page.sees('poll.results.people', { count: 30 });
    expect(page.bars).to.deep.equal([
      'At 8:30 30% · 9 votes',
      'At 9:00 70% · 21 votes',
      'As it is 0% · 0 votes',
    ]);
    await page.sees('poll.results.lead', { name: 'At 9:00' });
    const widths = () =>
      [...page.root.querySelectorAll<HTMLElement>('.bar')].map((bar) => bar.getBoundingClientRect().width);
    await until(() => Math.abs(widths()[1]! / widths()[0]! - 70 / 30) < 0.05, 'bars of that size');
    await page.isAccessible();
  });

  it('are a table too', async () => {
    const page = await PollPage.load({
      poll: {
        ...closed,
        questions: [MULTIPLE],
        ballots: [...ballots(10, { clubs: ['chess', 'drama'] }), ...ballots(10, { clubs: ['chess'] })],
      },
    });
    await page.press('poll.table.show');
    expect(page.table).to.deep.equal([
      ['Answer', 'Votes', 'Share'],
      ['Chess', '20', '100%'],
      ['Drama', '10', '50%'],
      ['Football', '0', '0%'],
    ]);
    expect(page.bars).to.deep.equal([]);
    await page.isAccessible();
    await page.press('poll.table.show');
    expect(page.bars).to.have.lengthOf(3);
  });

  it('say a tie, and no winner', async () => {
    const page = await PollPage.load({
      poll: { ...closed, ballots: [...ballots(10, { start: 'early' }), ...ballots(10, { start: 'late' })] },
    });
    await page.sees('poll.results.tie', { names: 'At 8:30 and At 9:00' });
    page.seesNot(/Most votes/);
  });

  it('of numbers have an average and how many gave each', async () => {
    const given = [
      ...ballots(10, { lunch: { taste: 4, price: 1 } }),
      ...ballots(10, { lunch: { taste: 5, price: 2 } }),
    ];
    const page = await PollPage.load({ poll: { ...closed, questions: [SCORE], ballots: given } });
    await page.sees('poll.results.average', { mean: '4.5' });
    await page.sees('poll.results.gave', { count: 10, score: 5 });
    await page.sees('poll.results.best', { name: 'Taste' });
    await page.press('poll.table.show');
    expect(page.table[1]).to.deep.equal(['Taste', '4.5', '0', '0', '0', '10', '10']);
    await page.isAccessible();
  });

  it('of an order are counted in rounds, in plain words, and by points', async () => {
    const given = [
      ...ballots(20, { trips: ['sea', 'zoo', 'farm'] }),
      ...ballots(15, { trips: ['zoo', 'farm', 'sea'] }),
      ...ballots(10, { trips: ['farm', 'zoo', 'sea'] }),
    ];
    const page = await PollPage.load({ poll: { ...closed, questions: [RANKED], ballots: given } });
    await page.sees('poll.rounds.winner', { name: 'The zoo' });
    page.root.querySelector<HTMLDetailsElement>('.results details')!.open = true;
    await page.sees('poll.rounds.out', { names: 'A farm' });
    await page.sees('poll.rounds.won', { name: 'The zoo' });
    await page.sees('poll.borda.same', { name: 'The zoo' });
    await page.isAccessible();
    await page.press('poll.table.show');
    expect(page.table).to.deep.equal([
      ['Answer', 'First choices', 'Round 2', 'Points'],
      ['The sea', '20', '20', '40'],
      ['The zoo', '15', '25', '60'],
      ['A farm', '10', 'out', '35'],
    ]);
  });

  it('of words show only what the school has released', async () => {
    const given = [{ else: 'More trees' }, ...ballots(9, { else: 'A secret' })];
    const page = await PollPage.load({
      poll: { ...closed, questions: [TEXT], ballots: given, released: ['More trees'] },
    });
    await page.sees('More trees');
    page.seesNot('A secret');
  });

  it('of nobody have no bars and no numbers', async () => {
    const page = await PollPage.load({ poll: { ...closed, questions: [SINGLE, SCORE, RANKED], quorum: 10 } });
    await page.sees('poll.results.none');
    await page.sees('poll.results.quorum.missed', { count: 10 });
    expect(page.bars).to.deep.equal([]);
    page.seesNot(/NaN|Infinity|undefined/);
  });

  it('of very few people are hidden, and it is said why', async () => {
    const page = await PollPage.load({ poll: { ...closed, ballots: ballots(3, { start: 'late' }) } });
    await page.sees('poll.results.hidden.all');
    expect(page.bars).to.deep.equal([]);
    const partly = await PollPage.load({
      poll: {
        ...closed,
        ballots: [
          ...ballots(20, { start: 'late' }),
          ...ballots(2, { start: 'same' }),
          ...ballots(9, { start: 'early' }),
        ],
      },
    });
    await partly.sees('poll.results.hidden.some', { count: 5 });
    expect(partly.bars.at(-1)).to.equal(`As it is ${say('poll.results.hidden')}`);
    await partly.isAccessible();
  });

  it('say whether enough people voted', async () => {
    const page = await PollPage.load({
      poll: { ...closed, quorum: 20, ballots: ballots(30, { start: 'late' }) },
    });
    await page.sees('poll.results.quorum.met', { count: 20 });
  });

  it('wait for the vote, or for the close', async () => {
    const page = await PollPage.open({ poll: { results: 'after-close' } });
    await page.vote();
    await page.sees('poll.trust.results.after-close');
    expect(await results(page)).to.equal(0);
    const later = await PollPage.open({ poll: { ballots: ballots(10, { start: 'late' }) } });
    await later.vote();
    await later.sees('poll.results.sofar');
  });

  it('can be looked at before voting where everybody may', async () => {
    const page = await PollPage.open({
      poll: { results: 'always', ballots: MANY },
    });
    await page.press('poll.results.show');
    await page.sees('poll.results.lead.sofar', { name: 'At 9:00' });
    expect(page.all('radio')).to.have.lengthOf(3);
  });

  it('can be all that a page wants to show', async () => {
    const page = await PollPage.load({
      attributes: { 'results-only': true },
      poll: { results: 'always', ballots: MANY },
    });
    await page.sees('poll.results.sofar');
    expect(page.all('radio')).to.deep.equal([]);
  });

  it('come by themselves while they are shown', async () => {
    const clock = stopClock();
    const page = await PollPage.load({
      attributes: { 'results-only': true },
      poll: { results: 'always', ballots: MANY },
    });
    await page.sees('10 votes');
    const before = page.bars;
    for (let count = 0; count < 10; count++)
      for (const start of ['early', 'late', 'same']) await voteElsewhere(page.school, { start });
    await clock.pass(8_500);
    await until(() => page.bars.join() !== before.join(), 'other numbers');
  });

  it('that cannot be had say so, with a way to try again', async () => {
    const page = await PollPage.open();
    await fault(page.school, { match: 'results', status: 500 });
    await page.vote();
    await page.sees('problem.server.title');
    await page.press('retry');
    await page.sees('poll.results.sofar');
  });

  it('do not move for those who do not want it', async function () {
    if (!(await around({ media: { reducedMotion: 'reduce' } }))) this.skip();
    const page = await PollPage.load({ poll: { ...closed, ballots: ballots(10, { start: 'late' }) } });
    await page.sees('10 votes');
    const [bar] = page.root.querySelectorAll('.bar');
    expect(getComputedStyle(bar!).transitionDuration).to.match(/^0s/);
  });

  it('can be told apart in forced colours', async function () {
    if (!(await around({ media: { forcedColors: 'active' } }))) this.skip();
    const page = await PollPage.load({ poll: { ...closed, ballots: ballots(10, { start: 'late' }) } });
    await page.sees('10 votes');
    const bar = page.root.querySelectorAll('.bar')[1]!;
    expect(getComputedStyle(bar).backgroundColor).not.to.equal(
      getComputedStyle(bar.parentElement!).backgroundColor,
    );
  });
});

describe('what came of it', () => {
  it('stands above the results, with its date', async () => {
    const page = await PollPage.load({
      poll: {
        ...closed,
        outcome: { date: '2026-11-20', text: { en: 'School starts at nine.', pl: 'Od 9.00.' } },
      },
    });
    await page.sees('poll.outcome.title');
    await page.sees('20 November 2026');
    await page.sees('School starts at nine.');
    await page.isAccessible();
  });

  it('is said to be missing', async () => {
    const page = await PollPage.load({ poll: closed });
    await page.sees('poll.outcome.waiting');
  });
});

describe('a ballot on paper', () => {
  const questions = [SINGLE, { ...MULTIPLE, title: 'Clubs' }, SCORE, RANKED, TEXT];

  it('is made from the same questions, and printed', async () => {
    const print = globalThis.print;
    let printed = 0;
    globalThis.print = () => printed++;
    try {
      const page = await PollPage.open({
        poll: { questions, eligibility: 'code', codes: ['7KQ4M2XP'] },
        attributes: { code: '7KQ4M2XP' },
      });
      await page.press('poll.paper.show');
      await page.isAt('poll.paper.show');
      await until(() => printed === 1);
      for (const { title } of questions) await page.sees(title);
      await page.sees('poll.paper.code.text');
      await page.sees('poll.paper.ranked');
      await page.sees('poll.trust.code');
      await page.isAccessible();
      await page.press('poll.paper.print');
      expect(printed).to.equal(2);
      await page.press('back');
      await page.isAt(SINGLE.title);
    } finally {
      globalThis.print = print;
    }
  });
});

describe('reading aloud', () => {
  const speak: string[] = [];
  let original: PropertyDescriptor | undefined;

  beforeEach(() => {
    speak.length = 0;
    original = Object.getOwnPropertyDescriptor(globalThis, 'speechSynthesis');
  });
  afterEach(() => {
    if (original) Object.defineProperty(globalThis, 'speechSynthesis', original);
  });

  const voices = (...langs: string[]) => {
    const synthesis = Object.assign(new EventTarget(), {
      speaking: true,
      getVoices: () => langs.map((lang) => ({ lang, localService: true })),
      speak: ({ text }: { text: string }) => speak.push(text),
      cancel: () => undefined,
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
      configurable: true,
      writable: true,
    });
  };

  it('reads the question and what can be chosen', async () => {
    voices('de-DE', 'en_GB');
    const page = await PollPage.open();
    await page.press('poll.aloud.read');
    expect(speak).to.deep.equal([SINGLE.title, 'At 8:30', 'At 9:00', 'As it is']);
    await page.press('poll.aloud.stop');
    await page.find('button', 'poll.aloud.read');
  });

  it('is not offered without a voice for the language', async () => {
    voices('de-DE');
    const page = await PollPage.open();
    expect(page.all('button', 'poll.aloud.read')).to.deep.equal([]);
  });
});
