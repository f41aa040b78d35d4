import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  answerable,
  found,
  grouped,
  hasFilter,
  mayShowResults,
  questionsOf,
  stageOf,
  timeLeft,
  webUrl,
  type Asked,
} from '../../../src/widgets/poll/poll.model.ts';
import { textIn } from '../../../src/widgets/poll/poll.text.ts';
import type { Poll } from '../../../src/backend/contract/poll.ts';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

const poll = (more: Partial<Poll> = {}): Poll => ({
  id: 'lunch',
  title: 'Lunch',
  status: 'open',
  now: '2026-11-24T10:00:00+00:00',
  questions: [{ id: 'one', title: 'Which?', method: 'single', options: options('a', 'b') }],
  results: 'after-vote',
  eligibility: 'open',
  changeable: false,
  minCell: 5,
  anonymous: true,
  privacy: { seenBy: 'The council', linkedUntilClose: false },
  ...more,
});

const methods = (questions: unknown[]) => questionsOf(poll({ questions })).asked.map(({ method }) => method);

describe('questions', () => {
  it('are answered by the methods that we know; others say that they cannot be', () => {
    const some = ['single', 'multiple', 'ranked', 'dice'].map((method) => ({
      id: method,
      title: '?',
      method,
      options: options('a'),
    }));
    expect(methods(some)).to.deep.equal(['single', 'multiple', 'ranked', 'unknown']);
  });

  it('need something to choose from, but for words', () => {
    expect(
      methods([
        { id: 'a', title: '?', method: 'single' },
        { id: 'b', title: '?', method: 'text' },
      ]),
    ).to.deep.equal(['empty', 'text']);
  });

  it('need a scale that is one', () => {
    const score = (scale: unknown) => ({
      id: 's',
      title: '?',
      method: 'score',
      options: options('a'),
      scale,
    });
    const ends = { minLabel: 'Little', maxLabel: 'Much' };
    for (const scale of [
      undefined,
      { min: 5, max: 1, ...ends },
      { min: 0.5, max: 3, ...ends },
      { min: 1, max: 1, ...ends },
    ])
      expect(methods([score(scale)])).to.deep.equal(['unknown']);
    expect(methods([score({ min: 1, max: 5, ...ends })])).to.deep.equal(['score']);
  });

  it('that are broken cost none of the others, and the web team is told', () => {
    const { asked, complaints } = questionsOf(
      poll({ questions: [null, { title: 'no id' }, { id: 'x', title: 'Which?', method: 'text' }] }),
    );
    expect(asked.map(({ id, index }) => [id, index])).to.deep.equal([['x', 0]]);
    expect(complaints).to.have.lengthOf(2);
  });

  it('keep the first of two options with one id, and say so', () => {
    const twice = [
      { id: 'a', label: 'First' },
      { id: 'a', label: 'Second' },
    ];
    const { asked, complaints } = questionsOf(
      poll({ questions: [{ id: 'q', title: '?', method: 'single', options: twice }] }),
    );
    expect(asked[0]!.options).to.deep.equal([{ id: 'a', label: 'First' }]);
    expect(complaints[0]).to.contain('"a" twice');
  });

  it('take a label that is no text for a broken question', () => {
    const { asked } = questionsOf(poll({ questions: [{ id: 'q', title: { en: 7 }, method: 'text' }] }));
    expect(asked).to.deep.equal([]);
  });
});

describe('a text in several languages', () => {
  const text = { en: 'Lunch', pl: 'Obiad', 'pt-BR': 'Almoço' };

  it('is read in the nearest one', () => {
    expect(textIn(text, 'pl-PL')).to.deep.equal({ words: 'Obiad', lang: 'pl' });
    expect(textIn(text, 'pt')).to.deep.equal({ words: 'Almoço', lang: 'pt-BR' });
    expect(textIn(text, 'so')).to.deep.equal({ words: 'Lunch', lang: 'en' });
    expect(textIn({ ur: 'کھانا' }, 'so')).to.deep.equal({ words: 'کھانا', lang: 'ur' });
  });

  it('can be one text only, or none', () => {
    expect(textIn('Lunch', 'pl')).to.deep.equal({ words: 'Lunch' });
    expect(textIn(undefined, 'pl')).to.deep.equal({ words: '' });
    expect(textIn({ pl: '' }, 'pl')).to.deep.equal({ words: '' });
  });
});

describe('an address', () => {
  it('is of the web, or of the page', () => {
    const page = 'https://school.example/decide';
    expect(webUrl('/plan.pdf', page)).to.equal('https://school.example/plan.pdf');
    expect(webUrl('http://elsewhere.example/', page)).to.equal('http://elsewhere.example/');
    for (const bad of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'http://',
      undefined,
    ])
      expect(webUrl(bad, page)).to.equal(undefined);
  });
});

