import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compact, filled } from '../../src/core/answers.ts';

describe('what was written', () => {
  it('is trimmed, and nothing when it is empty', () => {
    expect(filled('  Zoë O’Neill ')).to.equal('Zoë O’Neill');
    for (const text of ['', ' ', '\n\t']) expect(filled(text)).to.equal(undefined);
  });
});

describe('what is sent', () => {
  it('leaves out what was not answered, and keeps everything else: also no, nothing and zero', () => {
    const kept = { no: false, none: null, zero: 0, empty: '', list: [] };
    expect(compact({ ...kept, open: undefined })).to.deep.equal(kept);
  });

  it('is the same after JSON', () => {
    const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)));
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(JSON.stringify(compact(value)))).to.deep.equal(JSON.parse(JSON.stringify(value)));
        expect(Object.values(compact(value))).not.to.include(undefined);
      }),
    );
  });
});
