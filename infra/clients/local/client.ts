// The generated client, connected to a local cloud and signed in as one of its personas. It calls
// the API as a partner's script would.
import type { RequestOpts } from '@oazapfts/runtime';
import type { LocalCloud } from '../../local/cloud/cloud.ts';
import { personaNamed, tokenRequestOf } from '../../local/hosting/personas.ts';

export * as api from '../typescript/api.ts';

/** A local cloud, in this process or in another. */
export type Place = Pick<LocalCloud, 'origin' | 'fetch'>;

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

/** The codes with which a call may be refused. */
export type CodeOf<Answer extends Answered> = Extract<
  Answer['data'],
  { readonly code: string; readonly traceId: string }
>['code'];

/** One request that a persona makes to the API. */
export interface Move<Answer extends Answered, Status extends Answer['status']> {
  /** A description with the persona as its subject: "buys gold". */
  readonly words: string;
  /** The status of a success. */
  readonly status: Status;
  readonly ask: (as: Caller) => Promise<Answer>;
}

export const move = <Answer extends Answered, const Status extends Answer['status']>(
  words: string,
  status: Status,
  ask: (as: Caller) => Promise<Answer>,
): Move<Answer, Status> => ({ words, status, ask });

/** Makes a move that must succeed. @throws Error with the answer when it is refused */
export const must = async <Answer extends Answered, Status extends Answer['status']>(
  { words, status, ask }: Move<Answer, Status>,
  as: Caller,
): Promise<DataOf<Answer, Status>> => {
  const answer = await ask(as);
  if (answer.status === status) return answer.data;
  throw new Error(`${words}: ${answer.status} ${JSON.stringify(answer.data)}`);
};

/**
 * Calls the local cloud's own routes: `/local/**`.
 * @param body absent: the request is a GET without a body
 * @throws Error with the answer when the call is refused
 */
export const askLocal = async (place: Place, path: string, body?: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const request = body && { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await place.fetch(`/local/${path}`, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`/local/${path}: ${response.status} ${text}`);
  return JSON.parse(text);
};

/** @param who the label of a persona */
export const callerOf = async (place: Place, who: string): Promise<Caller> => {
  const asked = await askLocal(place, 'token', tokenRequestOf(personaNamed(who)));
  const { access_token: token } = asked as { access_token: string };
  return {
    baseUrl: place.origin,
    fetch: (input, init) =>
      place.fetch(input instanceof Request ? input.url : input.toString(), init),
    headers: { authorization: `Bearer ${token}` },
  };
};
