// The import table works: with the project's own linter settings, each row reports its forbidden
// imports and lets its allowed ones pass; without the row, nothing is reported.
import { matchesGlob } from 'node:path';
import { layers } from '../../layers.ts';
import { linted, type Made } from './linted.ts';
import { samples } from './samples.ts';

const importing = (specifiers: readonly string[]): string =>
  specifiers.map((specifier, at) => `import type { X${at} } from '${specifier}';\n`).join('');

/** The reported imports, by file. */
const reportedIn = async (made: Made): Promise<Record<string, string[]>> => {
  const reported: Record<string, string[]> = {};
  for (const { file, rule, line } of await linted(made)) {
    if (rule !== 'no-restricted-imports') continue;
    const text = made.files[file]?.split('\n')[line - 1] ?? '';
    (reported[file] ??= []).push(/'(?<specifier>[^']+)'/u.exec(text)?.groups?.['specifier'] ?? '');
  }
  return reported;
};

const files = Object.fromEntries(
  Object.values(samples).map(({ file, bad, good }) => [file, importing([...bad, good])]),
);

const names = Object.keys(samples);

const expectedWithout = (rows: readonly string[]) =>
  Object.fromEntries(
    Object.entries(samples)
      .filter(([name]) => !rows.includes(name))
      .map(([, { file, bad }]) => [file, bad]),
  );

test('every row of the table has its sample', () => {
  expect(names).toEqual(layers.map(({ name }) => name));
});

test('a sample stands under its own row only', () => {
  for (const [name, { file }] of Object.entries(samples)) {
    const rows = layers.filter(({ files: globs }) => globs.some((glob) => matchesGlob(file, glob)));
    expect(rows.map((row) => row.name)).toEqual([name]);
  }
});

test('what a row forbids is reported, and nothing else', async () => {
  expect(await reportedIn({ files })).toEqual(expectedWithout([]));
});

// A row concerns only its own files, so many rows can be removed in one run.
test.each([0, 1])('without its row, nothing would be: rows %i, and every other one', async (at) => {
  const rows = names.filter((_name, index) => index % 2 === at);
  expect(await reportedIn({ files, withoutRows: rows })).toEqual(expectedWithout(rows));
});

test.each([
  `import { x } from '../adapters/x.ts';`,
  `import x from '../adapters/x.ts';`,
  `import '../adapters/x.ts';`,
  `import type { X } from '../adapters/x.ts';`,
  `export { x } from '../adapters/x.ts';`,
  `export * from '../adapters/x.ts';`,
  `export const x = await import('../adapters/x.ts');`,
])('every spelling of an import counts: %s', async (line) => {
  const file = 'shared/domain/x.ts';
  expect(await reportedIn({ files: { [file]: line } })).toEqual({ [file]: ['../adapters/x.ts'] });
});
