// Local cloud, durable: calls the fault hook, and counts how often each point was passed. Knows no
// work; without a hook it costs nothing.
import type { Fault, FaultPoint, Faults } from './types.ts';

export interface FaultSeam {
  /** The hook, which a test sets. */
  readonly faults: Faults;
  /** @param attempt if it is known; otherwise the passes of this point are counted */
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
