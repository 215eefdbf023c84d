// Timer triggers through the real @azure/functions: what the handler receives.
import { app, type Timer } from '@azure/functions';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadApplication } from '../../../../infra/local/functions-host/core.ts';
import { createInvoker } from '../../../../infra/local/functions-host/invoke.ts';
import { timerFile } from '../../../../infra/local/functions-host/timer-file.ts';
import { createTimers, type TimersOptions } from '../../../../infra/local/functions-host/timers.ts';

const at = (text: string): number => Date.parse(text);
const start = at('2026-11-24T10:02:00.000Z');
const tick = at('2026-11-24T10:05:00.000Z');

const aHost = (more: Partial<TimersOptions> = {}, trigger: object = {}) => {
  const seen: Timer[] = [];
  const log: string[] = [];
  const handler = (timer: Timer): void => {
    seen.push(timer);
    if (seen.length === 2) throw new Error('second time broken');
  };
  const application = loadApplication(() => {
    app.timer('sweep', { schedule: '0 */5 * * * *', handler, ...trigger });
  });
  const invoker = createInvoker(application);
  const [sweep] = createTimers({ invoker, start, log: (line) => log.push(line), ...more });
  if (!sweep) throw new Error('no timer was found');
  return { sweep, seen, log };
};

test('the handler gets the schedule’s last and next tick, in the names of the library', async () => {
  const { sweep, seen } = aHost();
  await sweep.fire(tick);
  await sweep.fire(tick + 300_000).catch(() => undefined);
  expect(seen[0]).toEqual({
    schedule: { adjustForDST: true },
    scheduleStatus: {
      last: '0001-01-01T00:00:00',
      next: '2026-11-24T10:10:00.000Z',
      lastUpdated: '2026-11-24T10:05:00.000Z',
    },
    isPastDue: false,
  });
  expect(seen[1]?.scheduleStatus.last).toBe('2026-11-24T10:05:00.000Z');
});

test('a call after missed ticks says that it is past due', async () => {
  const { sweep, seen } = aHost();
  await sweep.fire(at('2026-11-24T11:11:00Z'), true);
  expect(seen[0]?.isPastDue).toBe(true);
  expect(sweep.next).toBe(at('2026-11-24T11:15:00Z'));
});

test('a failing handler is logged and keeps no schedule from going on', async () => {
  const { sweep, log } = aHost();
  expect(await sweep.fire(tick)).toBe(true);
  expect(await sweep.fire(tick + 300_000)).toBe(false);
  expect(log.join()).toContain('second time broken');
  expect(sweep.next).toBe(tick + 600_000);
});

test('ticks can pass without a call, but not the one it waits for', () => {
  const { sweep, seen } = aHost();
  sweep.passTo(tick);
  expect(sweep.next).toBe(tick);
  sweep.passTo(tick + 1);
  expect(sweep.next).toBe(tick + 300_000);
  expect(seen).toEqual([]);
});

test('the record outlives the host', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'timers-'));
  try {
    await aHost(timerFile(folder)).sweep.fire(tick);
    const { sweep } = aHost({ ...timerFile(folder), start: at('2026-11-24T12:00:00Z') });
    expect([sweep.last, sweep.next]).toEqual([tick, tick + 300_000]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [{ schedule: 'every day' }, 'every day'],
  [{ runOnStartup: true }, 'runOnStartup'],
])('refuses %j', (trigger, words) => {
  expect(() => aHost({}, trigger)).toThrow(words);
});
