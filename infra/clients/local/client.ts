// The API as a partner's script calls it: the generated client, aimed at a local cloud on behalf of one
// of its people.
import type { RequestOpts } from '@oazapfts/runtime';
import type { LocalCloud } from '../../local/cloud/cloud.ts';

export * as api from '../typescript/api.ts';

/** What a call needs besides its own arguments: where, and who asks. */
export type Caller = RequestOpts;

/** What the client gives back: one status, and what belongs to it. */
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
