import { expect } from '@open-wc/testing';
import { slot } from '../../src/backend/contract/booking.ts';
import { readAll, readIfThere } from '../../src/backend/lists.ts';
import type { Backend, Query } from '../../src/backend/port.ts';
import { schoolDay } from '../support/days.ts';
import { problemOf } from '../support/failure.ts';
import { backendFor, conversation, oakfield } from '../support/oakfield.ts';
import { fault, requests } from '../support/school.ts';

describe('a list in pages', () => {
  it('is read to its end, each row once and in order', async () => {
    const here = await oakfield();
    const params = { limit: '2' };
    const items = await readAll(backendFor(here), 'slots', slot, { params });
    expect(items.map(({ id }) => id)).to.deep.equal([
      'obi-1',
      'nowak-1',
      'obi-2',
      'obi-3',
      'obi-4',
      'nowak-2',
    ]);
    expect(await requests(here)).to.have.lengthOf(3);
  });

  it('ends when a backend always says that there is more', async () => {
    const asked: Query[] = [];
    const endless: Backend = {
      read: (_, __, query = {}) => {
        asked.push(query);
        return Promise.resolve({ items: [], next: 'again', rejected: [] });
      },
      send: () => Promise.reject(new Error('nothing is sent here')),
    };
    expect(await readAll(endless, 'slots', slot, {})).to.deep.equal([]);
    expect(asked.length).to.be.within(2, 100);
  });
});

describe('a list that a backend may not have', () => {
  it('is empty when the backend does not know it', async () => {
    const here = await oakfield();
    expect(await readIfThere(backendFor(here), 'lunches', slot, {})).to.deep.equal([]);
  });

  it('is read like any other when it is there', async () => {
    const slots = [conversation('one', 'obi', schoolDay(1), '9:00')];
    const here = await oakfield({ slots });
    expect(await readIfThere(backendFor(here), 'slots', slot, {})).to.have.lengthOf(1);
  });

  it('is not empty when it could not be read', async () => {
    const here = await oakfield();
    await fault(here, { status: 500 });
    expect((await problemOf(readIfThere(backendFor(here), 'slots', slot, {}))).kind).to.equal('server');
  });
});
