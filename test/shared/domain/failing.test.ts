// What fails is put off, each time for longer, up to a day.
import {
  failedAgain,
  recovered,
  triedAgainAt,
  type Failing,
} from '../../../shared/domain/failing.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { start } from '../../support/domain/instants.ts';

test.each([
  [1, 1],
  [2, 2],
  [6, 32],
  [11, 1024],
  [12, 1440],
  [2000, 1440],
])('after %i failures it is tried again %i minutes later', (times, minutes) => {
  const failing: Failing = { times, since: start, reason: 'Error' };
  expect(triedAgainAt(failing, start)).toBe(plusMinutes(start, minutes));
});

test('failures are counted from the first one on, with the reason of the last', () => {
  const later = plusMinutes(start, 5);
  const once = failedAgain(undefined, 'Error 1', start);
  expect(once).toEqual({ times: 1, since: start, reason: 'Error 1' });
  expect(failedAgain(once, 'Error 2', later)).toEqual({
    times: 2,
    since: start,
    reason: 'Error 2',
  });
});

test('what succeeds has not failed', () => {
  expect(recovered({ id: 'a', failing: failedAgain(undefined, 'Error', start) })).toEqual({
    id: 'a',
  });
});
