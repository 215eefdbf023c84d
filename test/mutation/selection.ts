// Which test files run against a mutant, and in which order. Nothing depends on how fast a machine is: the
// same mutant meets the same tests everywhere.

/** The full names of the tests of each file. */
export type Seen = Readonly<Record<string, readonly string[]>>;

interface Candidate {
  readonly file: string;
  readonly place: number;
  readonly reaching: number;
  readonly share: number;
}

/** Where the first of `places` stands that the file is in; after them all, if it is in none. */
const placeOf = (file: string, places: readonly string[]): number => {
  const at = places.findIndex((place) => file === place || file.startsWith(`${place}/`));
  return at === -1 ? places.length : at;
};

const before = (one: Candidate, other: Candidate): number =>
  one.place - other.place || other.share - one.share || one.reaching - other.reaching;

/**
 * The files with tests that reach the mutant: first those of the first place (a file's own tests), then
 * those of which the most tests reach it, then those with fewer tests.
 * @param reaches says of a test's full name whether it reaches the mutant
 * @param most how many files at the most
 */
export const selectionOf = (
  seen: Seen,
  reaches: (test: string) => boolean,
  places: readonly string[],
  most: number,
): string[] =>
  Object.entries(seen)
    .map(([file, tests]): Candidate => {
      const reaching = tests.filter((name) => reaches(name)).length;
      return { file, place: placeOf(file, places), reaching, share: reaching / tests.length };
    })
    .filter(({ reaching }) => reaching > 0)
    .toSorted(before)
    .slice(0, most)
    .map(({ file }) => file);
