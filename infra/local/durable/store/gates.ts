// Local cloud, durable: holds back actions that the code has already requested. The host carries
// out the actions of a yield only when it considers the previous yield complete. For .NET a WhenAll
// with a failure is complete when all its tasks have ended, while the SDK lets the code continue at
// once. Pure; a gate is one yield, given by the numbers of its tasks.
import type { WireAction } from '../contract/actions.ts';
import type { Task } from './instance-state.ts';

export type Gate = number | { readonly any: readonly Gate[] } | { readonly all: readonly Gate[] };

/** The gates of actions; tasks have the numbers that `flatten` gives them. */
export const gatesOf = (actions: readonly WireAction[]): Gate[] => {
  let next = 0;
  const gateOf = (action: WireAction): Gate => {
    const { actionType, compoundActions = [] } = action;
    if (actionType === 11) {
      return { any: compoundActions.map(gateOf) };
    }
    return actionType === 12 ? { all: compoundActions.map(gateOf) } : next++;
  };
  return actions.map(gateOf);
};

const lastOf = (gate: Gate): number => {
  if (typeof gate === 'number') {
    return gate;
  }
  return Math.max(...('any' in gate ? gate.any : gate.all).map(lastOf));
};

/** The state of an instance's tasks. */
interface Standing {
  readonly tasks: readonly Task[];
  /** How many events of each name were raised. */
  readonly raised: ReadonlyMap<string, number>;
}

/** All waits for one name count as open until there were events for all of them. */
const waitIsOver = ({ tasks, raised }: Standing, name: string): boolean =>
  (raised.get(name) ?? 0) >=
  tasks.filter((task) => task.type === 'event' && task.name === name).length;

const hasEnded = (standing: Standing, number: number): boolean => {
  const task = standing.tasks[number];
  if (!task) {
    return false;
  }
  return task.type === 'event'
    ? waitIsOver(standing, task.name)
    : task.ended !== undefined || task.cancelled === true;
};

const isThrough = (standing: Standing, gate: Gate): boolean => {
  if (typeof gate === 'number') {
    return hasEnded(standing, gate);
  }
  return 'any' in gate
    ? gate.any.some((inner) => isThrough(standing, inner))
    : gate.all.every((inner) => isThrough(standing, inner));
};

const hasFailed = (standing: Standing, gate: Gate): boolean => {
  if (typeof gate === 'number') {
    return standing.tasks[gate]?.ended === 'failed';
  }
  return 'all' in gate && gate.all.some((inner) => hasFailed(standing, inner));
};

const holdsFailedAll = (standing: Standing, gate: Gate): boolean => {
  if (typeof gate === 'number') {
    return false;
  }
  const inner = 'any' in gate ? gate.any : gate.all;
  return hasFailed(standing, gate) || inner.some((one) => holdsFailedAll(standing, one));
};

/**
 * The number of the last task that the gates allow to begin. Only a WhenAll with a failure in it
 * holds tasks back; otherwise the SDK's order applies.
 */
export const lastAllowed = (gates: readonly Gate[], standing: Standing): number => {
  const shut = gates.findIndex(
    (gate) => holdsFailedAll(standing, gate) && !isThrough(standing, gate),
  );
  return shut < 0 ? Number.POSITIVE_INFINITY : Math.max(...gates.slice(0, shut + 1).map(lastOf));
};
