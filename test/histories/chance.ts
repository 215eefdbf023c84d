// Chance that a seed determines, so that a history that went wrong can be played again.

export interface Chance {
  /** A whole number from 0 up to, not including, this one. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T | undefined;
}

/** Numbers that a seed determines. */
export const chanceOf = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) % 0x1_0000_0000;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] };
};
