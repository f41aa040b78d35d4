import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Closure, Slot } from '../../../src/backend/contract/booking.ts';
import { addDays, localTime, weekday } from '../../../src/core/dates.ts';
import {
  byDay,
  byPart,
  firstFree,
  inOrder,
  isFree,
  nearestFree,
  nextRange,
} from '../../../src/widgets/booking/booking.slots.ts';

const ZONES = ['Europe/London', 'Asia/Karachi', 'Pacific/Kiritimati', 'America/St_Johns'];
const FROM = '2027-03-22';
const UNTIL = '2027-04-05';

const slot = (id: string, start: string, remaining = 1): Slot => ({
  id,
  start,
  end: new Date(Date.parse(start) + 1_200_000).toISOString(),
  staff: { id: 'obi', name: 'Mrs Obi' },
  modes: ['phone'],
  languages: [],
  interpreters: [],
  capacity: 1,
  remaining,
});

/** Some slots over the two weeks around a clock change, with ids that may come twice and in any order. */
const slots = fc.array(
  fc
    .record({
      id: fc.nat(60),
      minute: fc.integer({ min: 0, max: 14 * 24 * 60 - 1 }),
      remaining: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ id, minute, remaining }) =>
      slot(String(id), new Date(Date.UTC(2027, 2, 22) + minute * 60_000).toISOString(), remaining),
    ),
  { maxLength: 80, size: 'max' },
);
const zones = fc.constantFrom(...ZONES);
const ids = (list: readonly Slot[]) => list.map(({ id }) => id);
const once = (list: readonly Slot[]) => [...new Map(list.map((one) => [one.id, one])).values()];
const wide = { from: addDays(FROM, -2), until: addDays(UNTIL, 2) };

