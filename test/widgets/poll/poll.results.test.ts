import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Asked } from '../../../src/widgets/poll/poll.model.ts';
import { outcomesOf } from '../../../src/widgets/poll/poll.results.ts';
import { listenTo } from '../../support/console.ts';

const asked = (method: Asked['method'], ids = ['a', 'b', 'c']): Asked => ({
  id: 'q',
  title: '?',
  index: 0,
  method,
  options: ids.map((id) => ({ id, label: id })),
  scale: { min: 1, max: 5, minLabel: 'Little', maxLabel: 'Much' },
});

const of = (question: Asked, row: Record<string, unknown>) =>
  outcomesOf([question], { questions: [{ question: 'q', method: question.method, ...row }] })[0]!;

const votes = (...counts: (number | null)[]) =>
  counts.map((count, i) => ({ option: 'abc'[i]!, votes: count }));
const ahead = ({ ahead: front }: ReturnType<typeof of>) => front.map(({ id }) => id);

describe('what the results say', () => {
  it('of one choice: percentages that make 100, and who is in front', () => {
    const outcome = of(asked('single'), { respondents: 3, options: votes(1, 1, 1) });
    expect(outcome.lines.map(({ percent }) => percent)).to.deep.equal([34, 33, 33]);
    expect(ahead(outcome), 'a tie').to.deep.equal(['a', 'b', 'c']);
    expect(ahead(of(asked('single'), { respondents: 9, options: votes(2, 6, 1) }))).to.deep.equal(['b']);
  });

  it('of several choices: parts of the people', () => {
    const outcome = of(asked('multiple'), { respondents: 10, options: votes(9, 8, 0) });
    expect(outcome.lines.map(({ percent }) => percent)).to.deep.equal([90, 80, 0]);
  });

  it('of nobody: nothing, and no numbers that are none', () => {
    for (const method of ['single', 'multiple', 'score', 'ranked'] as const) {
      const outcome = of(asked(method), { respondents: 0, options: votes(0, 0, 0) });
      expect(outcome.state).to.equal('none');
      expect(outcome.lines).to.deep.equal([]);
    }
    const counts = of(asked('single'), { respondents: 7, options: votes(0, 0, 0) });
    expect(counts.lines.map(({ percent }) => percent)).to.deep.equal([0, 0, 0]);
    expect(ahead(counts)).to.deep.equal([]);
  });

  it('with hidden numbers: no bar for them, and nobody is in front', () => {
    const outcome = of(asked('single'), { respondents: 30, options: votes(20, null, null) });
    expect(outcome).to.include({ state: 'shown', partly: true });
    expect(outcome.lines.map(({ percent }) => percent)).to.deep.equal([67, null, null]);
    expect(ahead(outcome)).to.deep.equal([]);
    expect(of(asked('single'), { respondents: null, options: votes(null, null, null) }).state).to.equal(
      'hidden',
    );
    const noTotal = of(asked('multiple'), { respondents: null, options: votes(9, null, 5) });
    expect(noTotal.lines.map(({ percent }) => percent)).to.deep.equal([null, null, null]);
  });

  it('of numbers: the average on the scale, and ties', () => {
    const options = [
      { option: 'a', mean: 5, distribution: [0, 0, 0, 0, 6] },
      { option: 'b', mean: 3, distribution: [3, 0, 0, 0, 3] },
      { option: 'c', mean: null, distribution: null },
    ];
    const outcome = of(asked('score'), { respondents: 6, options });
    expect(outcome.lines.map(({ percent }) => percent)).to.deep.equal([100, 50, null]);
    expect(outcome.partly).to.equal(true);
    const tie = of(asked('score', ['a', 'b']), {
      respondents: 6,
      options: options.slice(0, 2).map((one) => ({ ...one, mean: 4 })),
    });
    expect(ahead(tie)).to.deep.equal(['a', 'b']);
  });

  it('of an order: whoever the rounds say, and who has most points', () => {
    const row = {
      respondents: 9,
      options: [
        { option: 'a', votes: 4, points: 8 },
        { option: 'b', votes: 3, points: 12 },
        { option: 'c', votes: 2, points: 7 },
      ],
      rounds: [
        { votes: [4, 3, 2], exhausted: 0, out: ['c'] },
        { votes: [4, 5, null], exhausted: 0, out: [] },
      ],
      winners: ['b'],
    };
    const outcome = of(asked('ranked'), row);
    expect(ahead(outcome)).to.deep.equal(['b']);
    expect(outcome.byPoints.map(({ id }) => id)).to.deep.equal(['b']);
    expect(ahead(of(asked('ranked'), { ...row, rounds: null })), 'rounds are hidden').to.deep.equal([]);
  });

  it('of a question that is not in them, or cannot be read', () => {
    const lines = listenTo('warn');
    const broken = outcomesOf([asked('single')], { questions: [{ question: 'q' }, 7] });
    expect(broken[0]!.state).to.equal('missing');
    expect(lines).to.have.lengthOf(2);
  });

  it('always makes 100 of one choice', () => {
    const count = fc.nat({ max: 500 });
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        fc.pre(a + b + c > 0);
        const { lines } = of(asked('single'), { respondents: a + b + c, options: votes(a, b, c) });
        expect(lines.reduce((sum, { percent }) => sum + percent!, 0)).to.equal(100);
      }),
    );
  });
});
