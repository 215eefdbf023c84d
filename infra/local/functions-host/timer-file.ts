// Local cloud, functions host: stores the record of timers in the store's folder. Knows a file;
// nothing of schedules.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimerRecord } from './timers.ts';

type Records = Readonly<Record<string, TimerRecord>>;

/** Opens the timer file of a store. */
export const timerFile = (folder: string) => {
  const path = join(folder, 'timers.json');
  mkdirSync(folder, { recursive: true });
  const records: Records = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    records,
    keep(changed: Records): void {
      writeFileSync(`${path}.new`, JSON.stringify(changed));
      renameSync(`${path}.new`, path);
    },
  };
};
