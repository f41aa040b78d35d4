import { expect } from '@open-wc/testing';
import { safeParse } from 'zod/mini';
import ICAL from 'ical.js';
import fc from 'fast-check';
import { person } from '../../../src/backend/contract/contact.ts';
import { vcardOf } from '../../../src/widgets/contact/contact.vcard.ts';
import { OpenDoorBookEvent } from '../../../src/widgets/contact/contact.events.ts';
import '../../../src/widgets/booking/booking.ts';
import { focused } from '../../support/accessible.ts';
import { ContactPage } from '../../support/contact-page.ts';
import { until } from '../../support/until.ts';

describe('the ways to reach somebody', () => {
  it('are a message, the phone and an email', async () => {
    const page = await ContactPage.load({ attributes: { staff: 'obi' } });
    const ring = await page.find<HTMLAnchorElement>('link', /^Ring/);
    expect(ring.href).to.equal('tel:01632960102');
    const mail = await page.find<HTMLAnchorElement>('link', 'contact.email');
    expect(mail.href).to.equal('mailto:obi@oakfield.example');
    expect(page.has('button', 'contact.book')).to.equal(false);
  });

  it('never make more of an address than an address', async () => {
    const staff = [{ id: 'x', name: 'X', email: 'a@b.example?bcc=c@d.example' }];
    const page = await ContactPage.load({ staff, attributes: { staff: 'x' } });
    const mail = await page.find<HTMLAnchorElement>('link', 'contact.email');
    expect(new URL(mail.href).search).to.equal('');
  });
});

describe('booking a time to talk', () => {
  it('hands over to the booking on the page, with the person preset', async () => {
    const page = await ContactPage.load({
      attributes: { staff: 'obi' },
      beside: '<open-door-booking></open-door-booking>',
    });
    const booking = document.querySelector('open-door-booking')!;
    booking.backend = page.school.backend;
    await page.press('contact.book');
    expect(booking.getAttribute('staff')).to.equal('obi');
    await until(() => booking.contains(document.activeElement), 'the focus in the booking');
    expect(focused()!.getAttribute('role')).to.equal('heading');
    const event = page.events.find((one) => one instanceof OpenDoorBookEvent);
    expect(event?.staff).to.equal('obi');
  });

  it('is the page’s own affair when it says so', async () => {
    const page = await ContactPage.load({
      attributes: { staff: 'obi' },
      beside: '<open-door-booking></open-door-booking>',
    });
    page.element.addEventListener('open-door-book', (event) => event.preventDefault());
    await page.press('contact.book');
    expect(document.querySelector('open-door-booking')!.hasAttribute('staff')).to.equal(false);
  });

  it('else is a link, which says nothing about anybody', async () => {
    const page = await ContactPage.load({ attributes: { staff: 'obi', 'booking-url': '/talk.html' } });
    const link = await page.find<HTMLAnchorElement>('link', 'contact.book');
    expect(link.getAttribute('href')).to.equal('/talk.html');
  });
});

describe('a contact file', () => {
  const obi = {
    id: 'obi',
    name: 'Mrs Obi',
    role: 'Deputy, head',
    phone: '01632 960 102',
    email: 'obi@example.org',
  };
  const parsed = (more: object = {}) => {
    const { data } = safeParse(person, { ...obi, languages: ['en', 'ig'], ...more });
    return vcardOf(data!);
  };

  it('is a vCard 4', () => {
    const lines = parsed().trim().split('\r\n');
    expect(lines).to.include.members([
      'VERSION:4.0',
      'FN:Mrs Obi',
      'TITLE:Deputy\\, head',
      'TEL:01632 960 102',
    ]);
    expect(lines[0]).to.equal('BEGIN:VCARD');
    expect(lines.at(-1)).to.equal('END:VCARD');
  });

  it('holds any name, in lines that are not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (text) => {
        const name = text.replace(/[\r\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '').trim() || 'x';
        const card = parsed({ name });
        for (const line of card.split('\r\n'))
          expect(new TextEncoder().encode(line).length).to.be.at.most(76);
        const back = ICAL.Component.fromString(card.trim());
        expect(back.getFirstPropertyValue('fn')).to.equal(name);
      }),
    );
  });

  it('is saved at a press', async () => {
    const page = await ContactPage.load({ attributes: { staff: 'obi' } });
    const saved: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      await page.press('contact.save');
      await until(() => saved.length, 'a file');
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect(saved).to.deep.equal(['contact.vcf']);
  });
});
