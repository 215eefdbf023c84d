// Which test files run against a mutant, and in which order.

/** What a run without mutants saw of a test file. */
export interface Seen {
  /** Milliseconds of each test, by its full name. */
  readonly tests: Readonly<Record<string, number>>;
  /** Milliseconds until its tests begin. */
  readonly load: number;
}

interface Candidate {
  readonly file: string;
  readonly place: number;
  readonly share: number;
  readonly cost: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Where the first of `places` stands that the file is in; after them all, if it is in none. */
const placeOf = (file: string, places: readonly string[]): number => {
  const at = places.findIndex((place) => file === place || file.startsWith(`${place}/`));
  return at === -1 ? places.length : at;
};

const before = (one: Candidate, other: Candidate): number =>
  one.place - other.place || other.share - one.share || one.cost - other.cost;

/**
 * The files with tests that reach the mutant: first those of the first place (a file's own tests), then
 * those of which the most tests reach it, then the quick ones.
 * @param reaches says of a test's full name whether it reaches the mutant
 * @param milliseconds how much time they may take in all; the first file runs in any case
 */
export const selectionOf = (
  seen: Readonly<Record<string, Seen>>,
  reaches: (test: string) => boolean,
  places: readonly string[],
  milliseconds: number,
): string[] => {
  const candidates = Object.entries(seen).flatMap(([file, { tests, load }]): Candidate[] => {
    const all = Object.entries(tests);
    const reaching = all.filter(([name]) => reaches(name));
    const cost = load + sum(reaching.map(([, duration]) => duration));
    const share = reaching.length / all.length;
    return reaching.length === 0 ? [] : [{ file, place: placeOf(file, places), share, cost }];
  });
  let left = milliseconds;
  return candidates.toSorted(before).flatMap(({ file, cost }, at) => {
    if (at > 0 && cost > left) return [];
    left -= cost;
    return [file];
  });
};
