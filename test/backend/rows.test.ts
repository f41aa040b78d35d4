import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { parse, parseRows } from '../../src/backend/rows.ts';
import { Problem } from '../../src/core/problem.ts';

const person = z.object({ id: z.string(), name: z.string(), age: z._default(z.number(), 7) });

describe('rows from a backend', () => {
  it('are checked one by one: one bad row of 10,000 costs none of the others', () => {
    const rows: unknown[] = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), name: 'Zoë' }));
    rows[4711] = { id: '4711', name: null };
    const { items, rejected } = parseRows('staff', person, rows);
    expect(items).to.have.lengthOf(9_999);
    expect(items[4711]?.id, 'the next one moves up').to.equal('4712');
    expect(rejected).to.have.lengthOf(1);
    expect(rejected[0]).to.be.instanceOf(Problem);
    expect(rejected[0]?.kind).to.equal('shape');
    expect(rejected[0]?.message).to.contain('staff, row 4712').and.to.contain('"name"');
  });

  it('are each either shown or reported, never both and never neither', () => {
    const good = fc.record({ id: fc.string(), name: fc.string() });
    const bad = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.record({ id: fc.integer() }));
    const marked = fc.oneof(
      good.map((row) => ({ ok: true, row })),
      bad.map((row) => ({ ok: false, row })),
    );
    fc.assert(
      fc.property(fc.array(marked), (rows) => {
        const { items, rejected } = parseRows(
          'staff',
          person,
          rows.map(({ row }) => row),
        );
        expect(items.map(({ id }) => id)).to.deep.equal(
          rows.filter(({ ok }) => ok).map(({ row }) => (row as { id: string }).id),
        );
        expect(rejected).to.have.lengthOf(rows.filter(({ ok }) => !ok).length);
      }),
    );
  });

  it('may have more in them than we know, and lack what has a default', () => {
    const { items, rejected } = parseRows('staff', person, [{ id: '1', name: 'A', shoeSize: 38 }]);
    expect(rejected).to.deep.equal([]);
    expect(items).to.deep.equal([{ id: '1', name: 'A', age: 7 }]);
  });

  it('may be none', () => {
    expect(parseRows('staff', person, [])).to.deep.equal({ items: [], rejected: [] });
  });
});

describe('one value from a backend', () => {
  it('names what is wrong, and where', () => {
    const family = z.object({ children: z.array(person) });
    const read = () => parse('families/7', family, { children: [{ id: '1', name: 'A' }, { id: '2' }] });
    expect(read).to.throw(Problem, /families\/7: "children\/1\/name" is not as the contract says/);
  });
});
