// Local cloud, clock: stores a clock's state in the store's folder, so that time never goes back.
// Knows a file; nothing of what the state means.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClockState } from './clock.ts';

const isState = (value: unknown): value is ClockState =>
  typeof value === 'object' &&
  value !== null &&
  'mode' in value &&
  ((value.mode === 'ticking' && 'offset' in value && typeof value.offset === 'number') ||
    (value.mode === 'frozen' && 'now' in value && typeof value.now === 'number'));

/**
 * Opens the clock file of a store.
 * @throws Error naming the file when it holds something else
 */
export const clockFile = (folder: string) => {
  const path = join(folder, 'clock.json');
  mkdirSync(folder, { recursive: true });
  const read = (): ClockState | undefined => {
    if (!existsSync(path)) return undefined;
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isState(value)) throw new Error(`${path} does not hold the state of a clock`);
    return value;
  };
  return {
    kept: read(),
    keep(state: ClockState): void {
      // The process may be killed at any byte, so the new state is written aside and then replaces
      // the old one in one step.
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    },
  };
};
