import { expect } from '@open-wc/testing';
import { fill, type Message } from '../../src/core/text.ts';
import ur from '../../src/locales/ur.ts';

const texts: [key: string, text: string][] = Object.values(ur).flatMap((messages: Record<string, Message>) =>
  Object.entries(messages).flatMap(([key, message]) =>
    (typeof message === 'string' ? [message] : Object.values(message)).map((text): [string, string] => [
      key,
      text,
    ]),
  ),
);

describe('counts in Urdu', () => {
  it('one and many', () => {
    const free = [1, 2, 25].map((count) => fill(ur.booking['when.day.free'], 'ur', { count }));
    expect(free).to.deep.equal(['1 وقت خالی ہے', '2 اوقات خالی ہیں', '25 اوقات خالی ہیں']);
  });
});

describe('Urdu words', () => {
  it('are in Urdu letters: no Arabic kaf, yeh or heh, and no Latin punctuation', () => {
    for (const [key, text] of texts) {
      expect(text, key).to.match(/[آ-ے]/);
      expect(text, key).not.to.match(/[كيىهة]/);
      expect(text.replace(/\S+@\S+/, ''), key).not.to.match(/[.,;?]/);
    }
  });

  it('have the digits that dates and times have', () => {
    expect(new Intl.NumberFormat('ur').format(25)).to.equal('25');
    for (const [key, text] of texts) expect(text, key).not.to.match(/[٠-٩۰-۹]/);
  });

  it('have no number in groups, which would change places', () => {
    for (const [key, text] of texts) expect(text, key).not.to.match(/\d \d/);
  });

  it('start in Urdu where a name follows, so that the direction is read from them', () => {
    for (const [key, text] of texts)
      if (/\{(name|what|reason|zone)\}/.test(text)) expect(text, key).to.match(/^[آ-ے]/);
  });
});
