// Enforces the deadlines of all calls out of the process. A caller's budget is a scope that follows
// its work (AsyncLocalStorage); each call gets what is left of it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Patience } from '../../ports/patience.ts';

/** Measures how long calls take; tests advance its time by hand. */
export interface DeadlineTimer {
  /** Milliseconds since an arbitrary instant. */
  now(): number;
  /**
   * Calls `act` once, after this many milliseconds.
   * @returns cancels it
   */
  after(milliseconds: number, act: () => void): () => void;
}

interface Scope {
  readonly timer: DeadlineTimer;
  /** An instant of the timer. */
  readonly endsAt: number;
  /** The signal of the current call, aborted at the call's deadline. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A call got no answer in time. A read has failed; a write may have been committed, so the caller
 * looks for its result as after any lost answer.
 */
export class DeadlineMet extends Error {
  override readonly name = 'DeadlineMet';
  /** Tells the edge to answer 503 instead of 500. */
  readonly transient = true;

  constructor() {
    super('there was no answer in time');
  }
}

const machineTimer: DeadlineTimer = {
  now: () => performance.now(),
  after: (milliseconds, act) => {
    const timeout = setTimeout(act, milliseconds);
    return () => clearTimeout(timeout);
  },
};

const scopes = new AsyncLocalStorage<Scope>();

/** Scopes of callers' budgets, measured by a timer. @param timer absent: the machine's */
export const patienceBy = (timer: DeadlineTimer = machineTimer): Patience => ({
  left: () => {
    const scope = scopes.getStore();
    return scope === undefined ? Infinity : Math.max(0, scope.endsAt - scope.timer.now());
  },
  within: (milliseconds, work) => {
    const { endsAt = Infinity, signal } = scopes.getStore() ?? {};
    return scopes.run(
      { timer, signal, endsAt: Math.min(timer.now() + milliseconds, endsAt) },
      work,
    );
  },
});

/** The signal of the current call, for SDKs that send several requests in one call. */
export const callSignal = (): AbortSignal | undefined => scopes.getStore()?.signal;

const nothing = (): void => undefined;

/** Rejects at the deadline; after that, nothing waits for the call any more. */
const raced = async <T>(
  { timer, endsAt }: Scope,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const aborting = new AbortController();
  const { signal } = aborting;
  const { promise: met, reject } = Promise.withResolvers<never>();
  const meet = (): void => {
    reject(new DeadlineMet());
    aborting.abort();
  };
  const cancel = endsAt === Infinity ? nothing : timer.after(endsAt - timer.now(), meet);
  try {
    return await Promise.race([scopes.run({ timer, endsAt, signal }, () => call(signal)), met]);
  } finally {
    cancel();
  }
};

/**
 * Makes one call out of the process, and gives it up at its deadline.
 * @param most the call's limit in milliseconds; the caller's remaining time may be less
 * @param call gets a signal that is aborted at the deadline
 * @throws DeadlineMet when there is no answer by the deadline, or no time is left for the call
 */
export const bounded = async <T>(
  most: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const { timer = machineTimer, endsAt = Infinity } = scopes.getStore() ?? {};
  const now = timer.now();
  if (endsAt <= now) throw new DeadlineMet();
  return raced({ timer, endsAt: Math.min(now + most, endsAt) }, call);
};
