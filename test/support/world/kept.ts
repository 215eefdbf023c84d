// Worlds that begin alike. A test file prepares the first one over HTTP and keeps it in a folder; each
// test opens a copy of that folder, which takes a tenth of the time.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayStayDue } from './nothing-due.ts';
import { openCloud, type Judging, type Opened } from './opened.ts';

/** Linux keeps this one in memory: a frozen clock is stored at each of its ticks. */
const memory = '/dev/shm';
const aFolder = () => mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'world-'));
const remove = (folder: string) => rmSync(folder, { recursive: true });

interface Beginning<T> {
  /** The worlds of a test file that have the same name and settings begin alike. */
  readonly name: string;
  /** The instant of the frozen clock. */
  readonly start: string;
  readonly settings: Readonly<Record<string, string>>;
  /** @returns what tests have to know of it: JSON */
  readonly prepare: (opened: Opened) => Promise<T>;
}

const kept = new Map<string, Promise<{ readonly folder: string; readonly made: string }>>();
const keptIn: string[] = [];
afterAll(() => keptIn.forEach((folder) => remove(folder)));

const keep = async <T>({ start, settings, prepare }: Beginning<T>) => {
  const folder = aFolder();
  keptIn.push(folder);
  const opened = await openCloud(start, { settings, store: folder });
  mayStayDue(opened.cloud, 'the worlds that begin with it go on');
  const made = JSON.stringify(await prepare(opened));
  await opened.cloud.close();
  return { folder, made };
};

/**
 * A cloud with what was prepared. Close it after use.
 * @param judging `unjudged`: answers are not checked here, because the caller checks them
 */
export const openKept = async <T>(
  beginning: Beginning<T>,
  judging?: Judging,
): Promise<{ readonly opened: Opened; readonly made: T }> => {
  const { name, start, settings } = beginning;
  const key = JSON.stringify([name, settings]);
  const keeping = kept.get(key) ?? keep(beginning);
  kept.set(key, keeping);
  const { folder, made } = await keeping;
  const store = aFolder();
  cpSync(folder, store, { recursive: true });
  const opened = await openCloud(start, { settings, store }, judging, () => remove(store));
  return { opened, made: JSON.parse(made) as T };
};
