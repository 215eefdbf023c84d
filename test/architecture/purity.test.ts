// Code that decides or is replayed reads no clock, uses no random values and no globals of the
// platform.
import { linted } from './linted.ts';

const impure = [
  'export const x = new Date();',
  'export const x = new Date(0);',
  'export const x = Date.now();',
  'export const x = Date();',
  'export const x = Math.random();',
  'export const x = performance.now();',
  'export const x = crypto.randomUUID();',
  'export const x = setTimeout(() => {}, 0);',
  "export const x = fetch('http://127.0.0.1');",
  "export const x = process.env['X'];",
  'export const x = globalThis.Date.now();',
];

const pure = [
  'export const x = Math.floor(1.5);',
  'export const x = (now: string) => now;',
  'export const x = (at: Date) => at.toISOString();',
];

const rooms = {
  'shared/domain': 'shared/domain/x',
  orchestrations: 'orchestrations/x',
};

const purityRules = new Set(['no-restricted-globals', 'no-restricted-properties']);

/** The lines that the linter reports, when each is linted as a file of its own. */
const reported = async (path: string, lines: readonly string[]): Promise<string[]> => {
  const name = (at: number) => `${path}-${at}.ts`;
  const files = Object.fromEntries(lines.map((line, at) => [name(at), `${line}\n`]));
  const found = await linted({ files });
  const marked = new Set(found.filter(({ rule }) => purityRules.has(rule)).map(({ file }) => file));
  return lines.filter((_line, at) => marked.has(name(at)));
};

test.each(Object.entries(rooms))(
  '%s: nothing impure passes, nothing pure is refused',
  async (_room, path) => {
    expect(await reported(path, [...impure, ...pure])).toEqual(impure);
  },
);

test('adapters and activities may read the clock', async () => {
  for (const path of ['shared/adapters/system/x', 'orchestrations/activities/x'])
    expect(await reported(path, impure)).toEqual([]);
});

test('the one place that makes dates does not read the clock', async () => {
  const read = async (line: string) => {
    const found = await linted({ files: { 'shared/domain/time.ts': `${line}\n` } });
    return found.filter(({ rule }) => purityRules.has(rule)).length;
  };
  expect(await read('export const x = new Date(0);')).toBe(0);
  expect(await read('export const x = Date.now();')).toBe(1);
});
