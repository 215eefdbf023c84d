// The issuer's signing keys over HTTP, each fetch with an end. Several callers may wait for one fetch:
// it ends by itself, not with the first of them only.
import { calls } from './budgets.ts';
import { bounded } from './deadline.ts';

/** What is fetched with: an address as text, and how. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** @param inner a fetch that may never answer */
export const boundedFetch =
  (inner: Fetch): Fetch =>
  (url, init) =>
    bounded(calls.identityKeys, (deadline) => {
      const signals = init.signal ? [init.signal, deadline] : [deadline];
      return inner(url, { ...init, signal: AbortSignal.any(signals) });
    });
