import { expect } from '@open-wc/testing';
import { listenTo } from '../../support/console.ts';
import { press } from '../../support/page.ts';
import { MULTIPLE, PollPage, SCORE, SINGLE, TEXT, inDays, poll } from '../../support/poll-page.ts';
import { fault, school } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('the first screen', () => {
  it('says what it is about, how long it is open, and the promise that matters', async () => {
    const page = await PollPage.open({ poll: { description: 'The governors decide in January.' } });
    expect(page.names('heading')).to.deep.equal(['The school day', SINGLE.title]);
    await page.sees('The governors decide in January.');
    await page.sees(/Open until \w+day \d+ \w+, \d+:\d\d[ap]m/);
    await page.sees('poll.left.days', { count: 6 });
    await page.sees('poll.trust.anonymous');
    expect(page.told).to.deep.equal(['ready']);
    await page.isAccessible();
  });

  it('says what is kept, by whom it is seen and for how long, from what the poll says', async () => {
    const page = await PollPage.open({
      poll: { questions: [TEXT], privacy: { seenBy: 'Two governors', keptUntil: '2030-07-31' } },
    });
    page.root.querySelector('details')!.open = true;
    await page.sees('poll.trust.open');
    await page.sees('poll.trust.open.weak');
    await page.sees('poll.trust.seen', { who: 'Two governors' });
    await page.sees('poll.trust.until', { day: '31 July 2030' });
    await page.sees('poll.trust.text');
    await page.sees('poll.trust.small', { count: 5 });
    await page.sees('poll.trust.final');
    await page.isAccessible();
  });

  it('counts what time is left from the clock of the server', async () => {
    const here = await school({ polls: [poll({ closes: inDays(3.5) })] });
    const { now } = Date;
    Date.now = () => now() + 300 * 24 * 3_600_000;
    try {
      const page = await PollPage.open({ school: here });
      await page.sees('poll.left.days', { count: 3 });
    } finally {
      Date.now = now;
    }
  });

  it('waits until it opens, and says when', async () => {
    const page = await PollPage.load({ poll: { opens: inDays(2), closes: inDays(9) } });
    await page.isState('upcoming');
    await page.sees(/Opens on \w+day/);
    await page.sees('poll.life.upcoming.text');
    expect(page.all('radio')).to.deep.equal([]);
    await page.isAccessible();
  });

  it('is taken back with a word', async () => {
    const page = await PollPage.load({ poll: { withdrawn: true } });
    await page.isState('withdrawn');
    await page.sees('poll.life.withdrawn.text');
    await page.isAccessible();
  });

  it('says that it is not set up without a poll, and to the web team why', async () => {
    const lines = listenTo('error');
    const page = await PollPage.load({ attributes: { poll: '' } });
    await page.isState('error');
    await page.sees('problem.config.title');
    expect(lines.join()).to.contain('poll="…"');
  });

  it('shows the page’s own words when there is no answer, and tries again', async () => {
    const here = await school({});
    await fault(here, { match: 'GET polls', status: 500 });
    const page = await PollPage.load({ school: here, content: '<p>Ask at the office.</p>' });
    await page.isState('error');
    await page.sees('Ask at the office.');
    await page.press('retry');
    await page.sees('problem.missing.title');
    expect(page.told).to.deep.equal(['error', 'error']);
  });
});

