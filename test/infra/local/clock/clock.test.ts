// The clock of the local cloud: how it ticks, freezes, moves and is stored.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock, type ClockState } from '../../../../infra/local/clock/clock.ts';
import { clockFile } from '../../../../infra/local/clock/clock-file.ts';

const at = (text: string): number => Date.parse(text);

/** A machine's clock that a test can move. */
const aMachine = (start = at('2026-11-24T10:00:00.000Z')) => {
  let now = start;
  return { read: () => now, pass: (ms: number) => void (now += ms) };
};

test('a ticking clock starts at the machine’s time and goes with it', () => {
  const machine = aMachine();
  const clock = createClock({ mode: 'ticking', machine: machine.read });
  expect(clock.now()).toBe(at('2026-11-24T10:00:00.000Z'));
  machine.pass(1500);
  expect(clock.now()).toBe(at('2026-11-24T10:00:01.500Z'));
});

test('a frozen clock stands still until it is moved', () => {
  const machine = aMachine();
  const clock = createClock({ start: '2030-01-01', mode: 'frozen', machine: machine.read });
  machine.pass(60_000);
  expect(clock.now()).toBe(at('2030-01-01T00:00:00.000Z'));
  clock.moveTo(at('2030-01-02'));
  expect(clock.now()).toBe(at('2030-01-02T00:00:00.000Z'));
});

test('a moved clock ticks on from where it was moved to', () => {
  const machine = aMachine();
  const clock = createClock({ mode: 'ticking', machine: machine.read });
  clock.moveTo(at('2026-12-24'));
  machine.pass(250);
  expect(clock.now()).toBe(at('2026-12-24T00:00:00.250Z'));
});

test('no clock moves back', () => {
  const clock = createClock({ start: '2030-01-02', mode: 'frozen' });
  clock.moveTo(at('2030-01-01'));
  expect(clock.now()).toBe(at('2030-01-02'));
});

test('refuses a start that is no instant', () => {
  expect(() => createClock({ start: 'soon', mode: 'frozen' })).toThrow('Not an instant: soon');
});

describe('what is kept', () => {
  const machine = aMachine();
  const keptOf = (mode: 'ticking' | 'frozen', moveTo: string): ClockState => {
    const states: ClockState[] = [];
    const keep = (state: ClockState): void => void states.push(state);
    createClock({ mode, keep, machine: machine.read }).moveTo(at(moveTo));
    return states.at(-1) ?? { mode: 'frozen', now: NaN };
  };

  test('a frozen clock goes on where it stood', () => {
    const kept = keptOf('frozen', '2027-01-01');
    machine.pass(3_600_000);
    const clock = createClock({ mode: 'frozen', kept, machine: machine.read });
    expect(clock.now()).toBe(at('2027-01-01'));
  });

  test('a ticking clock kept its distance from the machine’s, so the pause has passed too', () => {
    const kept = keptOf('ticking', '2027-01-01');
    machine.pass(3_600_000);
    const clock = createClock({ mode: 'ticking', kept, machine: machine.read });
    expect(clock.now()).toBe(at('2027-01-01T01:00:00.000Z'));
  });

  test('a start before what is kept does not bring time back, a later one is taken', () => {
    const kept = keptOf('frozen', '2027-01-01');
    const start = (text: string): number =>
      createClock({ mode: 'frozen', kept, start: text }).now();
    expect(start('2026-12-31')).toBe(at('2027-01-01'));
    expect(start('2027-01-02')).toBe(at('2027-01-02'));
  });
});

test('the file gives back what was kept in it, and names itself when it is spoilt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  try {
    expect(clockFile(folder).kept).toBeUndefined();
    clockFile(folder).keep({ mode: 'ticking', offset: 42 });
    expect(clockFile(folder).kept).toEqual({ mode: 'ticking', offset: 42 });
    clockFile(folder).keep(JSON.parse('{"mode":"lost"}'));
    expect(() => clockFile(folder)).toThrow(join(folder, 'clock.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
