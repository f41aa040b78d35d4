import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { leaders, percentages, shareOf, votes } from '../../../src/core/tally/choice.ts';
import { borda, instantRunoff, preferences } from '../../../src/core/tally/ranked.ts';
import { scores } from '../../../src/core/tally/score.ts';
import { suppress, suppressShares } from '../../../src/core/tally/suppress.ts';

const OPTIONS = ['a', 'b', 'c', 'd'] as const;
const ballot = fc.shuffledSubarray([...OPTIONS]);
const ballots = fc.array(ballot, { maxLength: 40 });
const repeat = (count: number, ballot: string[]) => Array.from({ length: count }, () => ballot);

/** "Tennessee capital election", the example of Wikipedia's articles on voting methods: 100 voters by distance. */
const CITIES = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
const TENNESSEE = [
  ...repeat(42, ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']),
  ...repeat(26, ['Nashville', 'Chattanooga', 'Knoxville', 'Memphis']),
  ...repeat(15, ['Chattanooga', 'Knoxville', 'Nashville', 'Memphis']),
  ...repeat(17, ['Knoxville', 'Chattanooga', 'Nashville', 'Memphis']),
];

describe('votes', () => {
  it('give Memphis the plurality in the Tennessee example', () => {
    const counts = votes(
      CITIES,
      TENNESSEE.map(([first]) => [first!]),
    );
    expect(counts).to.deep.equal([42, 26, 15, 17]);
    expect(leaders(CITIES, counts)).to.deep.equal(['Memphis']);
  });

  it('count an option once a ballot, and nothing that is not an option', () => {
    expect(votes(['a', 'b'], [['a', 'a', 'x'], ['b', 'a'], []])).to.deep.equal([2, 1]);
  });

  it('do not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        expect(votes(OPTIONS, [...list].reverse())).to.deep.equal(votes(OPTIONS, list));
      }),
    );
  });

  it('never fall for an option that one more ballot names', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        expect(votes(OPTIONS, [...list, ['a']])[0]).to.equal(votes(OPTIONS, list)[0]! + 1);
      }),
    );
  });

  it('name all that are level, and nobody when nobody voted', () => {
    expect(leaders(['a', 'b', 'c'], [3, 1, 3])).to.deep.equal(['a', 'c']);
    expect(leaders(['a', 'b'], [0, 0])).to.deep.equal([]);
  });
});

describe('percentages', () => {
  it('share 100 out by the largest remainder', () => {
    expect(percentages([1, 1, 1])).to.deep.equal([34, 33, 33]);
    expect(percentages([47, 16, 15.8, 12, 6.1, 3.1].map((part) => part * 1000))).to.deep.equal([
      47, 16, 16, 12, 6, 3,
    ]);
  });

  it('are all 0 without votes', () => {
    expect(percentages([0, 0])).to.deep.equal([0, 0]);
    expect(shareOf(0, 0)).to.equal(0);
  });

  it('add up to 100, and are never further than 1 from the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const shares = percentages(counts);
        expect(shares.reduce((sum, share) => sum + share, 0)).to.equal(100);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (counts[index]! * 100) / total)).to.be.lessThan(1);
        });
      }),
    );
  });
});

describe('scores', () => {
  it('give the mean of those who scored, and how many gave each', () => {
    const scale = { min: 1, max: 5 };
    expect(scores(['x'], scale, [{ x: 5 }, { x: 4 }, {}, { x: 6 }, { x: 2.5 }])).to.deep.equal([
      { mean: 4.5, distribution: [0, 0, 0, 1, 1] },
    ]);
    expect(scores(['x'], scale, [])).to.deep.equal([{ mean: null, distribution: [0, 0, 0, 0, 0] }]);
  });
});

describe('instant runoff', () => {
  it('elects Knoxville in three rounds in the Tennessee example', () => {
    const { rounds, winners } = instantRunoff(CITIES, TENNESSEE);
    expect(winners).to.deep.equal(['Knoxville']);
    expect(rounds).to.deep.equal([
      { votes: [42, 26, 15, 17], exhausted: 0, out: ['Chattanooga'] },
      { votes: [42, 26, null, 32], exhausted: 0, out: ['Nashville'] },
      { votes: [42, null, null, 58], exhausted: 0, out: [] },
    ]);
  });

  it('says that a tie is a tie, and that nobody has won when nobody voted', () => {
    expect(instantRunoff(['a', 'b'], [['a'], ['b']]).winners).to.deep.equal(['a', 'b']);
    expect(instantRunoff(['a', 'b'], []).winners).to.deep.equal([]);
    expect(instantRunoff([], [['a']])).to.deep.equal({ rounds: [], winners: [] });
  });

  it('counts a ballot with gaps, repeats and unknown options as what is left of it', () => {
    expect(preferences(['a', 'b'], ['b', 'b', 'x', 'a'])).to.deep.equal(['b', 'a']);
  });

  it('does not depend on the order of the ballots, and ends with every vote accounted for', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        const tally = instantRunoff(OPTIONS, list);
        expect(instantRunoff(OPTIONS, [...list].reverse())).to.deep.equal(tally);
        for (const { votes: inRound, exhausted } of tally.rounds)
          expect(inRound.reduce<number>((sum, count) => sum + (count ?? 0), exhausted)).to.equal(list.length);
      }),
    );
  });

  it('elects whoever has more than half of the first preferences', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        const majority = [...list.filter((one) => one.length), ...repeat(list.length + 1, ['c'])];
        expect(instantRunoff(OPTIONS, majority).winners).to.deep.equal(['c']);
      }),
    );
  });
});

describe('Borda', () => {
  it('puts Nashville first in the Tennessee example', () => {
    expect(borda(CITIES, TENNESSEE)).to.deep.equal([126, 194, 173, 107]);
  });

  it('never falls for an option that one more ballot ranks first, and does not depend on the order', () => {
    fc.assert(
      fc.property(ballots, (list) => {
        expect(borda(OPTIONS, [...list, ['a']])[0]).to.equal(borda(OPTIONS, list)[0]! + 3);
        expect(borda(OPTIONS, [...list].reverse())).to.deep.equal(borda(OPTIONS, list));
      }),
    );
  });
});

describe('suppression', () => {
  const cells = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });

  it('hides a small group and one more, so that it cannot be worked out', () => {
    expect(suppress([20, 3, 8], 5)).to.deep.equal({ counts: [20, null, null], total: 31 });
  });

  it('hides the total where there is nobody to hide behind', () => {
    expect(suppress([0, 3, 0], 5)).to.deep.equal({ counts: [null, null, null], total: null });
    expect(suppress([20, 0], 5)).to.deep.equal({ counts: [20, 0], total: 20 });
  });

  it('never shows a small group, nor a total from which one follows', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 10 }), (counts, minCell) => {
        const shown = suppress(counts, minCell);
        const hidden = counts.filter((_, index) => shown.counts[index] === null);
        for (const count of shown.counts)
          expect(count !== null && count > 0 && count < minCell).to.equal(false);
        if (shown.total === null || !hidden.length) return;
        expect(hidden.length).to.be.greaterThan(1);
        expect(hidden.reduce((sum, count) => sum + count, 0)).to.be.at.least(minCell);
      }),
    );
  });

  it('hides those who did not choose alike', () => {
    expect(suppressShares([18, 10, 2], 20, 5)).to.deep.equal({ counts: [null, 10, null], total: 20 });
    expect(suppressShares([1, 2], 3, 5)).to.deep.equal({ counts: [null, null], total: null });
  });
});
