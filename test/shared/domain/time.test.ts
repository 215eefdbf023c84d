// Instants and the arithmetic on them: UTC, milliseconds, days of 24 hours.
import {
  dateOf,
  daysUntil,
  earliest,
  instantOf,
  latest,
  parseInstant,
  plusDays,
  plusHours,
  plusMinutes,
  plusSeconds,
  putOff,
  secondsUntil,
} from '../../../shared/domain/time.ts';
import { byMs, day, justAfter, justBefore, start } from '../../support/domain/instants.ts';

/** In Europe clocks are put forward half an hour later. */
const summerTime = parseInstant('2027-03-28T00:30:00.000Z')!;

test.each([
  ['in UTC', '2027-03-01T08:00:00.000Z', '2027-03-01T08:00:00.000Z'],
  ['without milliseconds', '2027-03-01T08:00:00Z', '2027-03-01T08:00:00.000Z'],
  ['in another zone', '2027-03-01T10:00:00+02:00', '2027-03-01T08:00:00.000Z'],
  ['in a zone of the day before', '2027-02-28T23:30:00-08:30', '2027-03-01T08:00:00.000Z'],
  ['finer than a millisecond', '2027-03-01T08:00:00.1239Z', '2027-03-01T08:00:00.123Z'],
])('an instant %s is read', (_form, text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each(['', 'soon', '2027-13-01T08:00:00Z', '2027-03-32T08:00:00Z', '2027-03-01T25:00:00Z'])(
  '%j is no instant',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);

test.each([
  ['the last one in UTC', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['the last one in the west', '9999-12-31T22:59:59.999-01:00', '9999-12-31T23:59:59.999Z'],
  ['after it, in the west', '9999-12-31T23:59:59-23:59', undefined],
  ['one of five digits', '+010000-01-01T00:00:00Z', undefined],
  ['the first one in UTC', '0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ['before it, in the east', '0000-01-01T00:00:00+00:01', undefined],
  ['one before our era', '-000001-12-31T00:00:00Z', undefined],
])('years have four digits: %s', (_what, text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test('what is added stays in order: nothing is later than the last instant, or earlier than the first', () => {
  const end = parseInstant('9999-12-01T00:00:00Z')!;
  expect(plusDays(end, 365)).toBe('9999-12-31T23:59:59.999Z');
  expect(plusDays(end, 1e12)).toBe('9999-12-31T23:59:59.999Z');
  expect(plusDays(start, -1e12)).toBe('0000-01-01T00:00:00.000Z');
  expect(putOff(end, start, end)).toBe('9999-12-31T23:59:59.999Z');
});

test.each([
  ['a millisecond', plusSeconds(start, 0.001), '2027-03-01T08:00:00.001Z'],
  ['a second', plusSeconds(start, 1), '2027-03-01T08:00:01.000Z'],
  ['a second back', plusSeconds(start, -1), '2027-03-01T07:59:59.000Z'],
  ['a minute', plusMinutes(start, 1), '2027-03-01T08:01:00.000Z'],
  ['an hour', plusHours(start, 1), '2027-03-01T09:00:00.000Z'],
  ['a day', plusDays(start, 1), '2027-03-02T08:00:00.000Z'],
  ['a day back', plusDays(start, -1), '2027-02-28T08:00:00.000Z'],
  ['a year of 365 days', plusDays(start, 365), '2028-02-29T08:00:00.000Z'],
  ['a day in which clocks change', plusDays(summerTime, 1), '2027-03-29T00:30:00.000Z'],
])('%s is added', (_what, instant, expected) => {
  expect(instant).toBe(expected);
});

test.each([
  ['by the time between two others', start, day(1), day(3), day(2)],
  ['by a millisecond', start, day(1), justAfter(day(1)), justAfter(start)],
  ['by nothing', start, day(1), day(1), start],
])('an instant is put off %s', (_title, instant, from, to, expected) => {
  expect(putOff(instant, from, to)).toBe(expected);
});

test.each([
  [0, 0, 0],
  [1, 1, 1],
  [999, 1, 1],
  [1000, 1, 1],
  [1001, 2, 1],
  [86_399_999, 86_400, 1],
  [86_400_000, 86_400, 1],
  [86_400_001, 86_401, 2],
])('%i ms are %i seconds and %i days, rounded up', (ms, seconds, days) => {
  expect(secondsUntil(byMs(start, ms), start)).toBe(seconds);
  expect(daysUntil(byMs(start, ms), start)).toBe(days);
});

test.each([
  ['of two instants the later one', start, justAfter(start), justAfter(start)],
  ['of two instants the later one, in any order', justAfter(start), start, justAfter(start)],
  ['of one instant twice itself', start, start, start],
])('the latest is %s', (_title, one, other, expected) => {
  expect(latest(one, other)).toBe(expected);
});

test.each([
  ['the one before the others', [day(2), justBefore(day(1)), day(1)], justBefore(day(1))],
  ['the only one there is', [undefined, day(1), undefined], day(1)],
  ['none when there is none', [undefined], undefined],
  ['none of nothing', [], undefined],
])('the earliest is %s', (_title, instants, expected) => {
  expect(earliest(...instants)).toBe(expected);
});

test('a date and its instant are the same moment', () => {
  expect(dateOf(start).getTime()).toBe(Date.parse('2027-03-01T08:00:00.000Z'));
  expect(instantOf(dateOf(justAfter(start)))).toBe(justAfter(start));
});
