// Schedules of timer triggers: six fields, UTC, as NCrontab reads them.
import { readCron } from '../../../../infra/local/functions-host/cron.ts';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number | undefined): string =>
  instant === undefined ? 'never' : new Date(instant).toISOString();

test.each([
  ['0 */5 * * * *', '2026-11-24T00:05:00.000Z', '2026-11-24T00:10:00.000Z'],
  ['30 * * * * *', '2026-11-24T00:05:29.999Z', '2026-11-24T00:05:30.000Z'],
  ['0 0 3 * * 0', '2026-11-24T00:00:00.000Z', '2026-11-29T03:00:00.000Z'],
  ['0 0 3 * * Mon-Fri', '2026-11-28T00:00:00.000Z', '2026-11-30T03:00:00.000Z'],
  ['0 0 0 1 jan *', '2026-11-28T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ['0 0 0 29 2 *', '2026-11-28T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
])('%s after %s ticks at %s', (expression, after, expected) => {
  expect(iso(readCron(expression).after(at(after)))).toBe(expected);
});

test('a day must match both day fields: 1-7 and Sunday is the first Sunday of a month', () => {
  const cadence = readCron('0 0 0 1-7 * SUN');
  expect(iso(cadence.after(at('2026-11-24T00:00:00Z')))).toBe('2026-12-06T00:00:00.000Z');
});

test('the first tick at or after an instant may be that instant, to the millisecond', () => {
  const cadence = readCron('0 0 * * * *');
  const hour = at('2026-11-24T05:00:00.000Z');
  expect(cadence.atOrAfter(hour)).toBe(hour);
  expect(cadence.atOrAfter(hour - 1)).toBe(hour);
  expect(cadence.atOrAfter(hour + 1)).toBe(hour + 3_600_000);
  expect(cadence.after(hour)).toBe(hour + 3_600_000);
});

test('a day that never comes has no tick', () => {
  expect(readCron('0 0 0 30 2 *').after(at('2026-11-24'))).toBeUndefined();
});

test.each([
  '* * * * *',
  '@daily',
  '0 0 0 * * 7',
  '0 0 0 L * *',
  '0 0 0 ? * 1',
  '0 0 0 * * 1#1',
  'x',
])('refuses %s', (expression) => {
  expect(() => readCron(expression)).toThrow(expression);
});
