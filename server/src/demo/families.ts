import type { BookingRequest } from '../../../src/backend/contract/booking.ts';

type Family = Omit<BookingRequest, 'slot' | 'mode' | 'hold'>;

/**
 * Parents and carers who do not exist. Phone numbers are from the range that Ofcom keeps free for stories, email
 * addresses from the domain that is reserved for examples.
 */
export const FAMILIES: readonly Family[] = [
  { name: 'Priya Nair', phone: '01632 960 114', children: [{ name: 'Anika', year: 'Year 2' }] },
  {
    name: 'Thomas Whitfield',
    email: 'thomas.whitfield@example.com',
    children: [{ name: 'Isla', year: 'Year 6' }],
  },
  { name: 'فاطمة الزهراء', phone: '07700 900 321', language: 'ar', interpreter: 'spoken', voicemail: 'no' },
  {
    name: 'Zofia Wiśniewska',
    phone: '07700 900 654',
    language: 'pl',
    topic: 'Settling in after moving house',
  },
  { name: 'Faduma Cabdi', phone: '07700 900 217', language: 'so', accompanied: 'My sister' },
  {
    name: 'Daniel O’Sullivan',
    email: 'dan.osullivan@example.com',
    children: [{ year: 'Reception' }, { year: 'Year 4' }],
  },
  { name: 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ', phone: '07700 900 488', language: 'pa', topic: 'Reading at home' },
  {
    name: 'Grace Boateng',
    phone: '01632 960 778',
    topic: 'Friendship worries',
    access: 'Step-free way in, please',
  },
];
