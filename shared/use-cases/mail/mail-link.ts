// The link in a mail: its token can be computed again but not guessed. Only the hash is stored.
import type { Mail } from '../../domain/mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';

/** The form of a token: base64url of 32 bytes. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

type Sending = Pick<Mail, 'id' | 'resend'>;

export const tokenOf = (ids: Pick<Identifiers, 'sign'>, { id, resend }: Sending): string =>
  Buffer.from(ids.sign('link', id, String(resend))).toString('base64url');

/** The token of the link that ends reminders; it opens nothing else. */
export const unsubscribeTokenOf = (
  ids: Pick<Identifiers, 'sign'>,
  { id, resend }: Sending,
): string => Buffer.from(ids.sign('unsubscribe', id, String(resend))).toString('base64url');

/** @returns undefined for what cannot be a token: every token has one spelling */
const hashOf = (
  ids: Pick<Identifiers, 'digest'>,
  purpose: string,
  token: string,
): string | undefined => {
  const spelled = tokenForm.test(token) && Buffer.from(token, 'base64url').toString('base64url');
  return spelled === token ? Buffer.from(ids.digest(purpose, token)).toString('hex') : undefined;
};

/** The hash by which the registry finds a token; undefined for what cannot be one. */
export const linkHashOf = (ids: Pick<Identifiers, 'digest'>, token: string): string | undefined =>
  hashOf(ids, 'link', token);

/** The same of a token that ends reminders. */
export const unsubscribeHashOf = (
  ids: Pick<Identifiers, 'digest'>,
  token: string,
): string | undefined => hashOf(ids, 'unsubscribe', token);
