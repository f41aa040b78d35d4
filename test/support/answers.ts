import { noAnswers, type Answers } from '../../src/widgets/booking/booking.model.ts';

/** Answers with which every step of every route is content. */
export const allAnswers: Answers = {
  ...noAnswers,
  how: 'phone',
  slot: 'obi-1',
  days: ['MO'],
  times: ['morning'],
  name: 'Zoë O’Neill-García',
  phone: '01632 960 001',
  email: 'zoe@example.com',
};
