// When a step is due: timers may fire up to a second early, and not a millisecond more.
import { isDue } from '../../../shared/domain/due.ts';
import { byMs, start } from '../../support/domain/instants.ts';

test.each([
  ['a step is not due', -1001, false],
  ['a step is due', -1000, true],
  ['a step is due', -999, true],
  ['a step is due', -1, true],
  ['a step is due', 0, true],
  ['a step is due', 1, true],
])('%s %i ms from its instant', (_title, ms, due) => {
  expect(isDue(start, byMs(start, ms))).toBe(due);
});

test('a step without an instant is never due', () => {
  expect(isDue(undefined, start)).toBe(false);
});