describe('many options', () => {
  const question = {
    options: [
      { id: 'a', label: { en: 'Crème brûlée', pl: 'Krem' }, group: 'Sweet' },
      { id: 'b', label: 'Pasta bake', group: 'Hot' },
      { id: 'c', label: 'Fruit', description: 'A cream with it', group: 'Sweet' },
    ],
  };
  const none = () => false;
  const ids = (typed: string, chosen: (id: string) => boolean = none) =>
    found(question, typed, { lang: 'en', chosen }).map(({ id }) => id);

  it('are found by all words, with or without accents, in the label, its help and its group', () => {
    expect(ids('creme')).to.deep.equal(['a']);
    expect(ids('CREAM sweet')).to.deep.equal(['c']);
    expect(ids('hot')).to.deep.equal(['b']);
    expect(ids('  ')).to.deep.equal(['a', 'b', 'c']);
  });

  it('stay on screen when they are chosen', () => {
    expect(ids('pasta', (id) => id === 'c')).to.deep.equal(['b', 'c']);
  });

  it('stand together by group', () => {
    expect(
      grouped(question.options, 'en').map(({ name, options: all }) => [name.words, all.map(({ id }) => id)]),
    ).to.deep.equal([
      ['Sweet', ['a', 'c']],
      ['Hot', ['b']],
    ]);
  });

  it('get a field to find one from thirteen on', () => {
    const count = (length: number) => ({
      options: Array.from({ length }, (_, i) => ({ id: String(i), label: 'x' })),
    });
    expect([12, 13].map((length) => hasFilter(count(length)))).to.deep.equal([false, true]);
  });
});

describe('where somebody is', () => {
  const asked = questionsOf(poll()).asked;
  const at = (more: Partial<Poll>, rest: Partial<Parameters<typeof stageOf>[0]> = {}) =>
    stageOf({ poll: poll(more), asked, unsent: false, changing: false, proven: false, ...rest });

  it('follows the poll', () => {
    expect(at({})).to.equal('questions');
    expect(at({ status: 'upcoming' })).to.equal('upcoming');
    expect(at({ status: 'withdrawn' })).to.equal('withdrawn');
    expect(at({ status: 'closed' })).to.equal('closed');
    expect(at({ voted: true })).to.equal('voted');
    expect(at({ voted: true }, { changing: true })).to.equal('questions');
    expect(at({}, { asked: [] })).to.equal('nothing');
  });

  it('asks for the code until it is known', () => {
    expect(at({ eligibility: 'code' })).to.equal('code');
    expect(at({ eligibility: 'code' }, { proven: true })).to.equal('questions');
  });

  it('loses nothing that was answered when it closes', () => {
    expect(at({ status: 'closed' }, { unsent: true })).to.equal('late');
  });

  it('has nothing to answer where no question can be answered', () => {
    const broken: Asked[] = [{ ...asked[0]!, method: 'unknown' }];
    expect(answerable(broken)).to.deep.equal([]);
    expect(at({}, { asked: broken })).to.equal('nothing');
  });
});

describe('results', () => {
  const seen = (more: Partial<Poll>) => mayShowResults(poll(more));
  it('are shown when the poll says so', () => {
    expect(seen({ results: 'always' })).to.equal(true);
    expect(seen({ results: 'after-vote' })).to.equal(false);
    expect(seen({ results: 'after-vote', voted: true })).to.equal(true);
    expect(seen({ results: 'after-close', voted: true })).to.equal(false);
    expect(seen({ results: 'after-close', status: 'closed' })).to.equal(true);
    expect(seen({ results: 'always', status: 'withdrawn' })).to.equal(false);
  });
});

describe('time that is left', () => {
  const HOUR = 3_600_000;
  it('is said as people say it', () => {
    expect(timeLeft(48 * HOUR)).to.deep.equal({ unit: 'days', count: 2 });
    expect(timeLeft(48 * HOUR - 1)).to.deep.equal({ unit: 'hours', count: 47 });
    expect(timeLeft(2 * HOUR - 1)).to.deep.equal({ unit: 'minutes', count: 119 });
    expect(timeLeft(59_999)).to.deep.equal({ unit: 'soon', count: 0 });
  });

  it('never says more than there is', () => {
    const size = { days: 24 * HOUR, hours: HOUR, minutes: 60_000, soon: 0 };
    fc.assert(
      fc.property(fc.nat({ max: 400 * 24 * HOUR }), (left) => {
        const { unit, count } = timeLeft(left);
        expect(count * size[unit]).to.be.at.most(left);
        expect(unit === 'soon' || count > 0).to.equal(true);
      }),
    );
  });
});
