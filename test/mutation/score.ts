// What a run says of a file's mutants.
import type { Mutant } from './mutants.ts';
import { survivors } from './survivors.ts';

/** One entry a mutant. */
const known = survivors.flatMap(({ file, line, becomes }) =>
  becomes.map((one) => ({ file, line, becomes: one })),
);
type Known = (typeof known)[number];

const isOf = (mutant: Mutant, { file, line, becomes }: Known): boolean =>
  mutant.file === file && mutant.line === line && mutant.becomes === becomes;

/** Mutants that a test should have killed. */
export const missed = (mutants: readonly Mutant[]): Mutant[] =>
  mutants.filter(
    (mutant) => mutant.end !== 'killed' && !known.some((entry) => isOf(mutant, entry)),
  );

/** Known survivors of a file that did not survive, or are no more. */
export const stale = (file: string, mutants: readonly Mutant[]): Known[] =>
  known.filter(
    (entry) =>
      entry.file === file &&
      !mutants.some((mutant) => isOf(mutant, entry) && mutant.end !== 'killed'),
  );

/** Killed mutants, in percent of those that can be killed; 100 where there are none. */
export const scoreOf = (mutants: readonly Mutant[]): number => {
  const killed = mutants.filter(({ end }) => end === 'killed').length;
  const all = killed + missed(mutants).length;
  return all === 0 ? 100 : (100 * killed) / all;
};
