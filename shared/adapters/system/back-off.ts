// Waiting between attempts: longer each time, and never two rivals in step. Whoever has no time left
// does not wait.
import { bounded } from './deadline.ts';

/** @param milliseconds the longest first wait; each later wait may be twice as long */
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
