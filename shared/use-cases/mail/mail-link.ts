// The link in a mail: its token can be computed again but not guessed. Only the hash is stored.
import type { Mail } from '../../domain/mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';

/** The form of a token: base64url of 32 bytes. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export const tokenOf = (
  ids: Pick<Identifiers, 'sign'>,
  { id, resend }: Pick<Mail, 'id' | 'resend'>,
): string => Buffer.from(ids.sign('link', id, String(resend))).toString('base64url');

/**
 * The hash by which the registry finds a token.
 * @returns undefined for what cannot be a token: every token has one spelling
 */
export const linkHashOf = (ids: Pick<Identifiers, 'digest'>, token: string): string | undefined => {
  const spelled = tokenForm.test(token) && Buffer.from(token, 'base64url').toString('base64url');
  return spelled === token ? Buffer.from(ids.digest('link', token)).toString('hex') : undefined;
};
