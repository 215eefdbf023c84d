// Waiting between attempts: longer each time, and never two rivals in step.

/** @param milliseconds of the first wait at most; each later one may be twice as long */
export const backOffBy =
  (milliseconds: number) =>
  (attempt: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.random() * milliseconds * 2 ** (attempt - 1));
    });
