import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  googleLink,
  icsOf,
  outlookLink,
  type CalendarEntry,
} from '../../../src/widgets/booking/booking.calendar.ts';

const STAMP = '2026-11-24T08:00:00Z';
const entry: CalendarEntry = {
  reference: 'ABK472',
  title: 'School appointment',
  start: '2026-11-24T15:40:00+00:00',
  end: '2026-11-24T16:00:00+00:00',
  location: 'Cedar room; ring the bell, please',
};

/** A small reader of iCalendar: unfolds lines and undoes escapes. */
function parse(ics: string): Record<string, string> {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/\\(.)/g, (_, next: string) => (/n/i.test(next) ? '\n' : next));
      return [line.slice(0, colon), value];
    }),
  );
}

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('the calendar file', () => {
  it('is a whole calendar with one entry', () => {
    const lines = icsOf(entry, STAMP).split('\r\n');
    expect(lines.slice(0, 2)).to.deep.equal(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.slice(-3)).to.deep.equal(['END:VEVENT', 'END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.lengthOf(1);
  });

  it('says when, in a way that every zone understands', () => {
    expect(parse(icsOf(entry, STAMP))).to.include({
      DTSTAMP: '20261124T080000Z',
      DTSTART: '20261124T154000Z',
      DTEND: '20261124T160000Z',
    });
    const summer = { ...entry, start: '2027-03-29T10:00:00+01:00', end: '2027-03-29T10:20:00.000+01:00' };
    expect(parse(icsOf(summer, STAMP))).to.include({
      DTSTART: '20270329T090000Z',
      DTEND: '20270329T092000Z',
    });
  });

  it('is the same entry again when it is added twice', () => {
    expect(parse(icsOf(entry, STAMP)).UID).to.equal(parse(icsOf(entry, '2026-12-01T00:00:00Z')).UID);
    expect(parse(icsOf({ ...entry, reference: 'XYZ999' }, STAMP)).UID).not.to.equal(
      parse(icsOf(entry, STAMP)).UID,
    );
  });

  it('has a neutral title, is private, and holds no more than it was given', () => {
    const file = parse(icsOf(entry, STAMP));
    expect(file.SUMMARY).to.equal('School appointment');
    expect(file.CLASS).to.equal('PRIVATE');
    expect(Object.keys(file).sort()).to.deep.equal(
      'BEGIN CLASS DTEND DTSTAMP DTSTART END LOCATION PRODID SEQUENCE SUMMARY UID VERSION'.split(' '),
    );
  });

  it('escapes what has a meaning in the format', () => {
    expect(icsOf(entry, STAMP)).to.contain('LOCATION:Cedar room\\; ring the bell\\, please\r\n');
    expect(parse(icsOf({ ...entry, location: 'a\\b' }, STAMP)).LOCATION).to.equal('a\\b');
  });

  it('leaves out a place that nobody named', () => {
    expect(parse(icsOf({ ...entry, location: undefined }, STAMP))).not.to.have.property('LOCATION');
    expect(parse(icsOf({ ...entry, location: '' }, STAMP))).not.to.have.property('LOCATION');
  });

  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('\r', '\n', ';', ',', '\\', '"', ' ', '👩🏽‍🦰', 'ż', 'ع'), fc.string()),
  });

  it('never has a line of more than 75 octets, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300, size: 'max' }), (location) => {
        const file = icsOf({ ...entry, location }, STAMP);
        for (const line of file.split('\r\n')) {
          expect(octets(line)).to.be.at.most(75);
          expect(new TextDecoder().decode(new TextEncoder().encode(line))).to.equal(line);
        }
      }),
    );
  });

  it('keeps a text whole, whatever it is, and never lets it end a line', () => {
    fc.assert(
      fc.property(anyText, (location) => {
        const file = icsOf({ ...entry, location: `at ${location}` }, STAMP);
        expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
        const breaks = (text: string) => text.replace(/\r\n|\r/g, '\n');
        expect(parse(file).LOCATION).to.equal(breaks(`at ${location}`));
      }),
    );
  });
});

describe('links to calendars', () => {
  it('say when and where, and no more than the file', () => {
    const google = new URL(googleLink(entry)).searchParams;
    expect(Object.fromEntries(google)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'School appointment',
      dates: '20261124T154000Z/20261124T160000Z',
      location: entry.location,
    });
    const outlook = new URL(outlookLink({ ...entry, location: undefined })).searchParams;
    expect(Object.fromEntries(outlook)).to.include({
      subject: 'School appointment',
      startdt: '2026-11-24T15:40:00.000Z',
      enddt: '2026-11-24T16:00:00.000Z',
      location: '',
    });
  });

  it('never hold the reference', () => {
    for (const link of [googleLink(entry), outlookLink(entry)]) expect(link).not.to.contain(entry.reference);
  });
});
