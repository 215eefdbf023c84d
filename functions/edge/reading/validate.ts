// Validates a value with a zod schema and returns errors with pointers; in the API's own words,
// without quoting the value.
import type { z } from 'zod';
import type { FieldError } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { pointerTo } from '../http/text-flaw.ts';

const errorLimit = 20;

type Issue = z.core.$ZodIssue;

const codes: Readonly<Partial<Record<Issue['code'], string>>> = {
  invalid_type: 'WrongType',
  invalid_format: 'InvalidFormat',
  invalid_value: 'NotAllowed',
  invalid_union: 'NotAllowed',
  too_big: 'TooLarge',
  too_small: 'TooSmall',
  not_multiple_of: 'NotAllowed',
};

const limit = (words: string, bound: number | bigint, inclusive = true): string =>
  `${words} ${bound}${inclusive ? '' : ' (excluded)'}.`;

/** What would be valid, as far as the schema can express it. */
const expectation = (issue: Issue): string | undefined => {
  if (issue.code === 'invalid_type') return `Send a value of type ${issue.expected}.`;
  if (issue.code === 'invalid_value') return `Send one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_big') return limit('At most', issue.maximum, issue.inclusive);
  if (issue.code === 'too_small') return limit('At least', issue.minimum, issue.inclusive);
  return issue.code === 'custom' ? issue.message : undefined;
};

const errorsOf = (issue: Issue, prefix: string): readonly FieldError[] => {
  const pointer = prefix + pointerTo(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer + pointerTo([key]), code: 'Unknown' }));
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ pointer, code: 'Required' }];
  const detail = expectation(issue);
  const code = codes[issue.code] ?? 'Invalid';
  return [detail === undefined ? { pointer, code } : { pointer, code, detail }];
};

/**
 * Checks a value.
 * @param prefix the beginning of each pointer: empty for the body, `/query` for the query
 */
export const validate = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  prefix = '',
): Result<z.output<Schema>, readonly FieldError[]> => {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(read.error.issues.flatMap((issue) => errorsOf(issue, prefix)).slice(0, errorLimit));
};
