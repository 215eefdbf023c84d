// An error that nobody foresaw: what the log has of it, and what the caller hears.
import { unexpectedError } from '../../../../functions/edge/problems/unexpected-error.ts';

const told = (error: unknown) => {
  const lines: [string, string][] = [];
  const log = (level: string) => (line: string) => lines.push([level, line]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is used
  const context = { invocationId: 'i', error: log('error'), warn: log('warn') } as never;
  const failure = unexpectedError(error, { routeName: 'get-thing', traceId: 't' }, context);
  const [[level, line] = ['', '{}']] = lines;
  const { at: _, ...entry } = JSON.parse(line) as Record<string, unknown>;
  return { failure, level, entry, count: lines.length };
};
const defect = { event: 'request failed', route: 'get-thing', traceId: 't' };
const outage = { ...defect, event: 'request met an outage' };

test.each<[string, unknown, object]>([
  ['an error', new TypeError('secret'), { ...defect, error: 'TypeError' }],
  [
    'one with a code and a cause',
    Object.assign(new Error('secret', { cause: new RangeError('secret') }), { code: 409 }),
    { ...defect, error: 'Error', code: 409, cause: { error: 'RangeError' } },
  ],
  [
    'one whose code is no code',
    Object.assign(new Error(''), { code: {} }),
    { ...defect, error: 'Error' },
  ],
  ['no error at all', null, { ...defect, error: 'object' }],
])('a defect: %s', (_case, error, entry) => {
  expect(told(error)).toEqual({
    failure: { kind: 'internalError' },
    level: 'error',
    entry,
    count: 1,
  });
});

test.each<[string, object, object]>([
  ['that says when it is over', { retryAfterSeconds: 7 }, { retryAfterSeconds: 7 }],
  ['that does not say it', {}, {}],
  ['that says it in words', { retryAfterSeconds: 'soon' }, {}],
  ['that is never over', { retryAfterSeconds: Infinity }, {}],
])('an outage %s', (_case, says, heard) => {
  const error = Object.assign(new Error('secret'), { transient: true, ...says });
  const { failure, level, entry, count } = told(error);
  expect(failure).toEqual({ kind: 'serviceUnavailable', ...heard });
  expect([level, count]).toEqual(['warn', 1]);
  expect(entry).toEqual({ ...outage, error: 'Error' });
});
