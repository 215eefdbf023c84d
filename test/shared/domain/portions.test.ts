// A long list in portions.
import { portionsOf } from '../../../shared/domain/portions.ts';

test.each([
  ['nothing makes no portion', [], []],
  ['less than a portion is one', [1, 2], [[1, 2]]],
  ['a whole portion is one', [1, 2, 3], [[1, 2, 3]]],
  ['what is left over is the last', [1, 2, 3, 4], [[1, 2, 3], [4]]],
])('%s', (_title, all: number[], portions: number[][]) => {
  expect(portionsOf(all, 3)).toEqual(portions);
});
