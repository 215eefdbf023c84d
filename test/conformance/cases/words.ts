// What cases have in common.
export type { Case, Steps } from '../case.ts';

/** 0, 1, 2 … */
export const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The first line of what was thrown: what follows it is a stack. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** What a promise came to: its value, or what it rejected with, without an engine's own words. */
export const outcome = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return (await promise) ?? 'done';
  } catch (error) {
    return { rejected: wordsOf(error).replace(/ Details: .*$/u, '') };
  }
};
