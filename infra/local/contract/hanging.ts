// Local cloud: requests that a fault leaves without an answer. The caller waits until it gives up
// or the fault is cleared. Knows nothing of what is requested.

/** What a test can observe of hanging requests. */
export interface Hanging {
  /** How many requests have hung since the beginning or the last `clear`. */
  readonly count: number;
  /**
   * Resolves when this many requests have hung (default: 1), so that no test needs a fixed delay.
   */
  readonly hung: (count?: number) => Promise<void>;
}

export interface Hangs extends Hanging {
  /**
   * Lets a request hang.
   * @param signal is aborted when the caller gives up
   * @returns when the wait is over: `given-up` by the caller, else `broken`
   */
  hang(signal?: AbortSignal): Promise<'given-up' | 'broken'>;
  /** Breaks the hanging requests. */
  readonly break: () => void;
  /** Breaks the hanging requests and resets the count. */
  readonly clear: () => void;
}

/** Creates the record of a part's hanging requests. */
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
