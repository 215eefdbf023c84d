// Local cloud, durable: asks the programmed fault hook, and counts how often it was asked.
// Knows no work; a host without a hook pays nothing for it.
import type { Fault, FaultPoint, Faults } from './types.ts';

export interface FaultSeam {
  /** What the outside programs. */
  readonly faults: Faults;
  /** @param attempt when it is known; else the times this point was passed are counted */
  readonly strike: (point: Omit<FaultPoint, 'attempt'>, attempt?: number) => Fault | undefined;
}

export const createFaultSeam = (timersFireEarly = 0): FaultSeam => {
  const faults: Faults = { on: undefined, timersFireEarly };
  const passed = new Map<string, number>();
  return {
    faults,
    strike: (point, attempt) => {
      if (!faults.on) {
        return undefined;
      }
      const key = `${point.kind} ${point.name} ${point.instanceId}`;
      const times = attempt ?? (passed.get(key) ?? 0) + 1;
      passed.set(key, times);
      return faults.on({ ...point, attempt: times });
    },
  };
};
