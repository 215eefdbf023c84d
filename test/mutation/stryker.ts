// How Stryker is asked: it copies the sources, breaks them in small ways, and runs the given tests.
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { Sample } from './sample.ts';
import type { MutationGlobals } from './test-runner.ts';

/** Pages with each mutant in its place; and the copy of the sources in which mutants live. */
export const reports = '.local/mutation';

/** How many test files run against one mutant; what outlives them has survived. */
const mostFiles = 12;

type LogLevel = NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>;
export type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface Asked {
  readonly mutate: readonly string[];
  /** Test files. */
  readonly tests: readonly string[];
  /** Folders and files whose tests come first. */
  readonly places: readonly string[];
  /** Also what runs once, when a file is loaded: that needs all tests again for each mutant. */
  readonly statics: boolean;
  /** Without it, all mutants. */
  readonly sample: Sample | undefined;
  /** The name of the page. */
  readonly page: string;
}

export const runStryker = (asked: Asked): Promise<Result[]> => {
  const mutation: MutationGlobals = { places: asked.places, mostFiles };
  return new Stryker({
    mutate: [...asked.mutate],
    testRunner: 'jest',
    plugins: [
      import.meta.resolve('@stryker-mutator/jest-runner'),
      import.meta.resolve('./draw.ts'),
      import.meta.resolve('./ends.ts'),
    ],
    ...(asked.sample && { checkers: ['draw'], sample: asked.sample }),
    jest: {
      // What is related to a file is nearly every test.
      enableFindRelatedTests: false,
      config: {
        testMatch: asked.tests.map((test) => `**/${test}`),
        runner: '<rootDir>/test/mutation/test-runner.ts',
        globals: { mutation },
      },
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: !asked.statics,
    concurrency: 1,
    // A mutant that hangs; far above what its tests take on a machine with other work.
    timeoutMS: 300_000,
    timeoutFactor: 1,
    dryRunTimeoutMinutes: 30,
    tempDirName: join(reports, 'sandbox'),
    cleanTempDir: 'always',
    ignorePatterns: ['/.local', '/dist', '/shots', '/docs/pictures'],
    // Its rewriting of tsconfig.json needs an older compiler; Jest does not read that file.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    packageManager: 'npm',
    reporters: ['html', 'ends'],
    htmlReporter: { fileName: join(reports, `${asked.page}.html`) },
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum is in a package of Stryker's own
    logLevel: 'error' as LogLevel,
  }).runMutationTest();
};
