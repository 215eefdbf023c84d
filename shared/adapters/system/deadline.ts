// Deadlines of calls out of the process: the one way in which they are kept. A caller's whole time is a
// scope that goes along with the work (AsyncLocalStorage); a call gets what is left of it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Patience } from '../../ports/patience.ts';

/** Measures how long calls take; tests pass its time by hand. */
export interface DeadlineTimer {
  /** Milliseconds since any instant. */
  now(): number;
  /**
   * Acts once, so many milliseconds later.
   * @returns forgets it
   */
  after(milliseconds: number, act: () => void): () => void;
}

interface Scope {
  readonly timer: DeadlineTimer;
  /** By the timer. */
  readonly endsAt: number;
  /** Of the call that is being made; it is aborted at its deadline. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * There was no answer in time. A read has failed; a write may have happened, and is looked for like
 * any other whose answer was lost.
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

/** Callers' time, by a timer. @param timer absent: the machine's */
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

/** The signal of the call that is being made, for SDKs that make several requests of one call. */
export const callSignal = (): AbortSignal | undefined => scopes.getStore()?.signal;

const nothing = (): void => undefined;

/** Rejects when the scope of the call ends, after which nobody waits for the call any more. */
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
 * One call out of the process, given up at its deadline.
 * @param most milliseconds; fewer when its caller has less left
 * @param call gets a signal that is aborted at the deadline
 * @throws DeadlineMet when there is no answer by then, or no time left to ask
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