describe('a question', () => {
  it('has its texts in the language of the page, and says which language it is otherwise', async () => {
    const page = await PollPage.open({
      lang: 'pl',
      poll: {
        title: { en: 'Lunch', pl: 'Obiad' },
        questions: [
          { ...SINGLE, title: { en: 'When?' }, options: [{ id: 'a', label: { en: 'Early', pl: 'Rano' } }] },
        ],
      },
    });
    expect(page.names('heading')).to.deep.equal(['Obiad', 'When?']);
    expect(page.names('radio')).to.deep.equal(['Rano']);
    expect(page.root.querySelector('bdi[lang="en"]')?.textContent).to.equal('When?');
  });

  it('has a picture whose space is kept, and a document; nothing else than web addresses', async () => {
    const questions = [
      {
        ...SINGLE,
        picture: { url: '/plan.svg', alt: 'A plan of the yard' },
        link: { url: 'https://school.example/plan.pdf', label: 'Read the plan' },
      },
    ];
    const page = await PollPage.open({ poll: { questions } });
    const picture = page.root.querySelector('img')!;
    expect(picture.alt).to.equal('A plan of the yard');
    expect(picture.getBoundingClientRect().height).to.be.greaterThan(100);
    expect((await page.find<HTMLAnchorElement>('link', 'Read the plan')).href).to.equal(
      'https://school.example/plan.pdf',
    );
  });

  it('that cannot be answered here says so, and the others work', async () => {
    const here = await school({});
    const body = {
      id: 'day',
      title: 'Both',
      status: 'open',
      now: new Date().toISOString(),
      questions: [
        { id: 'a', title: 'By dice', method: 'dice' },
        { id: 'b', title: 'No options', method: 'single', options: [] },
        { id: 'c', title: 'Link', method: 'text', link: { url: 'javascript:alert(1)', label: 'Bad' } },
      ],
      results: 'always',
      eligibility: 'open',
      privacy: { seenBy: 'x' },
    };
    await fault(here, { match: 'GET polls', body, status: 200, times: 'always' });
    const page = await PollPage.open({ school: here });
    await page.sees('poll.trouble.unknown');
    await page.continue();
    await page.isAt('No options');
    await page.sees('poll.trouble.empty');
    await page.continue();
    await page.isAt('Link');
    expect(page.all('link', 'Bad')).to.deep.equal([]);
    await page.fill('Link', 'Hello');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).to.deep.equal({ Link: 'Hello' });
  });

  it('can be cleared again', async () => {
    const page = await PollPage.open();
    await page.choose('At 8:30');
    await page.press('poll.clear');
    expect(await page.isChosen('At 8:30')).to.equal(false);
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.answer.required')]);
    await page.isAccessible();
  });

  it('lets several be chosen, and says kindly when it is too many', async () => {
    const page = await PollPage.open({ poll: { questions: [MULTIPLE] } });
    await page.sees('poll.how.multiple.max', { count: 2 });
    await page.tick('Chess');
    await page.tick('Drama');
    await page.sees('poll.chosen.max', { count: 2, max: 2 });
    await page.tick('Football');
    await page.sees('poll.chosen.over', { count: 1 });
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.answer.too-many')]);
    await page.tick('Chess');
    await page.send();
    await page.isAt('poll.done.counted');
  });

  it('gives each a number in a row of buttons whose ends have names', async () => {
    const page = await PollPage.open({ poll: { questions: [SCORE] } });
    expect(page.names('radio').slice(0, 5)).to.deep.equal(['1 Poor', '2', '3', '4', '5 Very good']);
    const group = await page.find('group', 'Price');
    const four = [...group.querySelectorAll<HTMLInputElement>('input')][3]!;
    four.focus();
    await press(' ');
    await press('ArrowRight');
    await page.send();
    await page.isAt('poll.done.counted');
    await page.isAccessible();
  });

  it('fits a narrow phone', async () => {
    const page = await PollPage.open({
      poll: { questions: [{ ...SCORE, scale: { ...SCORE.scale, min: 0, max: 10 } }] },
    });
    page.element.parentElement!.style.inlineSize = '288px';
    await page.element.updateComplete;
    expect(page.element.shadowRoot!.querySelector('.widget')!.scrollWidth).to.be.at.most(288);
    const mark = page.root.querySelector('.mark')!.getBoundingClientRect();
    expect(Math.min(mark.width, mark.height)).to.be.at.least(44);
  });

  it('with a long scale is a list', async () => {
    const page = await PollPage.open({
      poll: { questions: [{ ...SCORE, scale: { ...SCORE.scale, min: 0, max: 100 } }] },
    });
    await page.pick('Taste', '70');
    await page.send();
    await page.isAt('poll.done.counted');
  });

  it('takes words, but not more than can be kept', async () => {
    const page = await PollPage.open({ poll: { questions: [TEXT] } });
    const field = await page.find<HTMLTextAreaElement>('textbox');
    field.value = 'x'.repeat(10_001);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.answer.too-long')]);
    expect(field.value).to.have.lengthOf(10_001);
  });
});

