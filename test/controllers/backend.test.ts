import { expect } from '@open-wc/testing';
import { staff } from '../../src/backend/contract/booking.ts';
import type { Backend } from '../../src/backend/port.ts';
import { backendOf } from '../../src/controllers/backend.ts';
import { Problem } from '../../src/core/problem.ts';
import { oakfield } from '../support/oakfield.ts';

describe('the backend of a widget', () => {
  it('is the contract over HTTP at its address', async () => {
    const { backend } = await oakfield();
    const { items } = await backendOf({ backend }).read('staff', staff);
    expect(items).to.have.lengthOf(2);
  });

  it('is the same for all widgets with the same address', () => {
    expect(backendOf({ backend: '/api/a' })).to.equal(backendOf({ backend: '/api/a' }));
    expect(backendOf({ backend: '/api/a' })).not.to.equal(backendOf({ backend: '/api/b' }));
  });

  it('is the object that the page gave it', () => {
    const backend = { read: () => undefined, send: () => undefined } as unknown as Backend;
    expect(backendOf({ backend })).to.equal(backend);
  });

  it('is a matter for the web team when there is none', () => {
    for (const backend of ['', 'https://'])
      expect(() => backendOf({ backend }))
        .to.throw(Problem)
        .with.property('kind', 'config');
  });
});
