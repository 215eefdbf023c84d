// Local cloud, e-mail: planned faults, each used up by the requests that it hits. Pure bookkeeping;
// protocol.ts turns a fault into an answer.
import { isSendStatus, type SendStatus } from './outbox.ts';

export interface EmailFault {
  /**
   * `refuse`: a send fails before the mail is accepted. `lose`: a send fails after it was accepted.
   * `status`: a look-up fails. `outcome`: the next accepted mail ends with another status.
   */
  readonly on: 'refuse' | 'lose' | 'status' | 'outcome';
  /** The status that the caller gets instead; absent: the connection breaks. */
  readonly status?: number;
  /** The value of the Retry-After header, in seconds. */
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
  const { on, status, retryAfter, outcome, times }: Record<string, unknown> = { ...value };
  return (
    kinds.has(on) &&
    isCount(status, 599) &&
    isCount(retryAfter, 86_400) &&
    isCount(times, 1_000_000) &&
    (on === 'outcome' ? isSendStatus(outcome) : outcome === undefined)
  );
};

export interface EmailFaults {
  add(fault: EmailFault): void;
  clear(): void;
  /** Takes the oldest fault of the kind, if there is one, and counts one use of it. */
  take(on: EmailFault['on']): EmailFault | undefined;
}

export const createEmailFaults = (): EmailFaults => {
  let waiting: { fault: EmailFault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void (waiting = []),
    take(on) {
      const found = waiting.find(({ fault }) => fault.on === on);
      if (!found) return undefined;
      found.left -= 1;
      if (found.left === 0) waiting = waiting.filter((other) => other !== found);
      return found.fault;
    },
  };
};
