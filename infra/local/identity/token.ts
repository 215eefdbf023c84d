// Local cloud, identity: the content of an access token, as Entra ID v2.0 issues it to a portal.
// Pure; knows neither keys nor requests.
import { createHash } from 'node:crypto';

/** The person a token is for. Every further member becomes a claim; null omits a claim. */
export interface TokenRequest {
  readonly tenantId: string;
  readonly userId: string;
  /** Directory roles, by template id. */
  readonly wids?: readonly string[];
  /** App roles. */
  readonly roles?: readonly string[];
  readonly email?: string;
  readonly name?: string;
  readonly [claim: string]: unknown;
}

export interface TokenSetting {
  /** With `{tenantid}` in place of the tenant. */
  readonly issuer: string;
  readonly audience: string;
  /** The portal that requested the token. */
  readonly clientId: string;
}

/** The lifetime of a token in seconds; Entra's tokens live for about an hour. */
const lifetime = 3600;

/** The claims of a token issued at `now` (ms, the machine's time: tokens are transport security). */
export const claimsOf = (
  request: TokenRequest,
  setting: TokenSetting,
  now: number,
): Record<string, unknown> => {
  const { tenantId, userId, wids, roles, email, name, ...further } = request;
  const seconds = Math.floor(now / 1000);
  const claims: Record<string, unknown> = {
    aud: setting.audience,
    iss: setting.issuer.replace('{tenantid}', tenantId),
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetime,
    azp: setting.clientId,
    azpacr: '1',
    oid: userId,
    // The subject identifies the user for this application: it is stable, and differs from the
    // object id.
    sub: createHash('sha256').update(`${setting.audience}|${userId}`).digest('base64url'),
    tid: tenantId,
    ver: '2.0',
    scp: 'Benefits.Access',
    name,
    email,
    preferred_username: email,
    wids,
    roles,
    ...further,
  };
  const given = Object.entries(claims).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given);
};
