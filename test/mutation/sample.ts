// A part of a room's mutants, drawn by chance: what it says of all of them, and how surely.
import { createHash } from 'node:crypto';

export interface Sample {
  readonly size: number;
  readonly seed: number;
}

/**
 * As many as asked, all equally likely, and for one seed always the same. One that is added or goes
 * changes at most one of those that are drawn.
 * @param identity tells one from all others
 */
export const drawnFrom = <T>(
  all: readonly T[],
  { size, seed }: Sample,
  identity: (one: T) => string,
): T[] =>
  all
    .map((one) => ({
      one,
      lot: createHash('sha256')
        .update(`${seed} ${identity(one)}`)
        .digest('hex'),
    }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one);

/** Between which percentages the score of the whole lies, with 95 % confidence (Wilson's interval). */
export const intervalOf = (killed: number, all: number): readonly [number, number] => {
  const z = 1.96;
  const middle = killed + z ** 2 / 2;
  const half = z * Math.sqrt((killed * (all - killed)) / all + z ** 2 / 4);
  const percent = (count: number): number => (100 * count) / (all + z ** 2);
  return [percent(middle - half), percent(middle + half)];
};
