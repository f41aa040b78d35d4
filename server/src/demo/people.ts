/** Who can be talked to at Oakfield, a primary school that does not exist. */
import type { Mode } from '../../../src/backend/contract/vocabulary.ts';
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
  /** Whether they are away at the moment. */
  away?: true;
}

const AFTER_SCHOOL = { from: '15:30', to: '16:50', length: 15, gap: 5 };
const TALK: readonly Mode[] = ['in-person', 'phone', 'video'];
const CLASS_TOPICS = ['how my child is getting on', 'homework and reading', 'friendships'];

export const PEOPLE: readonly DemoPerson[] = [
  {
    id: 'adeyemi',
    name: 'Mrs Folasade Adeyemi',
    role: 'Head teacher',
    phonetic: 'foh-la-shah-DAY ah-day-YEH-mee',
    topics: ['a compliment or a complaint', 'big changes at home'],
    phone: '01632 960 100',
    replyWithin: 3,
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
    topics: ['attendance', 'bullying', 'behaviour'],
    phone: '01632 960 102',
    replyWithin: 1,
    deputy: 'adeyemi',
    languages: ['en', 'cy'],
    interpreters: ['bfi', 'so'],
    modes: TALK,
    hours: [{ days: [2, 4, 5], from: '08:20', to: '10:00', length: 20, gap: 5, location: 'Room 2' }],
  },
  {
    id: 'kowalska',
    name: 'Ms Anna Kowalska',
    role: 'Class teacher, Reception',
    phonetic: 'AN-na ko-VAL-ska',
    topics: CLASS_TOPICS,
    years: ['Reception'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en', 'pl'],
    modes: TALK,
    hours: [{ days: [1, 2, 4], ...AFTER_SCHOOL, location: 'Acorn classroom' }],
  },
  {
    id: 'mensah',
    name: 'Mr Kwame Mensah',
    role: 'Class teacher, Year 1',
    topics: CLASS_TOPICS,
    years: ['Year 1'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en'],
    interpreters: ['bfi', 'ar'],
    modes: TALK,
    hours: [{ days: [1, 3, 4], ...AFTER_SCHOOL, location: 'Beech classroom' }],
  },
  {
    id: 'kaur',
    name: 'Mrs Harpreet Kaur',
    role: 'Class teacher, Year 2',
    phonetic: 'HAR-preet KOR',
    topics: CLASS_TOPICS,
    years: ['Year 2'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en', 'pa', 'hi'],
    modes: TALK,
    hours: [{ days: [2, 3, 5], ...AFTER_SCHOOL, location: 'Cedar classroom' }],
  },
  {
    id: 'doyle',
    name: 'Miss Niamh Doyle',
    role: 'Class teacher, Year 3',
    phonetic: 'NEEV DOYL',
    topics: CLASS_TOPICS,
    years: ['Year 3'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en', 'ga'],
    modes: TALK,
    hours: [{ days: [1, 3, 4], ...AFTER_SCHOOL, location: 'Dogwood classroom' }],
  },
  {
    id: 'popescu',
    name: 'Ms Ioana Popescu',
    role: 'Class teacher, Year 4',
    phonetic: 'yo-AH-na po-PES-koo',
    topics: CLASS_TOPICS,
    years: ['Year 4'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en', 'ro'],
    interpreters: ['ur'],
    modes: ['in-person', 'phone'],
    hours: [{ days: [1, 2, 5], ...AFTER_SCHOOL, location: 'Elm classroom' }],
  },
  {
    id: 'watanabe',
    name: 'Mr Jun Watanabe',
    role: 'Class teacher, Year 5',
    phonetic: 'JOON wa-ta-NAH-bay',
    topics: CLASS_TOPICS,
    years: ['Year 5'],
    replyWithin: 2,
    deputy: 'hughes',
    languages: ['en', 'ja'],
    modes: TALK,
    hours: [{ days: [2, 4, 5], ...AFTER_SCHOOL, location: 'Fir classroom' }],
  },
  {
    id: 'okafor-lee',
    name: 'Mx Sam Okafor-Lee',
    role: 'Class teacher, Year 6',
    phonetic: 'sam oh-KAH-for LEE',
    topics: CLASS_TOPICS,
    years: ['Year 6'],
    replyWithin: 2,
    deputy: 'hughes',
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
    phonetic: 'ah-MEE-na sid-DEE-kee',
    topics: ['extra help with learning', 'special educational needs', 'speech and language'],
    days: ['MO', 'TU', 'WE', 'TH'],
    phone: '01632 960 108',
    email: 'senco@oakfield.example.com',
    replyWithin: 3,
    deputy: 'adeyemi',
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
    phonetic: 'HOH-dan war-SAH-may',
    topics: ['money and food', 'help at home', 'housing and forms'],
    phone: '07700 900 109',
    email: 'families@oakfield.example.com',
    replyWithin: 1,
    deputy: 'hughes',
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
    phonetic: 'shi-VAWN oh-BRY-un',
    topics: ['health and medicine', 'eating and sleeping'],
    days: ['WE'],
    replyWithin: 5,
    deputy: 'warsame',
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
    phonetic: 'YOO-suf had-DAHD',
    topics: ['sleep and worries', 'loss and grief'],
    days: ['TU', 'FR'],
    replyWithin: 4,
    deputy: 'siddiqui',
    languages: ['en', 'ar'],
    interpreters: ['bfi', 'pl', 'so', 'ur'],
    modes: TALK,
    bufferMinutes: 10,
    hours: [{ days: [2, 5], from: '13:00', to: '16:20', length: 40, gap: 10, location: 'The Quiet Room' }],
  },
  {
    id: 'grant',
    name: 'Mr Delroy Grant',
    role: 'Breakfast club lead',
    topics: ['clubs and breakfast', 'before and after school'],
    phone: '07700 900 112',
    replyWithin: 1,
    deputy: 'warsame',
    languages: ['en'],
    interpreters: ['bfi'],
    modes: ['in-person', 'phone'],
    hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '08:40', length: 10, gap: 5, location: 'Hall' }],
  },
  {
    id: 'morgan',
    name: 'Mr Rhys Morgan',
    role: 'Learning mentor: playtimes and settling in',
    phonetic: 'REES MOR-gun',
    topics: ['settling in', 'playtimes'],
    replyWithin: 2,
    away: true,
    deputy: 'hughes',
    languages: ['en', 'cy'],
    modes: TALK,
    hours: [],
  },
];
