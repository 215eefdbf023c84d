// A call ends at its deadline or at the end of its caller's budget, whichever comes first.
import { backOffBy } from '../../../shared/adapters/system/back-off.ts';
import {
  bounded,
  callSignal,
  DeadlineMet,
  patienceBy,
} from '../../../shared/adapters/system/deadline.ts';
import { manualTimer } from '../../support/manual-timer.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** The current state of a promise. */
const state = async (promise: Promise<unknown>): Promise<string> => {
  const told = promise.then(
    () => 'done',
    (error: unknown) => (error instanceof DeadlineMet ? 'met' : 'failed'),
  );
  const open = new Promise<string>((resolve) => void setImmediate(() => resolve('open')));
  return Promise.race([told, open]);
};

test.each([
  ['its own limit', 10_000, 4_000, 4_000],
  ['what its caller has left', 3_000, 4_000, 3_000],
] as const)('a call ends with %s', async (_what, whole, most, end) => {
  const timer = manualTimer();
  const calling = patienceBy(timer).within(whole, () => bounded(most, never));
  calling.catch(() => undefined);
  timer.pass(end - 1);
  expect(await state(calling)).toBe('open');
  timer.pass(1);
  expect(await state(calling)).toBe('met');
});

test('an inner limit shortens an outer one, and never lengthens it', async () => {
  const timer = manualTimer();
  const { within, left } = patienceBy(timer);
  const seen = await within(1_000, async () => [
    left(),
    await within(400, async () => left()),
    await within(5_000, async () => left()),
    left(),
  ]);
  expect(seen).toEqual([1_000, 400, 1_000, 1_000]);
  expect(left()).toBe(Infinity);
});

test('two callers do not share their time', async () => {
  const timer = manualTimer();
  const { within } = patienceBy(timer);
  const first = within(1_000, () => bounded(9_000, never));
  const second = within(2_000, () => bounded(9_000, never));
  for (const each of [first, second]) each.catch(() => undefined);
  timer.pass(1_000);
  expect([await state(first), await state(second)]).toEqual(['met', 'open']);
  timer.pass(1_000);
  expect(await state(second)).toBe('met');
});

test('with no time left nothing is asked', async () => {
  const timer = manualTimer();
  let asked = 0;
  const calling = patienceBy(timer).within(1_000, async () => {
    timer.pass(1_000);
    await bounded(5_000, async () => {
      asked += 1;
    });
  });
  await expect(calling).rejects.toThrow(DeadlineMet);
  expect(asked).toBe(0);
});

test('the signal is aborted at the deadline, and not before an answer', async () => {
  const timer = manualTimer();
  const { within } = patienceBy(timer);
  const signals: (AbortSignal | undefined)[] = [];
  await within(1_000, () =>
    bounded(500, async (signal) => {
      signals.push(signal, callSignal());
    }),
  );
  timer.pass(5_000);
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, false]);
  const calling = within(1_000, () =>
    bounded(500, (signal) => {
      signals.push(signal);
      return never();
    }),
  );
  calling.catch(() => undefined);
  timer.pass(500);
  expect(signals.at(-1)?.aborted).toBe(true);
  expect(callSignal()).toBeUndefined();
});

test('what a call answers, or how it fails, is handed on; nothing is left to be met', async () => {
  const timer = manualTimer();
  const { within } = patienceBy(timer);
  expect(await within(1_000, () => bounded(500, async () => 'answer'))).toBe('answer');
  const failing = within(1_000, () => bounded(500, () => Promise.reject(new RangeError('no'))));
  await expect(failing).rejects.toThrow(RangeError);
  expect(() => timer.passToNext()).toThrow('nobody has a deadline');
});

test('whoever waits between two attempts stops with its caller', async () => {
  const timer = manualTimer();
  const waiting = patienceBy(timer).within(1_000, () => backOffBy(3_600_000)(9));
  waiting.catch(() => undefined);
  timer.pass(1_000);
  expect(await state(waiting)).toBe('met');
});

test('an outage, to the edge', () => {
  expect(new DeadlineMet()).toMatchObject({
    name: 'DeadlineMet',
    message: 'there was no answer in time',
    transient: true,
  });
});
