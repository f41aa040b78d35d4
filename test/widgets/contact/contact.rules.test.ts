import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { safeParse } from 'zod/mini';
import { enquiryRequest } from '../../../src/backend/contract/contact.ts';
import { noAnswers, type Answers } from '../../../src/widgets/contact/contact.model.ts';
import { enquiryOf, keyOf } from '../../../src/widgets/contact/contact.requests.ts';
import { messageMistakes, mistakesOf } from '../../../src/widgets/contact/contact.rules.ts';
import { UNSURE } from '../../../src/widgets/contact/contact.topics.ts';

const zoe: Answers = {
  ...noAnswers,
  ...{ to: 'obi', topic: 'bullying', message: 'Names on the bus', name: 'Zoë' },
  ...{ replyBy: 'here', mayPassOn: 'yes' },
};
const codes = (answers: Partial<Answers>) =>
  mistakesOf({ ...zoe, ...answers }).map(({ field, code }) => `${field} ${code}`);

const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  topic: fc.constantFrom('', UNSURE, 'bullying'),
  year: fc.constantFrom('', 'Year 2'),
  search: fc.string(),
  picked: fc.constant(''),
  to: fc.constantFrom('', 'obi'),
  message: fc.string({ unit: 'grapheme' }),
  name: fc.string({ unit: 'grapheme', maxLength: 200 }),
  replyBy: fc.constantFrom('' as const, 'phone' as const, 'text' as const, 'email' as const, 'here' as const),
  phone: fc.constantFrom('', '12', '07700 900 982'),
  voicemail: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
  email: fc.constantFrom('', 'zoe', 'zoe@example.com'),
  language: fc.constantFrom('', 'pl'),
  interpreter: fc.constantFrom('none' as const, 'spoken' as const),
  mayPassOn: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
});

describe('a message', () => {
  it('needs neither phone nor email when it is answered here', () => {
    expect(codes({})).to.deep.equal([]);
  });

  it('asks for the number or the address that the answer goes to, and for nothing else', () => {
    expect(codes({ replyBy: 'phone' })).to.deep.equal(['phone required']);
    expect(codes({ replyBy: 'text', phone: '12', email: 'nonsense' })).to.deep.equal(['phone phone']);
    expect(codes({ replyBy: 'email', phone: '12' })).to.deep.equal(['email required']);
    expect(codes({ replyBy: 'email', email: 'zoe' })).to.deep.equal(['email email']);
    expect(codes({ replyBy: 'here', phone: '12', email: 'zoe' })).to.deep.equal([]);
  });

  it('says everything that is missing, in the order of the form', () => {
    expect(mistakesOf(noAnswers).map(({ field }) => field)).to.deep.equal([
      'message',
      'name',
      'replyBy',
      'mayPassOn',
    ]);
  });

  for (const blank of [' ', '\n\n\t', '\u00a0\u2003', '\u200b\u200d\ufeff'])
    it(`of ${JSON.stringify(blank)} says nothing`, () => {
      expect(codes({ message: blank })).to.deep.equal(['message blank']);
    });

  it('has up to 20,000 letters, without the spaces around them', () => {
    expect(messageMistakes('message', ` ${'x'.repeat(20_000)}\n`)).to.deep.equal([]);
    expect(messageMistakes('message', 'x'.repeat(20_001))).to.deep.equal([
      { field: 'message', code: 'too-long' },
    ]);
  });
});

describe('what is sent', () => {
  it('leaves out what was typed for another way of answering', () => {
    const sent = enquiryOf({ ...zoe, phone: '07700 900 982', email: 'zoe@example.com', voicemail: 'no' });
    expect(sent).not.to.have.any.keys('phone', 'email', 'voicemail');
  });

  it('goes to whoever the school thinks best when somebody is not sure', () => {
    expect(enquiryOf({ ...zoe, to: '', topic: UNSURE })).not.to.have.any.keys('staff', 'topic');
  });

  it('is taken by the contract whenever nothing has to be put right', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(mistakesOf(answers).length === 0);
        expect(safeParse(enquiryRequest, enquiryOf(answers)).success).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('has one key in one draft, until it changes', () => {
    fc.assert(
      fc.property(fc.uuid(), anyAnswers, anyAnswers, (draft, one, other) => {
        const [a, b] = [enquiryOf(one), enquiryOf(other)];
        expect(keyOf(draft, a)).to.equal(keyOf(draft, { ...a }));
        expect(keyOf(draft, a)).to.match(/^[\x21-\x7e]{1,255}$/);
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(keyOf(draft, a)).not.to.equal(keyOf(draft, b));
      }),
    );
  });
});
