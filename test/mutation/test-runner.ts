// How Jest runs test files under Stryker. Left alone it would load every file for every mutant and go on
// after a failure. In a run without mutants this one notes what each file holds; then it runs only files
// that reach the mutant, one after the other until the first failure, and not too many.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type jestRunner from 'jest-runner';
import { selectionOf, type Seen } from './selection.ts';

// Its types are those of its CommonJS form.
const { default: TestRunner }: typeof jestRunner = createRequire(import.meta.url)('jest-runner');

type Run = Parameters<InstanceType<typeof TestRunner>['runTests']>;
type Tests = Run[0];

/** How Stryker is told what this runner has to know. */
export interface MutationGlobals {
  readonly places: readonly string[];
  readonly mostFiles: number;
}

/** In the copy of the project, where Stryker runs the tests. */
const notes = 'seen-tests.json';

const readNotes = (): Seen => (existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {});

export default class MutationRunner extends TestRunner {
  override async runTests(tests: Tests, watcher: Run[1], options: Run[2]): Promise<void> {
    await (process.env['__STRYKER_ACTIVE_MUTANT__'] === undefined
      ? this.#note(tests, watcher, options)
      : this.#untilFailure(this.#chosen(tests), watcher, options));
  }

  async #note(tests: Tests, watcher: Run[1], options: Run[2]): Promise<void> {
    const seen: Record<string, readonly string[]> = {};
    const stop = this.on('test-file-success', ([{ path }, { testResults }]) => {
      const ran = testResults.filter(({ status }) => status === 'passed');
      seen[relative(process.cwd(), path)] = ran.map(({ fullName }) => fullName);
    });
    await super.runTests(tests, watcher, options);
    stop();
    writeFileSync(notes, JSON.stringify(seen));
  }

  #chosen(tests: Tests): Tests {
    const [first] = tests;
    // Without a pattern the mutant is in what runs when a file is loaded: all tests reach it.
    const asked = this._globalConfig.testNamePattern;
    if (!first || asked === undefined) return tests;
    const pattern = new RegExp(asked, 'i');
    const { places, mostFiles } = first.context.config.globals['mutation'] as MutationGlobals;
    const byFile = new Map(tests.map((test) => [relative(process.cwd(), test.path), test]));
    return selectionOf(readNotes(), (name) => pattern.test(name), places, mostFiles).flatMap(
      (file) => byFile.get(file) ?? [],
    );
  }

  async #untilFailure(tests: Tests, watcher: Run[1], options: Run[2]): Promise<void> {
    let failed = false;
    const stops = [
      this.on('test-file-success', ([, { numFailingTests }]) => {
        failed ||= numFailingTests > 0;
      }),
      this.on('test-file-failure', () => {
        failed = true;
      }),
    ];
    for (const test of tests) {
      if (failed) break;
      await super.runTests([test], watcher, options);
    }
    for (const stop of stops) stop();
  }
}
