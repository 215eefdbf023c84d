// Local cloud, e-mail: failures on purpose, each used up by the requests it hits.
// Pure bookkeeping; what a failure looks like is the protocol's business.
import { createHangs, type Hangs, type Hanging } from '../contract/hanging.ts';
import { isSendStatus, type SendStatus } from './outbox.ts';

export interface EmailFault {
  /**
   * `refuse`: a send fails before the mail is accepted. `lose`: a send fails after it was accepted.
   * `status`: a look-up fails. `outcome`: the next accepted mail ends with another status.
   */
  readonly on: 'refuse' | 'lose' | 'status' | 'outcome';
  /** The status that the caller gets instead; absent: the connection breaks. */
  readonly status?: number;
  /** The request hangs until the caller gives up or the faults are cleared. */
  readonly hang?: boolean;
  /** Seconds, for the header Retry-After. */
  readonly retryAfter?: number;
  /** The final status of the mail, for `outcome`. */
  readonly outcome?: SendStatus;
  /** How many requests it hits; default 1. */
  readonly times?: number;
}

const kinds = new Set<unknown>(['refuse', 'lose', 'status', 'outcome']);

const isCount = (value: unknown, most: number): boolean =>
  value === undefined || (Number.isInteger(value) && Number(value) > 0 && Number(value) <= most);

/** Whether a caller's value is a fault. */
export const isEmailFault = (value: unknown): value is EmailFault => {
  if (typeof value !== 'object' || value === null) return false;
  const { on, status, hang, retryAfter, outcome, times }: Record<string, unknown> = { ...value };
  return (
    kinds.has(on) &&
    isCount(status, 599) &&
    isCount(retryAfter, 86_400) &&
    isCount(times, 1_000_000) &&
    (hang === undefined || typeof hang === 'boolean') &&
    (on === 'outcome' ? isSendStatus(outcome) : outcome === undefined)
  );
};

export interface EmailFaults extends Pick<Hanging, 'hung'> {
  add(fault: EmailFault): void;
  /** Forgets faults and `hangs`; breaks hanging requests. */
  clear(): void;
  /** Whether a fault waits for a request. */
  readonly planned: boolean;
  /** How many requests have hung. */
  readonly hangs: number;
  readonly hanging: Hangs;
  /** Takes the oldest fault of the kind, if there is one, and uses it up by one. */
  take(on: EmailFault['on']): EmailFault | undefined;
}

export const createEmailFaults = (): EmailFaults => {
  const hanging = createHangs();
  let waiting: { fault: EmailFault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
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
    hanging,
    take(on) {
      const found = waiting.find(({ fault }) => fault.on === on);
      if (!found) return undefined;
      found.left -= 1;
      if (found.left === 0) waiting = waiting.filter((other) => other !== found);
      return found.fault;
    },
  };
};
