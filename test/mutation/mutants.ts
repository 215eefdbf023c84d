// The mutants of a file, and how each of them ends under the tests of its room.
import { existsSync, globSync } from 'node:fs';
import { importsOf, textOf } from '../architecture/imports.ts';
import type { Room } from './rooms.ts';
import { runStryker, type Result } from './stryker.ts';

export interface Mutant {
  readonly file: string;
  readonly lineNumber: number;
  readonly line: string;
  readonly becomes: string;
  readonly end: 'killed' | 'survived' | 'notCovered';
}

const ends: Partial<Record<Result['status'], Mutant['end']>> = {
  Killed: 'killed',
  Timeout: 'killed',
  // A test file did not even load.
  RuntimeError: 'killed',
  Survived: 'survived',
  NoCoverage: 'notCovered',
};
const isAlive = ({ status }: Result): boolean => status === 'Survived' || status === 'NoCoverage';

const testsIn = (places: readonly string[]): string[] =>
  places.flatMap((place) => (place.endsWith('.ts') ? place : globSync(`${place}/**/*.test.ts`)));

const sourceOf = (test: string): string => test.replace(/^test\/(.*)\.test\.ts$/u, '$1.ts');

/** The test of the file's name and those of several files that import it; without one, all that do. */
const ownTests = (file: string, tests: readonly string[]): readonly string[] => {
  const importing = tests.filter((test) => importsOf(test).includes(file));
  const own = importing.filter((test) => sourceOf(test) === file || !existsSync(sourceOf(test)));
  return [own, importing, tests].find(({ length }) => length > 0) ?? [];
};

/** What it replaces, and by what: the same in every run. */
const identityOf = ({ location, mutatorName, replacement }: Result): string =>
  JSON.stringify([location, mutatorName, replacement]);

/** Stryker tells columns from 1 and takes them from 0. */
const rangeOf = (file: string, { location: { start, end } }: Result): string =>
  `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

/** The same, after more tests have run against what is still alive. */
const afterMore = async (file: string, before: readonly Result[], places: readonly string[]) => {
  const alive = before.filter((result) => isAlive(result));
  if (alive.length === 0 || places.length === 0) return before;
  const after = await runStryker({
    mutate: alive.map((result) => rangeOf(file, result)),
    tests: testsIn(places),
    statics: false,
    page: `${file.replaceAll('/', '.')}.more`,
  });
  const ended = new Map(after.map((result) => [identityOf(result), result]));
  return before.map((result) => {
    const later = ended.get(identityOf(result));
    return isAlive(result) && later?.status !== 'NoCoverage' ? (later ?? result) : result;
  });
};

export const mutantsOf = async (file: string, room: Room): Promise<Mutant[]> => {
  const tests = testsIn(room.tests);
  const first = await runStryker({
    mutate: [file],
    tests: room.byOwnTests ? ownTests(file, tests) : tests,
    statics: room.byOwnTests === true,
    page: file.replaceAll('/', '.'),
  });
  const lines = textOf(file).split('\n');
  return (await afterMore(file, first, room.moreTests ?? [])).flatMap(
    ({ status, location, replacement = '' }) => {
      const end = ends[status];
      const lineNumber = location.start.line;
      const line = lines[lineNumber - 1]?.trim() ?? '';
      // The others are ignored.
      return end ? [{ file, lineNumber, line, becomes: replacement, end }] : [];
    },
  );
};
