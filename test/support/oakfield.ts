import type { SchoolData, SlotSeed } from '../../server/src/seed.ts';
import type { Backend } from '../../src/backend/port.ts';
import { httpBackend } from '../../src/backend/http.ts';
import { uuid } from '../../src/core/uuid.ts';
import { at, schoolDay } from './days.ts';
import { school, type School } from './school.ts';

/** Twenty minutes with someone. */
export function conversation(
  id: string,
  staff: string,
  day: string,
  time: string,
  more: Partial<SlotSeed> = {},
): SlotSeed {
  const start = at(day, time);
  const end = new Date(Date.parse(start) + 20 * 60_000);
  return { id, staff, start, end, ...more };
}

/** Two people, four days: what most tests need, and nothing more. */
export const oakfieldData = (): SchoolData => ({
  staff: [
    {
      id: 'obi',
      name: 'Mrs Obi',
      role: 'Class teacher, Cedar',
      languages: ['en'],
      interpreters: ['ur', 'bfi'],
      modes: ['in-person', 'phone', 'video'],
    },
    {
      id: 'nowak',
      name: 'Mr Nowak',
      role: 'Family support worker',
      languages: ['en', 'pl'],
      modes: ['phone', 'home'],
    },
  ],
  slots: [
    conversation('obi-1', 'obi', schoolDay(1), '9:00', { location: 'Cedar room' }),
    conversation('obi-2', 'obi', schoolDay(1), '13:00', { location: 'Cedar room' }),
    conversation('obi-3', 'obi', schoolDay(1), '16:10', { location: 'Cedar room' }),
    conversation('nowak-1', 'nowak', schoolDay(1), '10:00'),
    conversation('obi-4', 'obi', schoolDay(2), '9:00', { location: 'Cedar room' }),
    conversation('nowak-2', 'nowak', schoolDay(4), '15:00'),
  ],
  closures: [{ validFrom: schoolDay(3), name: 'Training day' }],
});

/** A school with two people to talk to. `more` replaces whole lists. */
export const oakfield = (more: SchoolData = {}): Promise<School> => school({ ...oakfieldData(), ...more });

/** The school's backend, as another family's device would use it. */
export const backendFor = (here: School): Backend => httpBackend(here.backend);

/** Another family books a time. Answers what they need to change it. */
export async function bookElsewhere(here: School, slot: string, mode = 'phone') {
  const value = { slot, mode, name: 'Another family', phone: '01632 960 001' };
  const receipt = await backendFor(here).send('bookings', { key: uuid(), value });
  return receipt.value as { reference: string; token: string; version: string };
}
