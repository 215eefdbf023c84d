// What an error of the database's client says of a write, and what callers hear: a defect is told from an
// outage, and only what was refused for certain is not unclear.
import {
  DatabaseRefusal,
  isStatus,
  isUnclear,
  readFailure,
  refusalIn,
  writeFailure,
} from '../../../shared/adapters/cosmos/errors.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';

const withCode = (code: unknown) => Object.assign(new Error('said by the client'), { code });
const wrapping = (cause: unknown) => new Error('a batch failed', { cause });

const refused = [400, 401, 403, 413];
const lost = [404, 409, 412];
const unclear = [408, 410, 429, 449, 500, 503, 'ECONNRESET', undefined];

test.each([...refused, ...lost].map((code) => withCode(code)))(
  'a write was refused: $code',
  (error) => {
    expect(isUnclear(error)).toBe(false);
  },
);

test.each([...unclear.map((code) => withCode(code)), 'a word', null, undefined])(
  'a write may have happened: %s',
  (error) => {
    expect(isUnclear(error)).toBe(true);
    expect(readFailure(error)).toEqual(new StoreUnavailable('the database did not answer a read'));
    expect(readFailure(error).cause).toBe(error);
  },
);

describe.each(refused)('%d is a defect', (code) => {
  test.each([withCode(code), wrapping(withCode(code))])('%s', (error) => {
    expect(isUnclear(error)).toBe(false);
    for (const failure of [readFailure(error), writeFailure(error)]) {
      expect(failure).toBeInstanceOf(DatabaseRefusal);
      expect(failure).toMatchObject({
        name: 'DatabaseRefusal',
        code,
        message: `the database refuses this for good, with ${code}`,
        cause: error,
      });
    }
  });
});

test('an error with a code of its own is not judged by its cause', () => {
  const error = Object.assign(wrapping(withCode(400)), { code: 503 });
  expect(isUnclear(error)).toBe(true);
  expect(isUnclear({ cause: withCode(400) })).toBe(true);
});

test.each(lost)('a write that was lost by %d stays what it is', (code) => {
  const error = withCode(code);
  expect(writeFailure(error)).toBe(error);
});

test('a status is one of several', () => {
  expect(isStatus(withCode(404), 404, 412)).toBe(true);
  expect(isStatus(withCode(412), 404, 412)).toBe(true);
  expect(isStatus(withCode(409), 404, 412)).toBe(false);
});

test.each([
  { statuses: [201, 200], code: undefined },
  { statuses: [424, 409], code: undefined },
  { statuses: [424, 413], code: 413 },
])('a batch of $statuses is refused for good by $code', ({ statuses, code }) => {
  expect(refusalIn(statuses)?.code).toBe(code);
});
