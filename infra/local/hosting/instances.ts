// Local cloud: several instances of one application, as a platform that scales out runs them.
// Knows invokers and chance; nothing of hosts or of what the functions do.
import type { Invoker } from '../contract/contract.ts';
import { seeded } from '../contract/seeded.ts';

export interface InstanceOptions {
  /** Each has a memory, and a session with the database, of its own. */
  readonly count: number;
  /** Of the chance that decides where a call goes; 0 unless given. */
  readonly seed?: number;
  /** Says where a call goes, from 0; undefined: chance decides. */
  readonly choose?: (functionName: string) => number | undefined;
}

/** @returns one invoker; each call goes to one of those given */
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
