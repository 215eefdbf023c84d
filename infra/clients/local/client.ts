// The generated client, connected to a local cloud and signed in as one of its personas: the API as
// a partner's script would call it.
import type { RequestOpts } from '@oazapfts/runtime';
import type { LocalCloud } from '../../local/cloud/cloud.ts';

export * as api from '../typescript/api.ts';

/** What a call needs besides its own arguments: the base URL and the caller's token. */
export type Caller = RequestOpts;

/** What the client returns: one status, and the data for it. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: unknown;
}

/** The data of an answer with this status. */
export type DataOf<Answer extends Answered, Status extends Answer['status']> = Extract<
  Answer,
  { readonly status: Status }
>['data'];

/** @param who a persona's label */
export const callerOf = async (
  cloud: Pick<LocalCloud, 'origin' | 'fetch' | 'token'>,
  who: string,
): Promise<Caller> => ({
  baseUrl: cloud.origin,
  fetch: (input, init) =>
    cloud.fetch(input instanceof Request ? input.url : input.toString(), init),
  headers: { authorization: `Bearer ${await cloud.token(who)}` },
});
