// The options of `npm start`.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareStore, readRunSettings } from '../../../../infra/local/cloud/run-settings.ts';

test('without a word it listens on the usual ports, ticks, and keeps its store in .local', () => {
  expect(readRunSettings({}, [])).toEqual({
    store: resolve('.local'),
    fresh: false,
    ports: { http: 7071, cosmos: 8081, email: 8025 },
    clock: { mode: 'ticking', start: undefined },
    durable: 'local',
    settings: { POLICY: undefined, RATE_LIMIT: undefined },
  });
});

test('every variable is taken', () => {
  const environment = {
    PORT: '0',
    COSMOS_PORT: '1',
    EMAIL_PORT: '65535',
    LOCAL_STORE: 'memory',
    CLOCK: 'frozen',
    CLOCK_START: '2030-01-01',
    DURABLE: 'local',
    POLICY: '{}',
    RATE_LIMIT: 'off',
    COSMOS_KEY: 'of somebody else',
  };
  expect(readRunSettings(environment, ['--fresh'])).toEqual({
    store: 'memory',
    fresh: true,
    ports: { http: 0, cosmos: 1, email: 65_535 },
    clock: { mode: 'frozen', start: '2030-01-01' },
    durable: 'local',
    settings: { POLICY: '{}', RATE_LIMIT: 'off' },
  });
});

test.each([
  [{ PORT: 'many' }, 'PORT is not a port: many'],
  [{ COSMOS_PORT: '-1' }, 'COSMOS_PORT is not a port: -1'],
  [{ EMAIL_PORT: '65536' }, 'EMAIL_PORT is not a port: 65536'],
  [{ CLOCK: 'stopped' }, 'CLOCK is neither frozen nor ticking: stopped'],
  [{ DURABLE: 'fast' }, 'DURABLE is neither local nor real: fast'],
  [{ DURABLE: 'real', CLOCK: 'frozen' }, 'DURABLE=real keeps the machine’s time'],
  [{ DURABLE: 'real', CLOCK_START: '2030-01-01' }, 'DURABLE=real keeps the machine’s time'],
])('%j is refused in words', (environment, words) => {
  expect(() => readRunSettings(environment, [])).toThrow(words);
});

test('the real engine is asked for by name', () => {
  expect(readRunSettings({ DURABLE: 'real' }, []).durable).toBe('real');
});

test('a store counts as empty when it is not there, in memory, or emptied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  try {
    const store = join(folder, 'store');
    const settings = (...args: string[]) => readRunSettings({ LOCAL_STORE: store }, args);
    expect(prepareStore(settings())).toBe(true);
    mkdirSync(store);
    writeFileSync(join(store, 'something'), '');
    expect(prepareStore(settings())).toBe(false);
    expect(existsSync(join(store, 'something'))).toBe(true);
    expect(prepareStore(settings('--fresh'))).toBe(true);
    expect(existsSync(store)).toBe(false);
    expect(prepareStore(readRunSettings({ LOCAL_STORE: 'memory' }, []))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
