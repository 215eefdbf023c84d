// The request charge: a documented model, not a measurement. Knows sizes and index terms, not
// requests. README.md gives the formulas and their sources.

/**
 * Document sizes in KB, with the request units that the service's documentation gives for a point
 * read and a write of that size.
 */
const table: readonly (readonly [size: number, read: number, write: number])[] = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
];
const smallest = table[0] ?? [1, 1, 4.95];

/** Linear between the sizes of the table, constant below it, proportional above it. */
const bySize = (bytes: number, column: 1 | 2): number => {
  const size = bytes / 1024;
  let below = smallest;
  for (const above of table) {
    if (size <= above[0]) {
      if (above === below) return above[column];
      const share = (size - below[0]) / (above[0] - below[0]);
      return below[column] + share * (above[column] - below[column]);
    }
    below = above;
  }
  return below[column] * (size / below[0]);
};

const writeFactor = (bytes: number): number => bySize(bytes, 2) / smallest[2];

const rounded = (units: number): number => Math.round(units * 100) / 100;

/** @param bytes - of the document as JSON in UTF-8 */
export const readCharge = (bytes: number): number => rounded(bySize(bytes, 1));

/** @param terms - indexed terms of the document; a delete costs as much as the create */
export const createCharge = (bytes: number, terms: number): number =>
  rounded((5 + 0.2 * terms) * writeFactor(bytes));
export const deleteCharge = (bytes: number, terms: number): number => createCharge(bytes, terms);

/** @param changed - index terms that were added, removed or changed */
export const replaceCharge = (bytes: number, changed: number): number =>
  rounded((10 + 0.4 * changed) * writeFactor(bytes));

/** The charge of a request refused after an index lookup: not found, conflict, precondition. */
export const refusedCharge = 1;

/** @param loaded - the sizes of all documents that a page had to load, returned or not */
export const queryCharge = (loaded: readonly number[]): number =>
  rounded(Math.max(2.5, 1.8 + loaded.reduce((sum, bytes) => sum + bySize(bytes, 1), 0)));

/** The number of terms that differ between two versions of a document. */
export const changedTerms = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): number => {
  const gone = [...before.keys()].filter((term) => !after.has(term)).length;
  return gone + [...after].filter(([term, value]) => before.get(term) !== value).length;
};
