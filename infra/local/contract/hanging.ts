// Local cloud: requests that are never answered, on purpose: whoever made one waits until they give up,
// or until the fault is cleared. Knows no request.

/** What a test sees of requests that hang. */
export interface Hanging {
  /** How many requests have hung, since the beginning or since all was cleared. */
  readonly count: number;
  /** Resolves when so many have hung, 1 unless given: no test waits by the clock. */
  readonly hung: (count?: number) => Promise<void>;
}

export interface Hangs extends Hanging {
  /**
   * Hangs.
   * @param signal says when the caller has given up
   * @returns when nobody waits any more: `given-up` by the caller, else `broken`
   */
  hang(signal?: AbortSignal): Promise<'given-up' | 'broken'>;
  /** Breaks what hangs. */
  readonly break: () => void;
  /** Breaks what hangs, and counts anew. */
  readonly clear: () => void;
}

/** A part's requests that hang. */
export const createHangs = (): Hangs => {
  let count = 0;
  let breaking: (() => void)[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const breakAll = (): void => {
    for (const each of breaking.splice(0)) each();
  };
  return {
    get count() {
      return count;
    },
    hung: (wanted = 1) =>
      new Promise((resolve) => {
        if (count >= wanted) resolve();
        else waiting.push({ count: wanted, resolve });
      }),
    hang: (signal) =>
      new Promise((resolve) => {
        count += 1;
        const end = (): void => resolve('broken');
        breaking.push(end);
        signal?.addEventListener('abort', () => {
          breaking = breaking.filter((other) => other !== end);
          resolve('given-up');
        });
        for (const one of waiting) if (one.count <= count) one.resolve();
        waiting = waiting.filter((one) => one.count > count);
      }),
    break: breakAll,
    clear: () => {
      breakAll();
      count = 0;
    },
  };
};
