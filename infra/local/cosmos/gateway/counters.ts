// Counts requests and request units by operation and container. Knows numbers only; charges are
// computed elsewhere.

import type { Counters, Operation, Tally } from '../contract/contract.ts';

export interface Recorder extends Counters {
  record(operation: Operation, container: string | undefined, requestUnits: number): void;
}

interface Entry {
  readonly operation: Operation;
  readonly container: string | undefined;
  requests: number;
  requestUnits: number;
}

export const createCounters = (): Recorder => {
  const entries = new Map<string, Entry>();
  const sum = (chosen: readonly Entry[]): Tally => ({
    requests: chosen.reduce((total, { requests }) => total + requests, 0),
    requestUnits:
      Math.round(chosen.reduce((total, { requestUnits }) => total + requestUnits, 0) * 100) / 100,
  });
  return {
    get total() {
      return sum([...entries.values()]);
    },
    of: ({ operation, container }) =>
      sum(
        [...entries.values()].filter(
          (entry) =>
            (operation === undefined || entry.operation === operation) &&
            (container === undefined || entry.container === container),
        ),
      ),
    reset: () => entries.clear(),
    record: (operation, container, requestUnits) => {
      const key = `${operation} ${container ?? ''}`;
      const entry = entries.get(key) ?? { operation, container, requests: 0, requestUnits: 0 };
      entry.requests += 1;
      entry.requestUnits += requestUnits;
      entries.set(key, entry);
    },
  };
};
