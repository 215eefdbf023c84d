// Local cloud, durable: what waits although the code has asked for it already. The host carries out
// the actions of a yield only when, to its mind, the yield before is through: and to .NET a WhenAll
// with a failure in it is through when all of it has ended, while the SDK lets the code go on at once.
// Pure; a gate is one yield, told by the numbers of the tasks in it.
import type { WireAction } from '../contract/actions.ts';
import type { Task } from './instance-state.ts';

export type Gate = number | { readonly any: readonly Gate[] } | { readonly all: readonly Gate[] };

/** The gates of actions; tasks are numbered as `flatten` has them. */
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

/** How the tasks of an instance stand. */
interface Standing {
  readonly tasks: readonly Task[];
  /** How many events of each name have come. */
  readonly raised: ReadonlyMap<string, number>;
}

/** Of waits for one name, all are taken to be open until there were events for all. */
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

/** The number of the last task that the gates let begin: in all other cases the SDK is right. */
export const lastAllowed = (gates: readonly Gate[], standing: Standing): number => {
  const shut = gates.findIndex(
    (gate) => holdsFailedAll(standing, gate) && !isThrough(standing, gate),
  );
  return shut < 0 ? Number.POSITIVE_INFINITY : Math.max(...gates.slice(0, shut + 1).map(lastOf));
};
