// Waiting between attempts: longer each time, and by random amounts, so that concurrent commands do
// not retry at the same moment.

/** @param milliseconds the longest first wait; each later wait may be twice as long */
export const backOffBy =
  (milliseconds: number) =>
  (attempt: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.random() * milliseconds * 2 ** (attempt - 1));
    });
