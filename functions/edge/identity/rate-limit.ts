// Token buckets for each company (and one for the operators) and for each person, by wall time and for
// each worker: enough that nobody can take a whole worker from the others.
import type { Caller } from './caller.ts';
import type { RateLimit } from './edge.ts';

export interface RateSettings {
  /** Requests at once after a quiet time. */
  readonly burst: number;
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** Milliseconds that only grow. */
  readonly wallNow: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets kept; the one that was used least recently makes room, and is full again next time. */
const bucketLimit = 10_000;

/** @returns seconds until this owner may ask again; undefined: now, and one request is counted */
const buckets = ({ burst, perSecond, wallNow }: RateSettings) => {
  const kept = new Map<string, Bucket>();
  return (owner: string): number | undefined => {
    const now = wallNow();
    const before = kept.get(owner) ?? { tokens: burst, at: now };
    const refilled = before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond;
    const tokens = Math.min(burst, refilled);
    const granted = tokens >= 1;
    kept.delete(owner);
    kept.set(owner, { tokens: granted ? tokens - 1 : tokens, at: now });
    const [oldest] = kept.keys();
    if (kept.size > bucketLimit && oldest !== undefined) kept.delete(oldest);
    return granted ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  };
};

const companyOf = (caller: Caller): string =>
  caller.kind === 'user' ? caller.partnerId : caller.kind;

/**
 * Limits each person, and each company with all its people. A person's own limit is asked first: what
 * it refuses does not count against the company.
 */
export const rateLimit = (settings: {
  readonly company: RateSettings;
  readonly person: RateSettings;
}): RateLimit => {
  const company = buckets(settings.company);
  const person = buckets(settings.person);
  return (caller) => person(`${companyOf(caller)} ${caller.userId}`) ?? company(companyOf(caller));
};
