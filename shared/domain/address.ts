// E-mail addresses: which exist, when two are the same, and how the mail provider wants one. Every rule about an
// address asks this file. Pure. Sources: RFC 5321 and 5322 (the part before the `@`), RFC 5890 and UTS 46 (domains).
import { z } from 'zod';

/** The characters before the `@`; between dots there is at least one. */
const atom = /^[\w!#$%&'*+/=?^`{|}~-]+$/;
const longestLocal = 64;
const longest = 254;

/** A domain in its own script or in the form that begins with `xn--`; the rest is for the URL parser. */
const domainForm = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

interface Parts {
  readonly local: string;
  /** In ASCII, lower case. */
  readonly domain: string;
}

/** The domain in ASCII; undefined: there is no such domain. */
const asciiOf = (domain: string): string | undefined => {
  if (!domainForm.test(domain) || !URL.canParse(`https://${domain}`)) return undefined;
  const { hostname } = new URL(`https://${domain}`);
  const labels = hostname.split('.');
  const isName = labels.length > 1 && labels.every((each) => label.test(each));
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? hostname : undefined;
};

const partsOf = (address: string): Parts | undefined => {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const isLocal = local.length <= longestLocal && local.split('.').every((each) => atom.test(each));
  const domain = asciiOf(address.slice(at + 1));
  return at < 0 || !isLocal || domain === undefined ? undefined : { local, domain };
};

/**
 * The address in the form in which mail is sent to it: its domain in ASCII. The part before the `@` is ASCII, because
 * the provider does not say that it takes any other (SMTPUTF8).
 */
export const sentForm = (address: string): string => {
  const parts = partsOf(address);
  return parts === undefined ? address : `${parts.local}@${parts.domain}`;
};

/** Whether mail can be sent to an address of this form. */
export const isAddress = (text: string): boolean =>
  partsOf(text) !== undefined && sentForm(text).length <= longest;

/** Equal for all spellings of one address: the same letters in upper or lower case, its domain in either form. */
export const addressKey = (address: string): string => sentForm(address).toLowerCase();

export const sameAddress = (one: string, other: string): boolean =>
  addressKey(one) === addressKey(other);

/** The domain of an address, in ASCII. */
export const domainOf = (address: string): string => {
  const key = addressKey(address);
  return key.slice(key.lastIndexOf('@') + 1);
};

/** An address that somebody sends or configures. */
export const addressSchema = z
  .string()
  .max(longest)
  .refine((text) => isAddress(text), { error: 'Send an e-mail address, as name@company.example.' })
  .meta({
    format: 'idn-email',
    description: 'An e-mail address; its domain in any script, the part before the @ in ASCII.',
  });
