// Local cloud, identity: requests for metadata and keys that fail on purpose.
// Pure bookkeeping; which request is asked about is the issuer's business.
import { createHangs, type Hangs, type Hanging } from '../contract/hanging.ts';

/** What the next request meets: nothing ever comes, a broken connection, or a status. */
export type IdentityFault = 'hang' | 'reset' | number;

export interface IdentityFaults extends Pick<Hanging, 'hung'> {
  /** @param times how many requests it hits; 1 unless given */
  next(fault: IdentityFault, times?: number): void;
  /** Forgets faults and `hangs`; breaks what hangs. */
  clear(): void;
  /** How many requests have hung. */
  readonly hangs: number;
  /** Takes the oldest fault, if there is one. */
  take(): IdentityFault | undefined;
  readonly hanging: Hangs;
}

/** Whether a value from outside is a fault. */
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
    get hangs() {
      return hanging.count;
    },
    hung: hanging.hung,
    take: () => waiting.shift(),
    hanging,
  };
};
