// A patience without limits, for use cases in tests that have no caller.
import type { Patience } from '../../shared/ports/patience.ts';

export const unlimited: Patience = {
  left: () => Infinity,
  within: (_milliseconds, work) => work(),
};
