// Fetches the issuer's signing keys over HTTP, each fetch with a time limit. Several callers may
// wait for one fetch, so it must end by itself and not only with the first of them.
import { calls } from './budgets.ts';
import { bounded } from './deadline.ts';

/** Fetches an address, given as text. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** @param inner a fetch that may never answer */
export const boundedFetch =
  (inner: Fetch): Fetch =>
  (url, init) =>
    bounded(calls.identityKeys, (deadline) => {
      const signals = init.signal ? [init.signal, deadline] : [deadline];
      return inner(url, { ...init, signal: AbortSignal.any(signals) });
    });
