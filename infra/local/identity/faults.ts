// Local cloud, identity: faults that make requests for metadata and keys fail. Pure bookkeeping;
// the issuer decides which requests ask for a fault.
import { createHangs, type Hangs, type Hanging } from '../contract/hanging.ts';

/** What happens to a request: it hangs, its connection breaks, or it gets this status. */
export type IdentityFault = 'hang' | 'reset' | number;

export interface IdentityFaults extends Pick<Hanging, 'hung'> {
  /** @param times how many requests it hits; default 1 */
  next(fault: IdentityFault, times?: number): void;
  /** Forgets faults and `hangs`; breaks hanging requests. */
  clear(): void;
  /** Whether a fault waits for a request. */
  readonly planned: boolean;
  /** How many requests have hung. */
  readonly hangs: number;
  /** Takes the oldest fault, if there is one. */
  take(): IdentityFault | undefined;
  readonly hanging: Hangs;
}

/** Whether a caller's value is a fault. */
export const isIdentityFault = (value: unknown): value is IdentityFault =>
  value === 'hang' || value === 'reset' || (Number.isInteger(value) && Number(value) >= 400);

export const createIdentityFaults = (): IdentityFaults => {
  const hanging = createHangs();
  let waiting: IdentityFault[] = [];
  return {
    next: (fault, times = 1) => {
      for (let count = 0; count < times; count += 1) waiting.push(fault);
    },
    clear: () => {
      waiting = [];
      hanging.clear();
    },
    get planned() {
      return waiting.length > 0;
    },
    get hangs() {
      return hanging.count;
    },
    hung: hanging.hung,
    take: () => waiting.shift(),
    hanging,
  };
};
