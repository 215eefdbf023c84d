// Token buckets for each person, for each company (the operators share one), and for each address of
// those who are not known, by the machine's clock, counted in each worker separately: nobody can use up
// a whole worker.
import type { Caller } from './caller.ts';
import { addressOf } from './address.ts';
import type { AddressLimit, RateLimit } from './edge.ts';

export interface RateSettings {
  /** The most requests accepted at once after a quiet time. */
  readonly burst: number;
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** A monotonic clock, in milliseconds. */
  readonly wallNow: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * How many buckets are kept; beyond that the least recently used one is dropped, and starts full
 * when it is needed again.
 */
const bucketLimit = 10_000;

/**
 * @returns seconds until this owner may send the next request; undefined: this request may proceed
 * and is counted
 */
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
 * Limits each person, and each company as a whole. The person's limit is checked first, so that a
 * request it refuses does not count against the company.
 */
export const rateLimit = (settings: {
  readonly company: RateSettings;
  readonly person: RateSettings;
}): RateLimit => {
  const company = buckets(settings.company);
  const person = buckets(settings.person);
  return (caller) => person(`${companyOf(caller)} ${caller.userId}`) ?? company(companyOf(caller));
};

/** Limits each address; those whose address is not told share one bucket. */
export const addressLimit = (settings: RateSettings): AddressLimit => {
  const address = buckets(settings);
  return (headers) => address(addressOf(headers));
};
