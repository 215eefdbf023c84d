// The mutants of files of a room, and how each of them ends under the tests of the room.
import { existsSync, globSync } from 'node:fs';
import { relative } from 'node:path';
import { importsOf, textOf } from '../architecture/imports.ts';
import type { Room } from './rooms.ts';
import type { Sample } from './sample.ts';
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

const testsIn = (places: readonly string[]): string[] =>
  places.flatMap((place) => (place.endsWith('.ts') ? place : globSync(`${place}/**/*.test.ts`)));

const sourceOf = (test: string): string => test.replace(/^test\/(.*)\.test\.ts$/u, '$1.ts');

/** The test of the file's name and those of several files that import it; without one, all that do. */
const ownTests = (file: string, tests: readonly string[]): readonly string[] => {
  const importing = tests.filter((test) => importsOf(test).includes(file));
  const own = importing.filter((test) => sourceOf(test) === file || !existsSync(sourceOf(test)));
  return [own, importing, tests].find(({ length }) => length > 0) ?? [];
};

const mutantOf = ({ fileName, status, location, replacement = '' }: Result): Mutant[] => {
  const end = ends[status];
  const file = relative(process.cwd(), fileName);
  const lineNumber = location.start.line;
  const line = textOf(file).split('\n')[lineNumber - 1]?.trim() ?? '';
  // The others are ignored, or not in the sample.
  return end ? [{ file, lineNumber, line, becomes: replacement, end }] : [];
};

/** Mutants of one file, by the tests of the file alone. */
const ofFile = async (file: string, room: Room): Promise<Mutant[]> => {
  const results = await runStryker({
    mutate: [file],
    tests: ownTests(file, testsIn(room.tests)),
    places: [],
    statics: true,
    sample: undefined,
    page: file.replaceAll('/', '.'),
  });
  return results.flatMap((result) => mutantOf(result));
};

/** Mutants of all the files in one run, or a sample of them. */
export const mutantsOf = async (
  files: readonly string[],
  room: Room,
  sample?: Sample,
): Promise<Mutant[]> => {
  if (room.byOwnTests && !sample) {
    const found: Mutant[] = [];
    for (const file of files) found.push(...(await ofFile(file, room)));
    return found;
  }
  const results = await runStryker({
    mutate: files,
    tests: testsIn(room.tests),
    places: room.tests.slice(0, 1),
    statics: false,
    sample,
    page: room.files.replaceAll('/', '.'),
  });
  return results.flatMap((result) => mutantOf(result));
};
