// Decides which fault a request gets: a planned one, else the hook's. Knows descriptions of
// requests, not how a fault is carried out.

import { createHangs, type Hangs } from '../../contract/hanging.ts';
import type { Fault, FaultHook, Faults, Json, RequestInfo } from '../contract/contract.ts';
import { encode } from '../contract/order.ts';

export interface FaultSource extends Faults {
  /** The index of the next request; counts up. */
  nextIndex(): number;
  choose(info: RequestInfo): Fault | undefined;
  readonly hanging: Hangs;
}

interface Plan {
  readonly fault: Fault;
  readonly match: Partial<RequestInfo>;
}

const fits = ({ match }: Plan, info: RequestInfo): boolean => {
  const given = new Map<string, Json>(Object.entries(info));
  return Object.entries(match).every(([name, value]) => encode(value) === encode(given.get(name)));
};

export const createFaults = (): FaultSource => {
  const hanging = createHangs();
  let hook: FaultHook | undefined;
  let plans: Plan[] = [];
  let injected = 0;
  let index = 0;
  const takePlanned = (info: RequestInfo): Fault | undefined => {
    const plan = plans.find((candidate) => fits(candidate, info));
    plans = plans.filter((candidate) => candidate !== plan);
    return plan?.fault;
  };
  return {
    get onRequest() {
      return hook;
    },
    set onRequest(given) {
      hook = given;
    },
    get planned() {
      return hook !== undefined || plans.length > 0;
    },
    get injected() {
      return injected;
    },
    get hangs() {
      return hanging.count;
    },
    hung: hanging.hung,
    hanging,
    next: (fault, match = {}) => {
      plans.push({ fault, match });
    },
    clear: () => {
      hook = undefined;
      plans = [];
      injected = 0;
      index = 0;
      hanging.clear();
    },
    nextIndex: () => {
      index += 1;
      return index - 1;
    },
    choose: (info) => {
      const fault = takePlanned(info) ?? hook?.(info);
      if (fault !== undefined) injected += 1;
      return fault;
    },
  };
};
