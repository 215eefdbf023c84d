// Local cloud, durable: compares versions of an orchestration as the Durable Task Framework does.
// Pure.

/** The parts of a version of two to four numbers; undefined for any other text. */
const numbersOf = (version: string): number[] | undefined =>
  /^\d+(\.\d+){1,3}$/.test(version) ? version.split('.').map(Number) : undefined;

const sign = (one: number | string, other: number | string): number =>
  Number(one > other) - Number(one < other);

/** A missing part is less than zero, as in .NET: 1.0 is older than 1.0.0. */
const compareNumbers = (one: readonly number[], other: readonly number[]): number =>
  [0, 1, 2, 3].map((at) => sign(one[at] ?? -1, other[at] ?? -1)).find((found) => found !== 0) ?? 0;

/**
 * @param version of an instance; an instance without one is older than any
 * @param current the host's version
 */
export const isNewer = (version: string | undefined, current: string): boolean => {
  if (version === undefined || version === '') return false;
  const [ours, theirs] = [numbersOf(current), numbersOf(version)];
  const found =
    ours && theirs
      ? compareNumbers(theirs, ours)
      : sign(version.toLowerCase(), current.toLowerCase());
  return found > 0;
};
