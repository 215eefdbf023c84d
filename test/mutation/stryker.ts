// How Stryker is asked: it copies the sources, breaks them in small ways, and runs the given tests.
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** Pages with each mutant in its place; and the copy of the sources in which mutants live. */
export const reports = '.local/mutation';

type LogLevel = NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>;
export type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface Asked {
  /** Files, or ranges of one: `file:line:column-line:column`. */
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Also what runs once, when a file is loaded: that needs all tests again for each mutant. */
  readonly statics: boolean;
  /** The name of the page. */
  readonly page: string;
}

export const runStryker = ({ mutate, tests, statics, page }: Asked): Promise<Result[]> =>
  new Stryker({
    mutate: [...mutate],
    testRunner: 'jest',
    plugins: [import.meta.resolve('@stryker-mutator/jest-runner')],
    jest: {
      // What is related to a file is nearly every test.
      enableFindRelatedTests: false,
      config: { testMatch: tests.map((test) => `**/${test}`) },
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: !statics,
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
    htmlReporter: { fileName: join(reports, `${page}.html`) },
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum is in a package of Stryker's own
    logLevel: 'error' as LogLevel,
  }).runMutationTest();