describe('free times in order', () => {
  it('are each there once, by start', () => {
    fc.assert(
      fc.property(slots, (list) => {
        const ordered = inOrder(list);
        expect(new Set(ids(ordered))).to.deep.equal(new Set(ids(list)));
        expect(ids(ordered)).to.have.lengthOf(new Set(ids(list)).size);
        ordered.slice(1).forEach(({ start }, i) => {
          expect(Date.parse(start)).to.be.at.least(Date.parse(ordered[i]!.start));
        });
      }),
    );
  });

  it('do not depend on the order in which they came', () => {
    fc.assert(
      fc.property(slots.map(once), fc.infiniteStream(fc.nat()), (list, noise) => {
        const shuffled = list
          .map((one) => ({ one, at: Number(noise.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(inOrder(shuffled)).to.deep.equal(inOrder(list));
      }),
    );
  });

  it('are the later news when a slot came twice', () => {
    const twice = [slot('a', '2027-03-23T09:00:00Z', 1), slot('a', '2027-03-23T09:00:00Z', 0)];
    expect(inOrder(twice).map(({ remaining }) => remaining)).to.deep.equal([0]);
  });

  it('are compared as instants, whatever their offsets', () => {
    const list = [slot('later', '2027-03-23T09:00:00Z'), slot('earlier', '2027-03-23T09:30:00+01:00')];
    expect(ids(inOrder(list))).to.deep.equal(['earlier', 'later']);
  });
});

describe('free times by day', () => {
  it('are each in exactly one day, the one that the school’s clock shows', () => {
    fc.assert(
      fc.property(slots, zones, (list, zone) => {
        const days = byDay(list, [], { zone, ...wide });
        expect(days.flatMap((day) => ids(day.slots)).sort()).to.deep.equal(ids(once(list)).sort());
        for (const { day, slots: own } of days)
          for (const { start } of own) expect(localTime(start, zone).day).to.equal(day);
      }),
    );
  });

  it('are days in order, each once, each with something to say, and the counts are right', () => {
    fc.assert(
      fc.property(slots, zones, (list, zone) => {
        const days = byDay(list, [], { zone, ...wide });
        const names = days.map(({ day }) => day);
        expect([...new Set(names)].sort()).to.deep.equal(names);
        for (const { slots: own, free, closed } of days) {
          expect(own).not.to.have.lengthOf(0);
          expect(free).to.equal(own.filter(isFree).length);
          expect(closed).to.equal(undefined);
          expect(inOrder(own)).to.deep.equal(own);
        }
      }),
    );
  });

  it('do not depend on the order in which they came', () => {
    fc.assert(
      fc.property(slots.map(once), zones, (list, zone) => {
        const reversed = byDay(list.toReversed(), [], { zone, ...wide });
        expect(reversed).to.deep.equal(byDay(list, [], { zone, ...wide }));
      }),
    );
  });

  it('leave out what is not in the range', () => {
    const list = [
      '2027-03-21T12:00:00Z',
      '2027-03-22T12:00:00Z',
      '2027-04-04T12:00:00Z',
      '2027-04-05T12:00:00Z',
    ];
    const days = byDay(
      list.map((start, i) => slot(String(i), start)),
      [],
      { zone: 'Europe/London', from: FROM, until: UNTIL },
    );
    expect(days.map(({ day }) => day)).to.deep.equal(['2027-03-22', '2027-04-04']);
  });

  it('are right on the days on which the clock changes', () => {
    const list = ['2027-03-27T23:30:00Z', '2027-03-28T00:30:00Z', '2027-03-28T23:30:00Z'];
    const days = byDay(
      list.map((start, i) => slot(String(i), start)),
      [],
      { zone: 'Europe/London', from: FROM, until: UNTIL },
    );
    expect(days.map(({ day, slots: own }) => [day, ids(own)])).to.deep.equal([
      ['2027-03-27', ['0']],
      ['2027-03-28', ['1']],
      ['2027-03-29', ['2']],
    ]);
  });

  const easter: Closure = { validFrom: '2027-03-26', validThrough: '2027-03-29', name: 'Easter' };

  it('say why the school is closed, but not of a weekend', () => {
    const days = byDay([], [easter], { zone: 'Europe/London', from: FROM, until: UNTIL });
    expect(days).to.deep.equal([
      { day: '2027-03-26', slots: [], free: 0, closed: 'Easter' },
      { day: '2027-03-29', slots: [], free: 0, closed: 'Easter' },
    ]);
    expect(days.map(({ day }) => weekday(day))).to.deep.equal([5, 1]);
  });

  it('are none on a closed day, whatever stands in the timetable', () => {
    const days = byDay([slot('a', '2027-03-26T10:00:00Z')], [easter], {
      zone: 'Europe/London',
      from: '2027-03-26',
      until: '2027-03-27',
    });
    expect(days).to.have.lengthOf(1);
    expect(days[0]).to.deep.equal({ day: '2027-03-26', slots: [], free: 0, closed: easter.name });
  });
});

describe('free times by part of the day', () => {
  it('are each in exactly one part, and no part is empty', () => {
    fc.assert(
      fc.property(slots.map(once), zones, (list, zone) => {
        const parts = byPart(list, zone);
        expect(parts.flatMap(({ slots: own }) => ids(own)).sort()).to.deep.equal(ids(list).sort());
        for (const { slots: own } of parts) expect(own).not.to.have.lengthOf(0);
        const order = ['morning', 'afternoon', 'evening'];
        const names = parts.map(({ part }) => part);
        expect(names).to.deep.equal(order.filter((part) => names.includes(part as never)));
      }),
    );
  });

  it('change at noon and at four by the school’s clock, in winter and in summer', () => {
    const at = (utc: string) => byPart([slot('a', utc)], 'Europe/London')[0]?.part;
    expect(['11:59', '12:00', '15:59', '16:00'].map((time) => at(`2026-11-24T${time}:00Z`))).to.deep.equal([
      'morning',
      'afternoon',
      'afternoon',
      'evening',
    ]);
    expect(['10:59', '11:00', '14:59', '15:00'].map((time) => at(`2027-06-01T${time}:00Z`))).to.deep.equal([
      'morning',
      'afternoon',
      'afternoon',
      'evening',
    ]);
  });
});

describe('the first free time', () => {
  it('is the earliest that has a place, whatever the order', () => {
    const list = [
      slot('later', '2027-03-24T09:00:00Z'),
      slot('taken', '2027-03-22T09:00:00Z', 0),
      slot('first', '2027-03-23T09:00:00Z'),
    ];
    expect(firstFree(list)?.id).to.equal('first');
    expect(firstFree([slot('taken', '2027-03-22T09:00:00Z', 0)])).to.equal(undefined);
  });
});

describe('the times nearest to one that is gone', () => {
  it('are three, free, in order, and not the one that is gone', () => {
    const list = ['08:00', '09:00', '09:20', '10:00', '12:00'].map((time) =>
      slot(time, `2027-03-23T${time}:00Z`),
    );
    const gone = { id: '09:20', start: '2027-03-23T09:20:00Z' };
    expect(ids(nearestFree(list, gone))).to.deep.equal(['08:00', '09:00', '10:00']);
    const taken = list.map((one) => (one.id === '09:00' ? { ...one, remaining: 0 } : one));
    expect(ids(nearestFree(taken, gone))).to.deep.equal(['08:00', '10:00', '12:00']);
  });

  it('are never further away than one that was left out', () => {
    fc.assert(
      fc.property(slots, fc.nat(60), (list, id) => {
        const gone = slot(String(id), '2027-03-28T09:00:00Z');
        const away = ({ start }: Slot) => Math.abs(Date.parse(start) - Date.parse(gone.start));
        const candidates = inOrder(list).filter((one) => isFree(one) && one.id !== gone.id);
        const near = nearestFree(list, gone);
        expect(near).to.have.lengthOf(Math.min(3, candidates.length));
        const others = candidates.filter((one) => !near.includes(one));
        for (const one of others) expect(away(one)).to.be.at.least(Math.max(...near.map(away)));
      }),
    );
  });
});

describe('the next days to ask for', () => {
  it('follow each other without a gap over the clock change', () => {
    expect(nextRange('2027-03-22')).to.equal('2027-04-05');
  });
});
