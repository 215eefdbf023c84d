// Local cloud, durable: reads the actions that an orchestrator emits and compares them with earlier
// ones. Pure; knows the action shapes of the SDK, not how an action is carried out.

/** How often and when a failed activity is retried; in milliseconds. */
export interface RetryPolicy {
  readonly firstRetryIntervalInMilliseconds: number;
  readonly maxNumberOfAttempts: number;
  readonly backoffCoefficient?: number;
  readonly maxRetryIntervalInMilliseconds?: number;
  readonly retryTimeoutInMilliseconds?: number;
}

/** One action, taken out of the compound actions around it. */
export interface Leaf {
  readonly type: 'activity' | 'timer' | 'event';
  /** Everything that is requested, as text: equal actions have equal signatures. */
  readonly signature: string;
  /** The compound actions around it, outermost first: `any>all>`. */
  readonly within: string;
  readonly name: string;
  /** The action's input as the SDK gave it. */
  readonly input: unknown;
  readonly retry: RetryPolicy | undefined;
  readonly fireAt: number | undefined;
  readonly cancelled: boolean;
}

/** An action of a kind that this host does not support. */
export class UnsupportedAction extends Error {
  constructor(what: string) {
    super(`not supported by the local durable host: ${what}`);
  }
}

/** An action as the SDK emits it: the object itself, or its JSON. */
export interface WireAction {
  readonly actionType: number;
  readonly functionName?: string;
  readonly externalEventName?: string;
  readonly input?: unknown;
  readonly retryOptions?: RetryPolicy;
  readonly fireAt?: string | Date;
  readonly isCanceled?: boolean;
  readonly compoundActions?: readonly WireAction[];
}

const unsupported: Readonly<Record<number, string>> = {
  2: 'sub-orchestrations',
  3: 'sub-orchestrations with retry',
  4: 'continueAsNew',
  7: 'calls to entities',
  8: 'callHttp',
  9: 'signals to entities',
  13: 'entity locks',
  14: 'entity locks',
};

const typeOf = (action: WireAction): Leaf['type'] => {
  switch (action.actionType) {
    case 0:
    case 1:
      return 'activity';
    case 5:
      return 'timer';
    case 6:
      return 'event';
    default:
      throw new UnsupportedAction(
        unsupported[action.actionType] ?? `action type ${action.actionType}`,
      );
  }
};

const leafOf = (action: WireAction, within: string): Leaf => ({
  type: typeOf(action),
  signature: JSON.stringify({ ...action, isCanceled: undefined }),
  within,
  name: action.functionName ?? action.externalEventName ?? '',
  input: action.input,
  retry: action.actionType === 1 ? action.retryOptions : undefined,
  fireAt: action.fireAt === undefined ? undefined : new Date(action.fireAt).getTime(),
  cancelled: action.isCanceled === true,
});

const compounds: Readonly<Record<number, string>> = { 11: 'any>', 12: 'all>' };

/**
 * Flattens actions depth first. A task that is yielded again appears again and counts again: the
 * real host schedules it anew.
 */
export const flatten = (actions: readonly WireAction[]): Leaf[] => {
  const walk = (action: WireAction, within: string): Leaf[] => {
    const compound = compounds[action.actionType];
    return compound === undefined
      ? [leafOf(action, within)]
      : (action.compoundActions ?? []).flatMap((inner) => walk(inner, within + compound));
  };
  return actions.flatMap((action) => walk(action, ''));
};

const words = (leaf: Pick<Leaf, 'type' | 'name' | 'fireAt'> | undefined): string => {
  if (!leaf) {
    return 'nothing';
  }
  return leaf.type === 'timer'
    ? `a timer for ${new Date(leaf.fireAt ?? 0).toISOString()}`
    : `${leaf.type} "${leaf.name}"`;
};

type Known = Pick<Leaf, 'type' | 'name' | 'fireAt' | 'signature' | 'within'>;

/**
 * Compares the actions of this replay with those from when the history was written.
 * @returns the first difference in words, without inputs; undefined when there is none
 */
export const difference = (past: readonly Known[], now: readonly Leaf[]): string | undefined => {
  const at = past.findIndex(
    ({ signature, within }, index) =>
      signature !== now[index]?.signature || within !== now[index].within,
  );
  if (at < 0) return undefined;
  const [then, here] = [words(past[at]), words(now[at])];
  if (now[at] === undefined) return `action ${at} was ${then} and now is missing`;
  return then === here
    ? `action ${at} is ${here} as before, but with another input, policy or place`
    : `action ${at} was ${then} and now is ${here}`;
};
