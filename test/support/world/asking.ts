// Sends requests to a local cloud over HTTP in process, as any caller does.
import type { LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import type { TokenRequest } from '../../../infra/local/identity/token.ts';
import { tokenOf } from '../tokens.ts';

/** A persona's label, or a token request for any other person. */
export type Who = string | TokenRequest;

export interface Asked {
  readonly body?: unknown;
  /** In place of `body`: text that is sent unchanged. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body, read as JSON or else as text; undefined: there is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/**
 * @param who undefined: the request has no token
 * @param path below `/api/v1`
 */
export type Ask = (
  who: Who | undefined,
  method: string,
  path: string,
  asked?: Asked,
) => Promise<Answered>;

const bodyOf = ({ headers }: Response, text: string): Answered['body'] =>
  headers.get('content-type')?.startsWith('text/') === true ? text : JSON.parse(text);

export const askOf =
  (cloud: LocalCloud): Ask =>
  async (who, method, path, { body, text, headers } = {}) => {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await cloud.fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(who !== undefined && { authorization: `Bearer ${await tokenOf(cloud, who)}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answer === '' ? undefined : bodyOf(response, answer),
    };
  };

let keys = 0;
/** An idempotency key that no request has used. */
export const freshKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });
