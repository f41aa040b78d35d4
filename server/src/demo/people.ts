/** Who can be talked to at Oakfield, a primary school that does not exist. */
import type { Mode } from '../../../src/backend/contract/booking.ts';
import type { StaffSeed } from '../seed.ts';

/** One stretch of time on some days of the week, cut into conversations. */
export interface Hours {
  /** 1 is Monday. */
  days: readonly number[];
  /** Wall-clock times, `15:30`. */
  from: string;
  to: string;
  /** Minutes of one conversation, and between two. */
  length: number;
  gap: number;
  location?: string;
  modes?: readonly Mode[];
  /** More than one for a drop-in. */
  capacity?: number;
}

export interface DemoPerson extends StaffSeed {
  hours: readonly Hours[];
}

const AFTER_SCHOOL = { from: '15:30', to: '16:50', length: 15, gap: 5 };
const TALK: readonly Mode[] = ['in-person', 'phone', 'video'];

export const PEOPLE: readonly DemoPerson[] = [
  {
    id: 'adeyemi',
    name: 'Mrs Folasade Adeyemi',
    role: 'Head teacher',
    languages: ['en', 'yo'],
    interpreters: ['bfi', 'pl', 'ro', 'ur'],
    modes: TALK,
    hours: [
      { days: [1, 3], from: '08:20', to: '09:40', length: 15, gap: 5, location: 'Head’s office' },
      { days: [4], from: '16:00', to: '18:20', length: 15, gap: 5, location: 'Head’s office' },
    ],
  },
  {
    id: 'hughes',
    name: 'Mr Gareth Hughes',
    role: 'Deputy head, attendance and behaviour',
    languages: ['en', 'cy'],
    interpreters: ['bfi', 'so'],
    modes: TALK,
    hours: [{ days: [2, 4, 5], from: '08:20', to: '10:00', length: 20, gap: 5, location: 'Room 2' }],
  },
  {
    id: 'kowalska',
    name: 'Ms Anna Kowalska',
    role: 'Class teacher, Reception',
    languages: ['en', 'pl'],
    modes: TALK,
    hours: [{ days: [1, 2, 4], ...AFTER_SCHOOL, location: 'Acorn classroom' }],
  },
  {
    id: 'mensah',
    name: 'Mr Kwame Mensah',
    role: 'Class teacher, Year 1',
    languages: ['en'],
    interpreters: ['bfi', 'ar'],
    modes: TALK,
    hours: [{ days: [1, 3, 4], ...AFTER_SCHOOL, location: 'Beech classroom' }],
  },
  {
    id: 'kaur',
    name: 'Mrs Harpreet Kaur',
    role: 'Class teacher, Year 2',
    languages: ['en', 'pa', 'hi'],
    modes: TALK,
    hours: [{ days: [2, 3, 5], ...AFTER_SCHOOL, location: 'Cedar classroom' }],
  },
  {
    id: 'popescu',
    name: 'Ms Ioana Popescu',
    role: 'Class teacher, Year 4',
    languages: ['en', 'ro'],
    interpreters: ['ur'],
    modes: ['in-person', 'phone'],
    hours: [{ days: [1, 2, 5], ...AFTER_SCHOOL, location: 'Elm classroom' }],
  },
  {
    id: 'okafor-lee',
    name: 'Mx Sam Okafor-Lee',
    role: 'Class teacher, Year 6',
    languages: ['en', 'bfi'],
    modes: TALK,
    hours: [
      { days: [1, 3], ...AFTER_SCHOOL, location: 'Maple classroom' },
      { days: [2], from: '17:00', to: '18:40', length: 15, gap: 5, modes: ['phone', 'video'] },
    ],
  },
  {
    id: 'siddiqui',
    name: 'Mrs Amina Siddiqui',
    role: 'SENDCo: extra help with learning',
    languages: ['en', 'ur', 'pa'],
    interpreters: ['bfi', 'ar', 'pl'],
    modes: TALK,
    bufferMinutes: 10,
    hours: [{ days: [1, 2, 3, 4], from: '09:30', to: '12:10', length: 30, gap: 10, location: 'The Nest' }],
  },
  {
    id: 'warsame',
    name: 'Ms Hodan Warsame',
    role: 'Family support worker',
    languages: ['en', 'so', 'ar'],
    interpreters: ['bfi'],
    modes: ['in-person', 'phone', 'video', 'home'],
    bufferMinutes: 15,
    hours: [
      { days: [1, 2, 3, 4], from: '10:00', to: '14:30', length: 30, gap: 30, location: 'Family room' },
      {
        days: [5],
        from: '09:00',
        to: '10:00',
        length: 60,
        gap: 0,
        capacity: 12,
        modes: ['in-person'],
        location: 'Family room: coffee morning',
      },
    ],
  },
  {
    id: 'obrien',
    name: 'Nurse Siobhán O’Brien',
    role: 'School nurse',
    languages: ['en', 'ga'],
    interpreters: ['ro', 'so', 'ur'],
    modes: TALK,
    hours: [
      { days: [3], from: '09:00', to: '11:40', length: 20, gap: 5, location: 'Medical room' },
      {
        days: [3],
        from: '15:30',
        to: '16:30',
        length: 60,
        gap: 0,
        capacity: 6,
        modes: ['in-person'],
        location: 'Medical room: health drop-in',
      },
    ],
  },
  {
    id: 'haddad',
    name: 'Dr Yusuf Haddad',
    role: 'School therapist: worries and big feelings',
    languages: ['en', 'ar'],
    interpreters: ['bfi', 'pl', 'so', 'ur'],
    modes: TALK,
    bufferMinutes: 10,
    hours: [{ days: [2, 5], from: '13:00', to: '16:20', length: 40, gap: 10, location: 'The Quiet Room' }],
  },
];
