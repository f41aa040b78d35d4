import { expect } from '@open-wc/testing';
import { uuid } from '../../src/core/uuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a random id', () => {
  it('is a UUID of version 4, a new one each time', () => {
    const made = Array.from({ length: 1000 }, uuid);
    for (const id of made) expect(id).to.match(VERSION_4);
    expect(new Set(made)).to.have.property('size', 1000);
  });

  it('needs no secure page', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(uuid()).to.match(VERSION_4);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});
