// A token bucket for each partner (and one for the operators), by wall time and for each worker:
// enough that one partner cannot take a whole worker from the others.
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

const ownerOf = (caller: Caller): string =>
  caller.kind === 'user' ? caller.partnerId : caller.kind;

/** Limits each partner on its own. */
export const rateLimit = ({ burst, perSecond, wallNow }: RateSettings): RateLimit => {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    const owner = ownerOf(caller);
    const now = wallNow();
    const before = buckets.get(owner) ?? { tokens: burst, at: now };
    const refilled = before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond;
    const tokens = Math.min(burst, refilled);
    const granted = tokens >= 1;
    buckets.delete(owner);
    buckets.set(owner, { tokens: granted ? tokens - 1 : tokens, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > bucketLimit && oldest !== undefined) buckets.delete(oldest);
    return granted ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  };
};
