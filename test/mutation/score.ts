// What a run says of a file's mutants.
import type { Mutant } from './mutants.ts';
import { survivors, type Survivor } from './survivors.ts';

const isOf = (mutant: Mutant, { file, line, becomes }: Survivor): boolean =>
  mutant.file === file && mutant.line === line && mutant.becomes === becomes;

const isKnown = (mutant: Mutant): boolean => survivors.some((known) => isOf(mutant, known));

/** Mutants that a test should have killed. */
export const missed = (mutants: readonly Mutant[]): Mutant[] =>
  mutants.filter((mutant) => mutant.end !== 'killed' && !isKnown(mutant));

/** Known survivors of a file that was run whole which did not survive, or are no more. */
export const stale = (file: string, mutants: readonly Mutant[]): Survivor[] =>
  survivors.filter(
    (known) =>
      known.file === file &&
      !mutants.some((mutant) => isOf(mutant, known) && mutant.end !== 'killed'),
  );

/** Killed mutants, in percent of those that can be killed; 100 where there are none. */
export const scoreOf = (mutants: readonly Mutant[]): number => {
  const killed = mutants.filter(({ end }) => end === 'killed').length;
  const all = killed + missed(mutants).length;
  return all === 0 ? 100 : (100 * killed) / all;
};
