// Answers the client's requests in process, as a plugin of the client, without sockets. Knows what
// @azure/cosmos passes to its transport (RequestHandler) and expects from it, not SQL.

import { ErrorResponse, RestError } from '@azure/cosmos';
import type { PluginConfig } from '@azure/cosmos';
import type { Json } from '../contract/contract.ts';
import type { Hangs } from '../../contract/hanging.ts';
import type { Interleave } from '../../contract/interleaving.ts';
import type { Engine } from './engine.ts';
import { isObject } from '../contract/json.ts';
import type { Reply, WireRequest } from '../contract/wire.ts';

type RequestContext = Parameters<PluginConfig['plugin']>[0];
type Answer = Awaited<ReturnType<PluginConfig['plugin']>>;

const requestOf = (context: RequestContext): WireRequest => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(context.headers ?? {})) {
    if (value !== undefined) headers[name.toLowerCase()] = String(value);
  }
  const { endpoint = '', method, path = '' } = context;
  const body: unknown = context.body;
  // The client has serialised the body already; an object would be one of its internal ones.
  const text = typeof body === 'object' && body !== null ? JSON.stringify(body) : body;
  return { method, path, headers, endpoint, body: typeof text === 'string' ? text : undefined };
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The error that the client's own transport would have made from the answer. */
const errorOf = ({ status, headers, body }: Reply): ErrorResponse => {
  const details = isObject(body) ? body : {};
  const code = textOf(details['code']);
  const message = textOf(details['message']);
  const error = new ErrorResponse(message);
  error.code = status;
  error.body = { ...details, code, message };
  error.headers = { ...headers };
  if (headers['x-ms-activity-id']) error.activityId = headers['x-ms-activity-id'];
  const substatus = headers['x-ms-substatus'];
  if (substatus !== undefined) error.substatus = Number(substatus);
  const retryAfter = headers['x-ms-retry-after-ms'];
  if (retryAfter !== undefined) {
    error.retryAfterInMs = Number(retryAfter);
    error.retryAfterInMilliseconds = Number(retryAfter);
  }
  return error;
};

const reset = (): Error => new RestError('read ECONNRESET', { code: 'ECONNRESET' });
const aborted = (): Error =>
  Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });

/**
 * A plugin for `CosmosClientOptions.plugins`; it never calls `next`.
 * @param interleave lets other requests run before this one is processed and before it is answered
 */
export const inProcessPlugin = (
  engine: Engine,
  hanging: Hangs,
  interleave: Interleave,
): PluginConfig => ({
  on: 'request',
  plugin: async (context): Promise<Answer> => {
    const signal = context.options?.abortSignal;
    const request = requestOf(context);
    await interleave();
    const outcome = engine(request);
    await interleave();
    if (outcome === 'hang') throw (await hanging.hang(signal)) === 'given-up' ? aborted() : reset();
    if (outcome === 'reset') throw reset();
    if (outcome.status >= 400) throw errorOf(outcome);
    const { status, headers, body } = outcome;
    return { headers: { ...headers }, result: body ?? null, code: status };
  },
});
