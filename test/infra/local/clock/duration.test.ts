// Reading how far to advance, as an ISO 8601 duration.
import { readDuration } from '../../../../infra/local/clock/duration.ts';

const hour = 3_600_000;

test.each([
  ['P3D', 72 * hour],
  ['PT2H', 2 * hour],
  ['P1DT12H', 36 * hour],
  ['P2W', 14 * 24 * hour],
  ['PT0S', 0],
  ['PT90M', 1.5 * hour],
  ['PT0.001S', 1],
  ['P1DT2H3M4.5S', 26 * hour + 3 * 60_000 + 4500],
])('%s is %d ms', (text, expected) => {
  expect(readDuration(text)).toBe(expected);
});

test.each(['', 'P', 'PT', 'P1DT', '3D', 'P1Y', 'P1M', 'PT1.0001S', 'P-1D', 'p1d', 'P1W2D', 'P1D '])(
  '%j is not understood',
  (text) => {
    expect(readDuration(text)).toBeUndefined();
  },
);
