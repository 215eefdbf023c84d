// Local cloud: several instances of one application, as on a platform that scales out. Knows
// invokers and random numbers; nothing of hosts or of what the functions do.
import type { Invoker } from '../contract/contract.ts';
import { seeded } from '../contract/seeded.ts';

export interface InstanceOptions {
  /** Each instance has a memory and a database session of its own. */
  readonly count: number;
  /** The seed of the random numbers that distribute calls; default: 0. */
  readonly seed?: number;
  /** Returns the instance for a call, counted from 0; undefined: a random number decides. */
  readonly choose?: (functionName: string) => number | undefined;
}

/** @returns one invoker, which passes each call to one of the given invokers */
export const spreadOver = (
  invokers: readonly [Invoker, ...Invoker[]],
  { seed = 0, choose }: InstanceOptions,
): Invoker => {
  const [first] = invokers;
  const random = seeded(seed);
  return {
    get functions() {
      return first.functions;
    },
    invoke: (invocation) => {
      const chance = Math.floor(random() * invokers.length);
      const at = choose?.(invocation.functionName) ?? chance;
      return (invokers[at] ?? first).invoke(invocation);
    },
  };
};
