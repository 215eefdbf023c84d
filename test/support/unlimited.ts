// For use cases in tests: nobody waits for them.
import type { Patience } from '../../shared/ports/patience.ts';

export const unlimited: Patience = {
  left: () => Infinity,
  within: (_milliseconds, work) => work(),
};
