// Consumer mail: domains at which anybody can get an address. The list of the common ones is a
// package's, kept up to date there; the large brands count in every country. Pure.
import kept from 'email-providers/common.json' with { type: 'json' };
import { domainOf } from './address.ts';
import type { Policy } from './policy.ts';

const known: ReadonlySet<string> = new Set(kept);

/** Brands with addresses in many countries: `hotmail.se`, `yahoo.com.br`. */
const brands: ReadonlySet<string> = new Set([
  'aol',
  'gmail',
  'gmx',
  'googlemail',
  'hotmail',
  'icloud',
  'live',
  'msn',
  'outlook',
  'proton',
  'protonmail',
  'tuta',
  'tutanota',
  'yahoo',
  'yandex',
  'ymail',
]);

/** What follows a brand: a country, or a kind of domain in a country or in none. */
const ending = /^(?:(?:com?|net|org|ne|or)(?:\.[a-z]{2})?|[a-z]{2})$/;

const isVariant = (domain: string): boolean => {
  const [brand = '', ...rest] = domain.split('.');
  return brands.has(brand) && ending.test(rest.join('.'));
};

/** The domain, and each domain that it is part of: `a.b.c` is part of `b.c`. */
const andParents = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
};

/** Whether anybody can get an address at its domain; a deployment's own word on a domain comes first. */
export const isConsumerMail = (
  address: string,
  { freeMailDomains, companyMailDomains }: Pick<Policy, 'freeMailDomains' | 'companyMailDomains'>,
): boolean => {
  const domains = andParents(domainOf(address));
  const own = domains.find((each) => [...freeMailDomains, ...companyMailDomains].includes(each));
  if (own !== undefined) return freeMailDomains.includes(own);
  return domains.some((each) => known.has(each) || isVariant(each));
};
