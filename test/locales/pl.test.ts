import { expect } from '@open-wc/testing';
import { fill } from '../../src/core/text.ts';
import pl from '../../src/locales/pl.ts';

const COUNTS = [1, 2, 5, 12, 22, 25];

const counted = (message: Parameters<typeof fill>[0]) =>
  COUNTS.map((count) => fill(message, 'pl', { count }));

describe('counts in Polish', () => {
  it('free times', () => {
    expect(counted(pl.booking['when.day.free'])).to.deep.equal([
      '1 wolny termin',
      '2 wolne terminy',
      '5 wolnych terminów',
      '12 wolnych terminów',
      '22 wolne terminy',
      '25 wolnych terminów',
    ]);
  });

  it('more times', () => {
    expect(counted(pl.booking['when.more'])).to.deep.equal([
      'Pokaż jeszcze 1 termin',
      'Pokaż jeszcze 2 terminy',
      'Pokaż jeszcze 5 terminów',
      'Pokaż jeszcze 12 terminów',
      'Pokaż jeszcze 22 terminy',
      'Pokaż jeszcze 25 terminów',
    ]);
  });

  it('minutes that are left', () => {
    const rest = counted(pl.booking['hold.ending']).map((text) => text.replace(/^.* jeszcze /, ''));
    expect(rest).to.deep.equal([
      '1 minutę.',
      '2 minuty.',
      '5 minut.',
      '12 minut.',
      '22 minuty.',
      '25 minut.',
    ]);
  });

  it('minutes of a time that is kept have their forms', () => {
    const kept = (count: number) => fill(pl.booking['hold.kept'], 'pl', { count, time: 'jutro' });
    expect(kept(1)).to.contain('1 minutę: jutro');
    expect(kept(3)).to.contain('3 minuty: jutro');
    expect(kept(10)).to.contain('10 minut: jutro');
  });
});

describe('Polish words', () => {
  it('never say whether the reader is a man or a woman', () => {
    const gendered = /(łeś|łaś|łbyś|łabyś|łem|łam|łbym|łabym|powinieneś|powinnaś)(?!\p{L})/u;
    expect(JSON.stringify(pl)).not.to.match(gendered);
  });
});
