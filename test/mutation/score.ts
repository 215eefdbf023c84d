// What a run says of the mutants it saw.
import type { Mutant } from './mutants.ts';
import type { Survivor } from './survivor.ts';
import { survivors } from './survivors.ts';

/** One entry a mutant. */
const entriesOf = (known: readonly Survivor[]) =>
  known.flatMap(({ file, line, becomes }) => becomes.map((one) => ({ file, line, becomes: one })));
type Known = ReturnType<typeof entriesOf>[number];

const isOf = (mutant: Mutant, { file, line, becomes }: Known): boolean =>
  mutant.file === file && mutant.line === line && mutant.becomes === becomes;

/** Mutants that a test should have killed. */
export const missed = (mutants: readonly Mutant[], known = survivors): Mutant[] =>
  mutants.filter(
    (mutant) => mutant.end !== 'killed' && !entriesOf(known).some((entry) => isOf(mutant, entry)),
  );

/** Known survivors in files, all of whose mutants ran, that did not survive or are no more. */
export const stale = (
  files: readonly string[],
  mutants: readonly Mutant[],
  known = survivors,
): Known[] =>
  entriesOf(known).filter(
    (entry) =>
      files.includes(entry.file) &&
      !mutants.some((mutant) => isOf(mutant, entry) && mutant.end !== 'killed'),
  );

/** How many mutants were killed, and how many can be. */
export const countsOf = (
  mutants: readonly Mutant[],
  known = survivors,
): { readonly killed: number; readonly all: number } => {
  const killed = mutants.filter(({ end }) => end === 'killed').length;
  return { killed, all: killed + missed(mutants, known).length };
};

/** Killed mutants, in percent of those that can be killed; 100 where there are none. */
export const scoreOf = (mutants: readonly Mutant[], known = survivors): number => {
  const { killed, all } = countsOf(mutants, known);
  return all === 0 ? 100 : (100 * killed) / all;
};
