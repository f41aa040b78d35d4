import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  answered,
  ballotOf,
  chosenMany,
  countedAnswer,
  mistakesOf,
  nothingAnswered,
  placed,
  scoresOf,
  toggled,
  tooMany,
} from '../../../src/widgets/poll/poll.answers.ts';
import type { Asked } from '../../../src/widgets/poll/poll.model.ts';

const IDS = ['a', 'b', 'c', 'd'];

const asked = (method: Asked['method'], more: Partial<Asked> = {}): Asked => ({
  id: 'q',
  title: '?',
  index: 2,
  method,
  options: method === 'text' ? [] : IDS.map((id) => ({ id, label: id })),
  ...more,
});

const typed = (name: string, value: string, checked = true) => ({ name: `q2/${name}`, value, checked });

const anOrder = fc.uniqueArray(fc.constantFrom(...IDS));
const anOption = fc.constantFrom(...IDS);

describe('putting in order', () => {
  it('moves one to its place, and leaves the order of the others', () => {
    fc.assert(
      fc.property(anOrder, anOption, fc.integer({ min: 1, max: 9 }), (order, id, place) => {
        const result = placed(order, id, place);
        expect(result.filter((one) => one !== id)).to.deep.equal(order.filter((one) => one !== id));
        expect(result.indexOf(id)).to.equal(Math.min(place, result.length) - 1);
        expect(new Set(result).size).to.equal(result.length);
      }),
    );
  });

  it('takes one out at place 0', () => {
    fc.assert(
      fc.property(anOrder, anOption, (order, id) => {
        expect(placed(order, id, 0)).to.deep.equal(order.filter((one) => one !== id));
      }),
    );
  });

  it('is undone by moving it back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IDS, { minLength: 1 }), fc.nat(3), fc.nat(3), (order, from, to) => {
        const id = order[from % order.length]!;
        const back = placed(placed(order, id, to + 1), id, (from % order.length) + 1);
        expect(back).to.deep.equal(order);
      }),
    );
  });
});

describe('typing', () => {
  it('ticks and unticks one of several, each once', () => {
    expect(toggled(['a'], 'a', true)).to.deep.equal(['a']);
    const both = answered(asked('multiple'), ['a'], typed('answer', 'b'));
    expect(both).to.deep.equal(['a', 'b']);
    expect(answered(asked('multiple'), both, typed('answer', 'a', false))).to.deep.equal(['b']);
  });

  it('gives an option a number, and takes it back', () => {
    const scored = answered(asked('score'), { a: 1 }, typed('score-1', '4'));
    expect(scored).to.deep.equal({ a: 1, b: 4 });
    expect(answered(asked('score'), scored, typed('score-0', ''))).to.deep.equal({ b: 4 });
  });

  it('chooses a place from a list', () => {
    expect(answered(asked('ranked'), ['a', 'b'], typed('place-1', '1'))).to.deep.equal(['b', 'a']);
  });

  it('in a field that is no answer changes nothing', () => {
    expect(answered(asked('single'), 'a', typed('filter', 'x'))).to.equal(undefined);
    expect(answered(asked('score'), {}, typed('score-9', '1'))).to.equal(undefined);
  });
});

describe('the ballot', () => {
  it('holds only what was answered, and only options that there are', () => {
    expect(countedAnswer(asked('single'), 'gone')).to.equal(undefined);
    expect(countedAnswer(asked('multiple'), ['c', 'gone', 'a'])).to.deep.equal(['a', 'c']);
    expect(countedAnswer(asked('multiple'), [])).to.equal(undefined);
    expect(countedAnswer(asked('ranked'), ['c', 'gone', 'a'])).to.deep.equal(['c', 'a']);
    expect(countedAnswer(asked('score'), { a: 3, gone: 1 })).to.deep.equal({ a: 3 });
    expect(countedAnswer(asked('score'), {})).to.equal(undefined);
    expect(countedAnswer(asked('text'), '  ')).to.equal(undefined);
    expect(countedAnswer(asked('unknown'), 'a')).to.equal(undefined);
  });

  it('never has an answer of another shape than its method', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.integer()));
    fc.assert(
      fc.property(
        fc.constantFrom('single', 'multiple', 'score', 'ranked', 'text'),
        anything,
        (method, answer) => {
          const value = ballotOf([asked(method)], { q: answer }).answers.q;
          if (value === undefined) return;
          const shape = Array.isArray(value) ? 'list' : typeof value;
          const wanted = {
            single: 'string',
            text: 'string',
            multiple: 'list',
            ranked: 'list',
            score: 'object',
          };
          expect(shape).to.equal(wanted[method]);
        },
      ),
    );
  });

  it('reads an answer of the wrong shape as none', () => {
    expect(chosenMany('a')).to.deep.equal([]);
    expect(scoresOf(['a'])).to.deep.equal({});
  });
});

describe('what has to be put right', () => {
  it('is too many, said kindly by their number', () => {
    const two = asked('multiple', { max: 2 });
    expect(tooMany(two, ['a', 'b', 'c'])).to.equal(1);
    expect(mistakesOf([two], { q: ['a', 'b', 'c'] })).to.deep.equal([
      { field: 'q2/answer', code: 'too-many' },
    ]);
    expect(mistakesOf([two], { q: ['a', 'b'] })).to.deep.equal([]);
  });

  it('is a text that is too long', () => {
    expect(mistakesOf([asked('text')], { q: 'x'.repeat(10_001) })).to.deep.equal([
      { field: 'q2/answer', code: 'too-long' },
    ]);
    expect(mistakesOf([asked('text')], { q: 'x'.repeat(10_000) })).to.deep.equal([]);
  });

  it('is answering nothing at all, but not leaving one out', () => {
    expect(nothingAnswered([asked('single')], {})).to.deep.equal([{ field: 'q2/answer', code: 'required' }]);
    expect(nothingAnswered([asked('single'), asked('text', { id: 'w' })], { w: 'hello' })).to.deep.equal([]);
    expect(nothingAnswered([], {})).to.deep.equal([]);
  });
});
