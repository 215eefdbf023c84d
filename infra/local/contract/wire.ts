// Local cloud: an HTTP exchange as plain values, for parts that answer with or without a socket.
// Knows neither servers nor the parts that answer.

export interface WireRequest {
  readonly method: string;
  /** The absolute URL. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WireAnswer {
  readonly status: number;
  /** A list, because `set-cookie` may occur more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** Answers a request, or breaks the connection (undefined). */
export type Answering = (request: WireRequest) => Promise<WireAnswer | undefined>;

type Headers = Readonly<Record<string, string>>;

const withBody = (status: number, type: string, body: string, headers: Headers): WireAnswer => ({
  status,
  headers: [['content-type', type], ...Object.entries(headers)],
  body: Buffer.from(body),
});

export const json = (status: number, value: unknown, headers: Headers = {}): WireAnswer =>
  withBody(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);

export const html = (status: number, page: string, headers: Headers = {}): WireAnswer =>
  withBody(status, 'text/html; charset=utf-8', page, headers);

/** An answer without a body. */
export const bare = (status: number, headers: Headers = {}): WireAnswer => ({
  status,
  headers: Object.entries(headers),
  body: new Uint8Array(),
});

/** Parses a JSON body; undefined when it is not JSON. An empty body counts as `{}`. */
export const readJson = (body: Uint8Array): unknown => {
  try {
    return body.length === 0 ? {} : JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Parses the fields of a form. */
export const readForm = (body: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(Buffer.from(body).toString('utf8')));

const noBody = new Set([101, 204, 205, 304]);

/** The answer as a `Response`. */
export const toResponse = (answer: WireAnswer): Response =>
  new Response(noBody.has(answer.status) ? null : Uint8Array.from(answer.body), {
    status: answer.status,
    headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
  });

/** A `Request` as plain values, without a socket. */
export const fromRequest = async (request: Request): Promise<WireRequest> => ({
  method: request.method,
  url: request.url,
  headers: { host: new URL(request.url).host, ...Object.fromEntries(request.headers) },
  body: new Uint8Array(await request.arrayBuffer()),
});
