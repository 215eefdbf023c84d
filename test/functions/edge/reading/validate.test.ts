// What a caller is told of a value that is not valid: the place, a code, and what would be valid.
import { z } from 'zod';
import { validate } from '../../../../functions/edge/reading/validate.ts';
import { refuse } from '../../../../shared/domain/result.ts';

test.each<[string, z.ZodType, unknown, string, string | undefined]>([
  ['a limit that is valid itself', z.number().min(1), 0, 'TooSmall', 'At least 1.'],
  ['a limit that is not', z.number().gt(1), 1, 'TooSmall', 'At least 1 (excluded).'],
  ['the same from above', z.number().max(1), 2, 'TooLarge', 'At most 1.'],
  ['the same, excluded', z.number().lt(1), 1, 'TooLarge', 'At most 1 (excluded).'],
  ['a choice', z.enum(['a', 'b']), 'c', 'NotAllowed', 'Send one of: a, b.'],
  ['a type', z.string(), 1, 'WrongType', 'Send a value of type string.'],
  ['nothing', z.string(), undefined, 'Required', undefined],
  ['a form', z.guid(), 'x', 'InvalidFormat', undefined],
])('%s', (_case, schema, value, code, detail) => {
  expect(validate(z.object({ a: schema }), { a: value }, '/query')).toEqual(
    refuse([{ pointer: '/query/a', code, ...(detail !== undefined && { detail }) }]),
  );
});
