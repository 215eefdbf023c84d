// Local cloud, e-mail: an HTTP client for the real EmailClient that answers in process. Knows the
// SDK's pipeline types; nothing of requests and answers.
import type { EmailClientOptions } from '@azure/communication-email';
import { noInterleaving, type Interleave } from '../contract/interleaving.ts';
import type { Answering, WireRequest } from '../contract/wire.ts';

export type HttpClient = NonNullable<EmailClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;
type Headers = Response['headers'];

const pipelineHeaders = (entries: Iterable<readonly [string, string]>): Headers => {
  const values = new Map([...entries].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    get: (name) => values.get(name.toLowerCase()),
    has: (name) => values.has(name.toLowerCase()),
    set: (name, value) => void values.set(name.toLowerCase(), String(value)),
    delete: (name) => void values.delete(name.toLowerCase()),
    toJSON: () => Object.fromEntries(values),
    [Symbol.iterator]: () => values.entries(),
  };
};

const toWire = (request: Request): WireRequest => {
  const { body } = request;
  if (body !== undefined && body !== null && typeof body !== 'string') {
    throw new TypeError('The local e-mail service reads text bodies only.');
  }
  return {
    method: request.method,
    url: request.url,
    headers: request.headers.toJSON(),
    body: Buffer.from(body ?? ''),
  };
};

/** A broken connection, as the SDK's own client reports it. */
const reset = (request: Request): Error =>
  Object.assign(new Error('read ECONNRESET'), { name: 'RestError', code: 'ECONNRESET', request });

/** Rejects as soon as the request is aborted, even while the answer is still awaited. */
const unlessAborted = <T>({ abortSignal }: Request, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void =>
      reject(Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' }));
    if (abortSignal?.aborted) abort();
    abortSignal?.addEventListener('abort', abort);
    answer.then(resolve, reject);
  });

/**
 * An HTTP client that answers the SDK in process.
 * @param interleave lets other work run before the request is read and before it is answered
 */
export const inProcess = (
  answering: Answering,
  interleave: Interleave = noInterleaving,
): HttpClient => ({
  async sendRequest(request) {
    await interleave();
    const answer = await unlessAborted(request, answering(toWire(request)));
    await interleave();
    if (!answer) throw reset(request);
    return {
      request,
      status: answer.status,
      headers: pipelineHeaders(answer.headers),
      bodyAsText: Buffer.from(answer.body).toString('utf8'),
    };
  },
});
