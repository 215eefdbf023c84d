// How many requests callers may send, as the settings say.
import type { Config } from '../shared/config.ts';
import type { AddressLimit, RateLimit } from './edge/identity/edge.ts';
import { addressLimit, rateLimit } from './edge/identity/rate-limit.ts';

/** A bucket holds the requests of ten seconds, which a caller may send at once. */
const ratesOf = (perSecond: number) => ({
  burst: perSecond * 10,
  perSecond,
  wallNow: () => performance.now(),
});

/** The limit for a company and a person, by their ids. */
export const limitOf = ({ rateLimit: rates }: Config): RateLimit => {
  if (rates === 'off') return () => undefined;
  return rateLimit({ company: ratesOf(rates.company), person: ratesOf(rates.person) });
};

/** The limit for callers that are not known. */
export const addressLimitOf = ({ rateLimit: rates }: Config): AddressLimit =>
  rates === 'off' ? () => undefined : addressLimit(ratesOf(rates.address));
