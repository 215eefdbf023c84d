// Local cloud, e-mail: the access-key signature that Azure Communication Services requires. Knows
// keys and headers; nothing of messages. Uses the machine's clock, because it is transport
// security.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WireRequest } from '../contract/wire.ts';

const signedHeaders = 'x-ms-date;host;x-ms-content-sha256';
const authorization = /^HMAC-SHA256 SignedHeaders=([^&]+)&Signature=(.+)$/;
/** The largest difference between the two clocks, in milliseconds. */
const maxSkew = 15 * 60 * 1000;

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const signatureOf = (request: WireRequest, key: string): string => {
  const { pathname, search, host } = new URL(request.url);
  const { 'x-ms-date': date, 'x-ms-content-sha256': hash } = request.headers;
  const text = `${request.method}\n${pathname}${search}\n${date};${host};${hash}`;
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
};

/**
 * Checks a request's signature.
 * @param key the account's access key, base64
 * @returns what is wrong, or undefined when the signature is valid
 */
export const refuseSignature = (request: WireRequest, key: string): string | undefined => {
  const { 'x-ms-date': date, 'x-ms-content-sha256': hash } = request.headers;
  const found = authorization.exec(request.headers['authorization'] ?? '');
  if (!found || !date || !hash) return 'The request is not signed with an access key.';
  if (found[1] !== signedHeaders) return `SignedHeaders must be ${signedHeaders}.`;
  const skew = Math.abs(Date.now() - Date.parse(date));
  if (!(skew <= maxSkew)) return 'x-ms-date is missing or too far from the time of the service.';
  const body = createHash('sha256').update(request.body).digest('base64');
  if (!same(body, hash)) return 'x-ms-content-sha256 is not the hash of the body.';
  if (!same(String(found[2]), signatureOf(request, key))) return 'The signature does not match.';
  return undefined;
};
