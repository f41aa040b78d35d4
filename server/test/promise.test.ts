import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../src/core/zoned.ts';
import { answerBy, isSchoolDay, type Arrival, type Calendar } from '../src/enquiries/promise.ts';

const span = (validFrom: string, validThrough = validFrom) => ({ validFrom, validThrough, name: '' });
const OPEN: Calendar = { closures: [], terms: [] };
const YEAR: Calendar = {
  closures: [
    span('2026-10-26', '2026-10-30'),
    span('2026-12-04'),
    span('2027-02-15', '2027-02-19'),
    span('2027-03-26'),
  ],
  terms: [span('2026-09-02', '2026-12-18'), span('2027-01-04', '2027-04-01')],
};

const by = (day: string, within: number, calendar = YEAR, late = false) =>
  answerBy({ day, late }, within, calendar);

test('an answer within two school days comes on the second school day after the message', () => {
  assert.equal(by('2026-11-23', 2), '2026-11-25', 'Monday to Wednesday');
  assert.equal(by('2026-11-26', 2), '2026-11-30', 'Thursday to Monday');
  assert.equal(by('2026-11-27', 2), '2026-12-01', 'Friday to Tuesday');
  assert.equal(by('2026-11-24', 0), '2026-11-24', 'the same day');
});

test('what comes after school, at the weekend or in the holidays counts for the next school day', () => {
  assert.equal(by('2026-11-24', 2, YEAR, true), '2026-11-27');
  assert.equal(by('2026-11-27', 2, YEAR, true), '2026-12-02', 'Friday evening');
  assert.equal(by('2026-11-28', 2), '2026-12-02', 'Saturday');
  assert.equal(by('2026-11-29', 2, YEAR, true), '2026-12-02', 'Sunday evening');
  assert.equal(by('2026-11-28', 0), '2026-11-30');
});

test('half-term, a training day, Christmas and Good Friday are not counted', () => {
  assert.equal(by('2026-10-23', 1), '2026-11-02', 'over half-term');
  assert.equal(by('2026-10-28', 1), '2026-11-03', 'in half-term');
  assert.equal(by('2026-12-03', 1), '2026-12-07', 'over a training day');
  assert.equal(by('2026-12-17', 3), '2027-01-05', 'over Christmas');
  assert.equal(by('2026-12-25', 3), '2027-01-07', 'on Christmas Day');
  assert.equal(by('2027-03-25', 1), '2027-03-29', 'over Good Friday, as the clocks change');
  assert.equal(by('2026-12-24', 1, OPEN), '2026-12-25', 'a school that has said nothing is open on weekdays');
});

test('beyond the last term that is known nothing is promised', () => {
  assert.equal(by('2027-03-31', 1), '2027-04-01');
  assert.equal(by('2027-03-31', 2), undefined);
  assert.equal(by('2027-07-01', 0), undefined);
  const always = { closures: [span('2000-01-01', '9999-12-31')], terms: [] };
  assert.equal(by('2026-11-24', 1, always), undefined, 'and it does not look for ever');
});

const days = fc.integer({ min: 0, max: 800 }).map((count) => addDays('2026-01-01', count));
const spans = fc.tuple(days, fc.nat(20)).map(([from, length]) => span(from, addDays(from, length)));
const calendars: fc.Arbitrary<Calendar> = fc.record({
  closures: fc.array(spans, { maxLength: 6 }),
  terms: fc.oneof(
    fc.constant([]),
    fc.array(
      fc
        .tuple(days, fc.integer({ min: 20, max: 200 }))
        .map(([from, length]) => span(from, addDays(from, length))),
      { maxLength: 6 },
    ),
  ),
});
const arrivals: fc.Arbitrary<Arrival> = fc.record({ day: days, late: fc.boolean() });
const withins = fc.nat(15);

/** The school days after one day, up to another. */
function between(after: string, until: string, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1))
    if (isSchoolDay(day, calendar)) count += 1;
  return count;
}

test('whatever the calendar, the promised day is a school day, and as many school days away as was said', () => {
  fc.assert(
    fc.property(arrivals, withins, calendars, (arrival, within, calendar) => {
      const promised = answerBy(arrival, within, calendar);
      const counts = answerBy(arrival, 0, calendar);
      fc.pre(promised !== undefined && counts !== undefined);
      assert.ok(isSchoolDay(promised, calendar));
      assert.ok(counts >= arrival.day && !(arrival.late && counts === arrival.day));
      assert.equal(between(counts, promised, calendar), within);
      assert.equal(between(addDays(arrival.day, arrival.late ? 0 : -1), counts, calendar), 1);
    }),
  );
});

test('who writes later is never promised an earlier day, and more school days are never fewer', () => {
  fc.assert(
    fc.property(arrivals, arrivals, withins, calendars, (one, other, within, calendar) => {
      const text = ({ day, late }: Arrival) => `${day}${late ? '~' : ''}`;
      const [early, late] = text(one) <= text(other) ? [one, other] : [other, one];
      const never = '9999';
      const first = answerBy(early, within, calendar) ?? never;
      assert.ok(first <= (answerBy(late, within, calendar) ?? never));
      assert.ok(first <= (answerBy(early, within + 1, calendar) ?? never));
    }),
  );
});

test('one more closure never brings a promise forward', () => {
  fc.assert(
    fc.property(arrivals, withins, calendars, spans, (arrival, within, calendar, more) => {
      const before = answerBy(arrival, within, calendar);
      const after = answerBy(arrival, within, { ...calendar, closures: [...calendar.closures, more] });
      fc.pre(before !== undefined && after !== undefined);
      assert.ok(before <= after);
    }),
  );
});
