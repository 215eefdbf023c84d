// What a promise rejects with, for tests that do something else before they look.

/** Waits from now on, so that nothing is rejected unseen. */
export const failing = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return new Error('It was expected to fail.');
};
