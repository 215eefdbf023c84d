// Sizes of tests that take minutes: `npm test` runs a part of them, `npm run test:full` all.

export const isWhole = process.env['PROVE'] === 'whole';

/** Every n-th item, or all items in a full run. */
export const everyNth = <T>(step: number, all: readonly T[]): readonly T[] =>
  isWhole ? all : all.filter((_one, at) => at % step === 0);

/** The first number in a normal run, the second in a full run. */
export const amountOf = <T>(part: T, whole: T): T => (isWhole ? whole : part);
