// Local cloud, durable: asks the fault hook of a test, and counts how often it was asked. Knows no
// work; a host without a hook pays nothing for it.
import { createHangs, type Hangs } from '../../contract/hanging.ts';
import type { Fault, FaultPoint, Faults } from './types.ts';

export interface FaultSeam {
  /** The hook, which a test sets. */
  readonly faults: Faults;
  /** @param attempt if it is known; otherwise this function counts the calls for this point */
  readonly strike: (point: Omit<FaultPoint, 'attempt'>, attempt?: number) => Fault | undefined;
  readonly hanging: Hangs;
}

/** A fault can hang only a call, because only a call has a caller that waits for an answer. */
const asItStrikes = (kind: FaultPoint['kind'], fault: Fault | undefined): Fault | undefined => {
  if (kind === 'rpc') return fault;
  if (fault === 'hang') return 'drop';
  return fault === 'run-then-hang' ? 'run-then-lose' : fault;
};

export const createFaultSeam = (timersFireEarly = 0): FaultSeam => {
  const hanging = createHangs();
  const faults: Faults = {
    on: undefined,
    timersFireEarly,
    hung: hanging.hung,
    get planned() {
      return faults.on !== undefined;
    },
    get hangs() {
      return hanging.count;
    },
    clear: () => {
      faults.on = undefined;
      faults.timersFireEarly = 0;
      hanging.clear();
    },
  };
  const passed = new Map<string, number>();
  return {
    faults,
    hanging,
    strike: (point, attempt) => {
      if (!faults.on) {
        return undefined;
      }
      const key = `${point.kind} ${point.name} ${point.instanceId}`;
      const times = attempt ?? (passed.get(key) ?? 0) + 1;
      passed.set(key, times);
      return asItStrikes(point.kind, faults.on({ ...point, attempt: times }));
    },
  };
};
