// Functions that several cases use.
export type { Case, Steps } from '../case.ts';

/** The numbers 0, 1, 2 … */
export const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The first line of an error's text; the stack follows it. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** The result of a promise: its value, or the error without the words that the engine adds. */
export const outcome = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return (await promise) ?? 'done';
  } catch (error) {
    return { rejected: wordsOf(error).replace(/ Details: .*$/u, '') };
  }
};
