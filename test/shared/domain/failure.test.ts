// What a refusal is called outside.
import { codeOf } from '../../../shared/domain/failure.ts';

test.each([
  ['notFound', 'NotFound'],
  ['keyPoolEmpty', 'KeyPoolEmpty'],
  ['lastAdmin', 'LastAdmin'],
  ['x', 'X'],
] as const)('the kind %s has the code %s', (kind, code) => {
  expect(codeOf(kind)).toBe(code);
});
