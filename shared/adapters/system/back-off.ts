// Waits between attempts: longer each time, and at random, so that rivals do not retry at the same
// moment. A wait ends with DeadlineMet when the caller's time runs out.
import { bounded } from './deadline.ts';

/** @param milliseconds the maximum of the first wait; each further wait may be twice as long */
export const backOffBy =
  (milliseconds: number) =>
  (attempt: number): Promise<void> =>
    bounded(
      Infinity,
      (signal) =>
        new Promise((resolve) => {
          const wait = Math.random() * milliseconds * 2 ** (attempt - 1);
          const timeout = setTimeout(resolve, wait);
          signal.addEventListener('abort', () => clearTimeout(timeout));
        }),
    );
