// Catches the error of a promise, for tests that do something else before they check it.

/** Handles the rejection at once, so that Node does not report it as unhandled. */
export const failing = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return new Error('It was expected to fail.');
};
