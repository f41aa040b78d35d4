import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, daysBetween, isZone, localTime, weekday } from '../../src/core/dates.ts';

const LONDON = 'Europe/London';
const days = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((moment) => new Date(moment).toISOString().slice(0, 10));

describe('the school’s clock', () => {
  it('shows wall-clock time, not that of the device or of the offset', () => {
    expect(localTime('2026-11-24T15:40:00+00:00', LONDON)).to.deep.equal({
      day: '2026-11-24',
      hour: 15,
      minute: 40,
    });
    expect(localTime('2027-06-01T09:05:00Z', LONDON)).to.deep.equal({
      day: '2027-06-01',
      hour: 10,
      minute: 5,
    });
    expect(localTime('2026-11-24T23:30:00Z', 'Asia/Karachi')).to.deep.equal({
      day: '2026-11-25',
      hour: 4,
      minute: 30,
    });
  });

  it('calls midnight hour 0 of the new day', () => {
    expect(localTime('2026-11-25T00:00:00Z', LONDON)).to.deep.equal({
      day: '2026-11-25',
      hour: 0,
      minute: 0,
    });
  });

  it('jumps from 1am to 2am on 28 March 2027', () => {
    const hours = ['00:59', '01:00', '01:30', '02:00'].map((time) =>
      localTime(`2027-03-28T${time}:00Z`, LONDON),
    );
    expect(hours.map(({ hour, minute }) => [hour, minute])).to.deep.equal([
      [0, 59],
      [2, 0],
      [2, 30],
      [3, 0],
    ]);
    expect(new Set(hours.map(({ day }) => day))).to.deep.equal(new Set(['2027-03-28']));
  });

  it('shows 1.30am twice on 31 October 2027', () => {
    const [first, second] = [
      localTime('2027-10-31T00:30:00Z', LONDON),
      localTime('2027-10-31T01:30:00Z', LONDON),
    ];
    expect(first).to.deep.equal({ day: '2027-10-31', hour: 1, minute: 30 });
    expect(second).to.deep.equal(first);
  });

  it('puts late evenings in summer on the day that the school has', () => {
    expect(localTime('2027-03-28T23:30:00Z', LONDON).day).to.equal('2027-03-29');
    expect(localTime('2027-03-27T23:30:00Z', LONDON).day).to.equal('2027-03-27');
    expect(localTime('2027-10-30T23:30:00Z', LONDON).day).to.equal('2027-10-31');
    expect(localTime('2027-10-31T23:30:00Z', LONDON).day).to.equal('2027-10-31');
  });

  it('tells the same for an instant, however it is written', () => {
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 31) });
    fc.assert(
      fc.property(instants, (moment) => {
        const iso = new Date(moment).toISOString();
        expect(localTime(iso, LONDON)).to.deep.equal(localTime(moment, LONDON));
        expect(localTime(iso.replace('Z', '+00:00'), LONDON)).to.deep.equal(localTime(moment, LONDON));
      }),
    );
  });

  it('never runs backwards over a night without a clock change', () => {
    const minutes = fc.integer({ min: 0, max: 14 * 24 * 60 });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((minute) => {
          const { day, ...time } = localTime(Date.UTC(2026, 10, 24) + minute * 60_000, LONDON);
          return `${day} ${time.hour.toString().padStart(2, '0')}:${time.minute.toString().padStart(2, '0')}`;
        }) as [string, string];
        expect(early <= late).to.equal(true);
      }),
    );
  });
});

describe('days of the calendar', () => {
  it('go on over the end of a month, of a year and of February', () => {
    expect(addDays('2026-11-30', 1)).to.equal('2026-12-01');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(addDays('2027-01-01', -1)).to.equal('2026-12-31');
  });

  it('are neither lost nor doubled by a clock change', () => {
    expect(daysBetween('2027-03-27', '2027-03-30')).to.deep.equal(['2027-03-27', '2027-03-28', '2027-03-29']);
    expect(daysBetween('2027-10-30', '2027-11-02')).to.deep.equal(['2027-10-30', '2027-10-31', '2027-11-01']);
  });

  it('come back when as many are added and taken away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).to.equal(day);
      }),
    );
  });

  it('follow each other through the week', () => {
    expect(weekday('2026-11-24'), 'a Tuesday').to.equal(2);
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(addDays(day, 1))).to.equal((weekday(day) + 1) % 7);
      }),
    );
  });

  it('are listed once each, in order, without the last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3, max: 60 }), (from, count) => {
        const list = daysBetween(from, addDays(from, count));
        expect(list).to.have.lengthOf(Math.max(0, count));
        expect([...new Set(list)].sort()).to.deep.equal(list);
        if (list.length) expect(list[0]).to.equal(from);
      }),
    );
  });
});

describe('a time zone', () => {
  it('is known by its IANA name', () => {
    for (const zone of [LONDON, 'Asia/Karachi', 'UTC', 'america/new_york'])
      expect(isZone(zone), zone).to.equal(true);
  });

  it('is refused, not thrown about, when nobody knows it', () => {
    for (const zone of ['', 'London', 'Mars/Olympus', 'Europe/London ', '<b>'])
      expect(isZone(zone), zone).to.equal(false);
  });
});
