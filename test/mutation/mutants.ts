// Mutates one file, runs its tests against each mutant, and says how each of them ended.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { importsOf, textOf } from '../architecture/imports.ts';
import type { Room } from './rooms.ts';

/** Reports, one page a file; and the copy of the sources in which mutants live. */
export const reports = '.local/mutation';

export interface Mutant {
  readonly file: string;
  readonly lineNumber: number;
  readonly line: string;
  readonly becomes: string;
  readonly end: 'killed' | 'survived' | 'notCovered';
}

type LogLevel = NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>;
type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const ends: Partial<Record<Result['status'], Mutant['end']>> = {
  Killed: 'killed',
  Timeout: 'killed',
  // A test file did not even load.
  RuntimeError: 'killed',
  Survived: 'survived',
  NoCoverage: 'notCovered',
};

const sourceOf = (test: string): string => test.replace(/^test\/(.*)\.test\.ts$/u, '$1.ts');

/** The test of the file's name and those of several files that import it; without one, all that do. */
const ownTests = (file: string, tests: readonly string[]): readonly string[] => {
  const importing = tests.filter((test) => importsOf(test).includes(file));
  const own = importing.filter((test) => sourceOf(test) === file || !existsSync(sourceOf(test)));
  return [own, importing, tests].find(({ length }) => length > 0) ?? [];
};

const testsFor = (file: string, { tests, byOwnTests }: Room): readonly string[] => {
  const found = tests.flatMap((place) => globSync(`${place}/**/*.test.ts`));
  return byOwnTests ? ownTests(file, found) : found;
};

const mutantsFrom = (file: string, results: readonly Result[]): Mutant[] => {
  const lines = textOf(file).split('\n');
  return results.flatMap(({ status, location, replacement = '' }) => {
    const end = ends[status];
    const lineNumber = location.start.line;
    const line = lines[lineNumber - 1]?.trim() ?? '';
    // The others are ignored, or do not run at all.
    return end ? [{ file, lineNumber, line, becomes: replacement, end }] : [];
  });
};

export const mutantsOf = async (file: string, room: Room): Promise<Mutant[]> => {
  const stryker = new Stryker({
    mutate: [file],
    testRunner: 'jest',
    plugins: [import.meta.resolve('@stryker-mutator/jest-runner')],
    jest: {
      // The tests are given below; what is related to a file would be nearly all of them.
      enableFindRelatedTests: false,
      config: {
        roots: room.tests.map((place) => `<rootDir>/${place}`),
        testMatch: testsFor(file, room).map((test) => `**/${test}`),
      },
    },
    coverageAnalysis: 'perTest',
    // What runs when a file is loaded, and what a test's table asks, needs all tests for each mutant.
    ignoreStatic: room.byOwnTests !== true,
    concurrency: 1,
    timeoutMS: 10_000,
    tempDirName: join(reports, 'sandbox'),
    cleanTempDir: 'always',
    ignorePatterns: ['/.local', '/dist', '/shots', '/docs/pictures'],
    // Its rewriting of tsconfig.json needs an older compiler; Jest does not read that file.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    packageManager: 'npm',
    reporters: ['html'],
    htmlReporter: { fileName: join(reports, `${file.replaceAll('/', '.')}.html`) },
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum is in a package of Stryker's own
    logLevel: 'error' as LogLevel,
  });
  return mutantsFrom(file, await stryker.runMutationTest());
};
