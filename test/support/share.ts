// What takes minutes is done in part by `npm test`, and whole by `npm run test:full`.

export const isWhole = process.env['PROVE'] === 'whole';

/** Every so many of them, or all when the whole is asked for. */
export const everyNth = <T>(step: number, all: readonly T[]): readonly T[] =>
  isWhole ? all : all.filter((_one, at) => at % step === 0);

/** The part, or the whole. */
export const amountOf = <T>(part: T, whole: T): T => (isWhole ? whole : part);
