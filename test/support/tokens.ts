// Tokens for the people of a local cloud, cached because signing one takes longer than most
// requests.
import type { LocalCloud } from '../../infra/local/cloud/cloud.ts';
import type { TokenRequest } from '../../infra/local/identity/token.ts';

const known = new WeakMap<LocalCloud['identity'], Map<string, Promise<string>>>();

/** @param who a persona's label, or a token request for any other person */
export const tokenOf = (cloud: LocalCloud, who: string | TokenRequest): Promise<string> => {
  const tokens = known.get(cloud.identity) ?? new Map<string, Promise<string>>();
  known.set(cloud.identity, tokens);
  const name = JSON.stringify(who);
  const token = tokens.get(name) ?? cloud.token(who);
  tokens.set(name, token);
  return token;
};
