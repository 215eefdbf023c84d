// The plugin by which Stryker leaves out what a sample does not hold. Stryker asks it once for all mutants
// that it would run, in a process of its own.
import { basename } from 'node:path';
import { drawnFrom, type Sample } from './sample.ts';

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: unknown;
  readonly mutatorName: string;
  readonly replacement: string;
}

interface Answer {
  readonly status: 'passed' | 'compileError';
  readonly reason?: string;
}

// The same on every machine, so without the folder that the project is in.
const identityOf = ({ fileName, location, mutatorName, replacement }: Mutant): string =>
  JSON.stringify([basename(fileName), location, mutatorName, replacement]);

const drawing = ({ sample }: { readonly sample: Sample }) => ({
  init: () => Promise.resolve(),
  /** All in one group: a part of them alone cannot be drawn from. */
  group: (mutants: readonly Mutant[]) => Promise.resolve([mutants.map(({ id }) => id)]),
  check: (mutants: readonly Mutant[]): Promise<Record<string, Answer>> => {
    const drawn = new Set(drawnFrom(mutants, sample, identityOf));
    return Promise.resolve(
      Object.fromEntries(
        mutants.map((mutant): [string, Answer] => [
          mutant.id,
          drawn.has(mutant)
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not in the sample' },
        ]),
      ),
    );
  },
});
drawing.inject = ['options'] as const;

/** Stryker asks a plugin for what it brings by this name. */
export const strykerPlugins = [{ kind: 'Checker', name: 'draw', factory: drawing }];
