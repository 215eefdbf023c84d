// Watches the application as the engine calls it: which activities ran and how many runs have
// ended. It can also hold back the answer of one activity after the activity has done its work.
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Invocation,
  InvocationResult,
  Invoker,
} from '../../../infra/local/contract/contract.ts';
import { triggerKey } from '../../../infra/local/durable/engine/orchestrator-call.ts';

export interface ActivityCall {
  readonly name: string;
  /** When the work was done: the machine's time in ms. */
  readonly at: number;
}

interface Hold {
  readonly name: string;
  readonly reached: PromiseWithResolvers<void>;
  readonly released: PromiseWithResolvers<void>;
}

const isDone = ({ returnValue }: InvocationResult): boolean => {
  if (returnValue === undefined || !('json' in returnValue)) return false;
  const answer: { isDone?: boolean } = JSON.parse(returnValue.json);
  return answer.isDone === true;
};

const instanceOf = ({ inputs }: Invocation, key: string): string => {
  const trigger = inputs[key];
  if (trigger === undefined || !('string' in trigger)) return '';
  const { instanceId }: { instanceId: string } = JSON.parse(trigger.string);
  return instanceId;
};

/** Longer than storage may hide a message of a killed engine; in milliseconds. */
const patience = 900_000;

/** Polls until a condition holds. @throws Error that names what did not happen */
export const until = async (what: string, holds: () => boolean): Promise<void> => {
  const end = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await sleep(20);
  }
};

export const watchCalls = () => {
  const activities: ActivityCall[] = [];
  const ended = new Set<string>();
  let hold: Hold | undefined;

  const activityDone = async (name: string): Promise<void> => {
    activities.push({ name, at: Date.now() });
    if (hold?.name !== name) return;
    const { reached, released } = hold;
    hold = undefined;
    reached.resolve();
    await released.promise;
  };

  return {
    /** Every call that did its work, even if its answer was lost. */
    activities,
    /** The runs whose orchestrator has returned. */
    ended,
    watching: (invoker: Invoker): Invoker => ({
      functions: invoker.functions,
      async invoke(invocation) {
        const { functionName } = invocation;
        const run = triggerKey(invoker, functionName, 'orchestrationTrigger');
        const result = await invoker.invoke(invocation).catch((error: unknown) => {
          // A run that throws has ended, too.
          if (run !== undefined) ended.add(instanceOf(invocation, run));
          throw error;
        });
        if (run === undefined) await activityDone(functionName);
        else if (isDone(result)) ended.add(instanceOf(invocation, run));
        return result;
      },
    }),
    /** The next call of that activity does its work and does not answer before `release`. */
    holdNext(name: string): { readonly reached: Promise<void>; readonly release: () => void } {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      hold = { name, reached, released };
      return { reached: reached.promise, release: released.resolve };
    },
  };
};
