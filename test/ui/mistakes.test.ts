import { expect } from '@open-wc/testing';
import { mistakesOf } from '../../src/ui/mistakes.ts';

const known: Record<string, string> = {
  'poll.error.name.required': 'Enter the child’s name',
  'form.error.name.required': 'Enter your full name',
  'form.error.email.email': 'Enter an email address',
  'form.error.too-long': 'Too long',
  'form.error.other': 'Check this',
};
const words = { t: (key: string) => known[key] ?? `no words: ${key}`, has: (key: string) => key in known };

const said = (field: string, code: string, parts = ['poll', 'form']) =>
  mistakesOf(words, parts, [{ field, code }]).map(({ message }) => message);

describe('the words for a mistake', () => {
  it('are those of the widget, else of every form', () => {
    expect(said('name', 'required')).to.deep.equal(['Enter the child’s name']);
    expect(said('name', 'required', ['form'])).to.deep.equal(['Enter your full name']);
    expect(said('email', 'email')).to.deep.equal(['Enter an email address']);
  });

  it('are the same for a field in a list', () => {
    expect(said('children/3/name', 'required')).to.deep.equal(['Enter the child’s name']);
  });

  it('are general where there are none of their own', () => {
    expect(said('name', 'too-long')).to.deep.equal(['Too long']);
    expect(said('shoe-size', 'invalid')).to.deep.equal(['Check this']);
    expect(said('name', 'some-new-code')).to.deep.equal(['Check this']);
  });

  it('stay with their field', () => {
    expect(mistakesOf(words, ['form'], [{ field: 'email', code: 'email' }])).to.deep.equal([
      { field: 'email', message: 'Enter an email address' },
    ]);
  });
});
