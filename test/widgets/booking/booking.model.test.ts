import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LIMITS } from '../../../src/backend/contract/booking.ts';
import {
  STEPS,
  fieldOf,
  mistakesOf,
  noAnswers,
  stepOf,
  wishedLanguage,
  withAnswer,
  type Answers,
  type Route,
  type Step,
} from '../../../src/widgets/booking/booking.model.ts';
import { allAnswers } from '../../support/answers.ts';

const ROUTES: readonly Route[] = ['slot', 'callback', 'waitlist'];

const wrong = (step: Step, answers: Partial<Answers>, route: Route = 'slot') =>
  mistakesOf(step, { ...allAnswers, ...answers }, route).map(({ field, code }) => `${field} ${code}`);

const long = (count: number) => 'x'.repeat(count);

describe('the answers of a booking', () => {
  it('are enough when only what is needed was said', () => {
    for (const route of ROUTES)
      for (const step of STEPS) expect(wrong(step, {}, route), `${route}, ${step}`).to.deep.equal([]);
  });

  it('ask for what is needed, and for nothing else', () => {
    const asked = (route: Route) => STEPS.flatMap((step) => wrong(step, noAnswers, route));
    expect(asked('slot')).to.deep.equal(['how required', 'slot required', 'name required', 'phone either']);
    expect(asked('callback')).to.deep.equal([
      'how required',
      'days required',
      'times required',
      'name required',
      'phone required',
    ]);
    expect(asked('waitlist')).to.deep.equal([
      'how required',
      'days required',
      'times required',
      'name required',
      'phone either',
    ]);
  });

  it('need no time where somebody rings, and no days where there is a time', () => {
    expect(wrong('when', { slot: '' }, 'callback')).to.deep.equal([]);
    expect(wrong('when', { days: [], times: [] }, 'slot')).to.deep.equal([]);
  });

  it('need a language when another one is wished for', () => {
    expect(wrong('how', { otherLanguage: 'yes', language: '' })).to.deep.equal(['language required']);
    expect(wrong('how', { otherLanguage: 'yes', language: 'pl' })).to.deep.equal([]);
  });

  it('need a name when it is booked for somebody else', () => {
    expect(wrong('who', { behalf: 'yes', onBehalfOf: ' ' })).to.deep.equal(['onBehalfOf required']);
    expect(wrong('who', { behalf: 'yes', onBehalfOf: 'Grandma' })).to.deep.equal([]);
    expect(wrong('who', { behalf: '', onBehalfOf: '' })).to.deep.equal([]);
  });

  it('may be as long as the school keeps them, and no longer', () => {
    const child = (length: number) => [
      { name: 'A', year: '' },
      { name: long(length), year: long(length) },
    ];
    const limits: [Step, (length: number) => Partial<Answers>, number, string[]][] = [
      ['how', (length) => ({ topic: long(length) }), LIMITS.text, ['topic']],
      ['who', (length) => ({ name: long(length) }), LIMITS.name, ['name']],
      ['who', (length) => ({ access: long(length) }), LIMITS.text, ['access']],
      ['who', (length) => ({ bringing: 'yes', accompanied: long(length) }), LIMITS.text, ['accompanied']],
      ['who', (length) => ({ behalf: 'yes', onBehalfOf: long(length) }), LIMITS.name, ['onBehalfOf']],
      [
        'who',
        (length) => ({ children: child(length) }),
        LIMITS.child,
        ['children/1/name', 'children/1/year'],
      ],
    ];
    for (const [step, answers, limit, fields] of limits) {
      expect(wrong(step, answers(limit)), `${fields.join()}: ${limit}`).to.deep.equal([]);
      expect(wrong(step, answers(limit + 1)), `${fields.join()}: ${limit + 1}`).to.deep.equal(
        fields.map((field) => `${field} too-long`),
      );
    }
    expect(wrong('when', { note: long(LIMITS.text + 1) }, 'callback')).to.deep.equal(['note too-long']);
  });

  it('are measured without the spaces around them', () => {
    expect(wrong('who', { name: `  ${long(LIMITS.name)}  ` })).to.deep.equal([]);
  });

  it('never stop anybody by what is not asked any more', () => {
    expect(wrong('how', { inPerson: 'yes', topic: long(LIMITS.text + 1) })).to.deep.equal([]);
    expect(wrong('who', { bringing: '', accompanied: long(LIMITS.text + 1) })).to.deep.equal([]);
    expect(wrong('who', { behalf: '', onBehalfOf: long(LIMITS.name + 1) })).to.deep.equal([]);
    expect(wrong('how', { otherLanguage: '', language: '' })).to.deep.equal([]);
  });

  it('name each field at most once a step', () => {
    const texts = fc.constantFrom('', ' ', 'x', '12345', 'a@b', long(201), long(2001));
    const answers = fc.record({
      name: texts,
      phone: texts,
      email: texts,
      access: texts,
      accompanied: texts,
      onBehalfOf: texts,
      topic: texts,
      note: texts,
      behalf: fc.constantFrom('' as const, 'yes' as const),
      bringing: fc.constantFrom('' as const, 'yes' as const),
    });
    fc.assert(
      fc.property(answers, fc.constantFrom(...ROUTES), fc.constantFrom(...STEPS), (some, route, step) => {
        const fields = mistakesOf(step, { ...allAnswers, ...some }, route).map(({ field }) => field);
        expect(new Set(fields).size).to.equal(fields.length);
      }),
    );
  });
});

describe('one answer', () => {
  it('takes its place beside the others', () => {
    expect(withAnswer(allAnswers, 'name', 'Zac')).to.deep.equal({ ...allAnswers, name: 'Zac' });
    expect(withAnswer(allAnswers, 'days', ['TU', 'FR']).days).to.deep.equal(['TU', 'FR']);
  });

  it('about a child takes its place at that child', () => {
    const answers = {
      ...allAnswers,
      children: [
        { name: 'A', year: '1' },
        { name: 'B', year: '2' },
      ],
    };
    expect(withAnswer(answers, 'children/1/year', '3').children).to.deep.equal([
      { name: 'A', year: '1' },
      { name: 'B', year: '3' },
    ]);
    expect(withAnswer(answers, 'children/7/year', '3').children).to.deep.equal(answers.children);
  });

  it('changes nothing that was there before', () => {
    const before = structuredClone(allAnswers);
    withAnswer(allAnswers, 'children/0/name', 'Ada');
    expect(allAnswers).to.deep.equal(before);
  });
});

describe('a field of the request', () => {
  it('is asked for on a step, which is the last with questions for what nobody knows', () => {
    const steps = {
      mode: 'how',
      language: 'how',
      slot: 'when',
      days: 'when',
      name: 'who',
      'children/0/name': 'who',
    };
    for (const [field, step] of Object.entries(steps)) expect(stepOf(field), field).to.equal(step);
    expect(stepOf('something/new')).to.equal('who');
  });

  it('has the form’s own name', () => {
    expect([fieldOf('mode'), fieldOf('phone')]).to.deep.equal(['how', 'phone']);
  });

  it('that the form can find wrong is on the step that finds it wrong', () => {
    for (const route of ROUTES)
      for (const step of STEPS)
        for (const { field } of mistakesOf(step, noAnswers, route))
          if (field !== 'how') expect(stepOf(field), field).to.equal(step);
  });
});

describe('the language to look for', () => {
  it('counts only while another language is wished for', () => {
    expect(wishedLanguage({ ...allAnswers, otherLanguage: 'yes', language: 'pl' })).to.equal('pl');
    expect(wishedLanguage({ ...allAnswers, otherLanguage: '', language: 'pl' })).to.equal('');
  });
});
