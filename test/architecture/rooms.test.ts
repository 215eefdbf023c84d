// Rooms keep their limits: no folder has too many files, and imports between rooms go in one
// direction, those of types included.
import { dirname, matchesGlob } from 'node:path';
import { layers } from '../../layers.ts';
import { importsOf, sourcesOf } from './imports.ts';

const sources = sourcesOf('functions', 'infra', 'orchestrations', 'shared');

/** Which file imports which, with the place of each. */
const importsBetween = <Place>(placeOf: (file: string) => Place) => {
  const known = new Set(sources);
  return sources.flatMap((file) =>
    importsOf(file)
      .filter((to) => known.has(to) && placeOf(to) !== placeOf(file))
      .map((to) => ({ file, to, from: placeOf(file), into: placeOf(to) })),
  );
};

test('no folder has more than 25 files', () => {
  const files = new Map<string, number>();
  for (const folder of sources.map((file) => dirname(file)))
    files.set(folder, (files.get(folder) ?? 0) + 1);
  // The domain is exempt: its files are found by the names of its terms.
  const crowded = [...files].filter(([folder, count]) => count > 25 && folder !== 'shared/domain');
  expect(files.size).toBeGreaterThan(60);
  expect(crowded).toEqual([]);
});

test('an import goes to a room that stands earlier in the table', () => {
  const rowOf = (file: string): number =>
    layers.findIndex(({ files }) => files.some((glob) => matchesGlob(file, glob)));
  const between = importsBetween(rowOf);
  expect(between.length).toBeGreaterThan(1000);
  const upwards = between.filter(({ from, into }) => into > from);
  expect(upwards.map(({ file, to }) => `${file}: ${to}`)).toEqual([]);
});

/**
 * The places in import cycles: what remains after repeatedly removing every place that imports no
 * remaining place.
 */
const inCycles = (edges: readonly { readonly from: string; readonly into: string }[]): string[] => {
  const next = edges.filter(({ into }) => edges.some(({ from }) => from === into));
  return next.length < edges.length
    ? inCycles(next)
    : [...new Set(edges.map(({ from }) => from))].toSorted();
};

test('no folders import each other, not even in a circle', () => {
  expect(inCycles(importsBetween((file) => dirname(file)))).toEqual([]);
});

test('a circle would be found', () => {
  const edges = ['a b', 'b c', 'c a', 'd a', 'b e'].map((edge) => {
    const [from = '', into = ''] = edge.split(' ');
    return { from, into };
  });
  expect(inCycles(edges)).toEqual(['a', 'b', 'c', 'd']);
  expect(inCycles(edges.filter(({ from }) => from !== 'c'))).toEqual([]);
});