describe('forty options', () => {
  const options = Array.from({ length: 40 }, (_, index) => ({
    id: `o${index}`,
    label:
      index === 17
        ? 'Zumba for everybody who would like to dance and never had the courage'
        : `Club ${index}`,
    group: index % 2 ? 'Indoors' : 'Outdoors',
  }));

  it('are in groups, and can be found', async () => {
    const page = await PollPage.open({ poll: { questions: [{ ...MULTIPLE, max: 3, options }] } });
    expect(page.names('group')).to.include('Indoors').and.to.include('Outdoors');
    await page.tick('Club 4');
    await page.fill('poll.filter.label', 'zumba');
    await until(() => page.all('checkbox').length === 2, 'what is found, and what is chosen');
    await page.sees('poll.filter.found', { count: 2, total: 40 });
    await page.tick(/Zumba/);
    await page.fill('poll.filter.label', '');
    expect(page.all('checkbox')).to.have.lengthOf(40);
    await page.sees('poll.chosen.max', { count: 2, max: 3 });
    await page.isAccessible();
  });
});

describe('several questions', () => {
  const questions = [SINGLE, MULTIPLE, TEXT];

  it('are asked one by one, with the way back and a check', async () => {
    const page = await PollPage.open({ poll: { questions } });
    await page.sees('poll.progress', { number: 1, total: 3 });
    await page.choose('At 9:00');
    await page.continue();
    await page.isAt('Which clubs?');
    await page.sees('poll.progress', { number: 2, total: 3 });
    await page.tick('Drama');
    await page.press('back');
    await page.isAt(SINGLE.title);
    expect(await page.isChosen('At 9:00')).to.equal(true);
    await page.continue();
    await page.isAt('Which clubs?');
    expect(await page.isChosen('Drama', 'checkbox')).to.equal(true);
    await page.continue();
    await page.isAt('Anything else?');
    await page.continue();
    await page.isAt('check.title');
    expect(page.answers).to.deep.equal({
      [SINGLE.title]: 'At 9:00',
      'Which clubs?': 'Drama',
      'Anything else?': say('poll.check.none'),
    });
    await page.isAccessible();
    await page.press(/Change Which clubs/);
    await page.isAt('Which clubs?');
    await page.continue();
    await page.isAt('check.title');
  });

  it('want one answer at least', async () => {
    const page = await PollPage.open({ poll: { questions } });
    for (const next of ['Which clubs?', 'Anything else?', 'check.title'] as const) {
      await page.continue();
      await page.isAt(next);
    }
    await page.send();
    await until(() => page.focus.includes(say('poll.error.answers.required')), 'what is missing');
    expect(page.told).not.to.include('before-send');
  });

  it('can stand on one page', async () => {
    const page = await PollPage.open({ poll: { questions }, attributes: { layout: 'page' } });
    expect(page.names('heading')).to.deep.equal(['The school day', ...questions.map(({ title }) => title)]);
    await page.tick('Chess');
    await page.continue();
    await page.isAt('check.title');
  });

  it('follow the browser’s own way back', async () => {
    const page = await PollPage.open({ poll: { questions } });
    await page.continue();
    await page.isAt('Which clubs?');
    history.back();
    await page.isAt(SINGLE.title);
    history.forward();
    await page.isAt('Which clubs?');
  });

  it('are kept over a refresh when the page asks for it', async () => {
    const attributes = { draft: 'session', 'no-history': true } as const;
    const page = await PollPage.open({ poll: { questions }, attributes });
    await page.choose('At 9:00');
    await page.continue();
    await page.isAt('Which clubs?');
    page.element.remove();
    const again = await PollPage.again({ school: page.school, attributes });
    await again.sees('Which clubs?');
    await again.press('back');
    expect(await again.isChosen('At 9:00')).to.equal(true);
    sessionStorage.clear();
  });
});
