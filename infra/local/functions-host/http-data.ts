// Local cloud, functions host: an HTTP exchange in the form that host and worker hand each other.
// Pure; knows neither routes nor functions.
import type { HttpData, TypedData } from '../contract.ts';
import type { WireAnswer, WireRequest } from '../wire.ts';

const queryOf = (url: string): Record<string, string> => {
  const { searchParams } = new URL(url);
  // A repeated name arrives as one value with commas, as from the real host.
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')]),
  );
};

/** The trigger's input. */
export const toHttpData = (
  request: WireRequest,
  params: Readonly<Record<string, string>>,
): HttpData => ({
  method: request.method,
  url: request.url,
  headers: { ...request.headers },
  query: queryOf(request.url),
  params: { ...params },
  ...(request.body.length > 0 ? { body: { bytes: request.body } } : {}),
});

const bytesOf = (data: TypedData | undefined): Uint8Array => {
  if (!data) return new Uint8Array();
  if ('bytes' in data) return data.bytes;
  if ('string' in data) return Buffer.from(data.string);
  if ('json' in data) return Buffer.from(data.json);
  throw new Error(`Not emulated: an HTTP body of type ${Object.keys(data).join()}`);
};

type Nullable = { readonly value?: unknown } | null | undefined;
type Cookie = Readonly<Record<string, Nullable | string>>;

const valueOf = (field: Nullable | string): unknown =>
  typeof field === 'object' && field !== null ? field.value : field;

const sameSites: Readonly<Record<string, string>> = {
  lax: 'Lax',
  strict: 'Strict',
  explicitNone: 'None',
};

const setCookie = (cookie: Cookie): string => {
  const [name, value, path, domain, maxAge, secure, httpOnly] = [
    'name',
    'value',
    'path',
    'domain',
    'maxAge',
    'secure',
    'httpOnly',
  ].map((field) => valueOf(cookie[field]));
  if (valueOf(cookie['expires']) !== undefined) throw new Error('Not emulated: cookie.expires');
  const sameSite = sameSites[String(cookie['sameSite'])];
  return [
    `${String(name)}=${encodeURIComponent(String(value))}`,
    ...(maxAge === undefined ? [] : [`Max-Age=${String(maxAge)}`]),
    ...(domain === undefined ? [] : [`Domain=${String(domain)}`]),
    ...(path === undefined ? [] : [`Path=${String(path)}`]),
    ...(secure === true ? ['Secure'] : []),
    ...(httpOnly === true ? ['HttpOnly'] : []),
    ...(sameSite ? [`SameSite=${sameSite}`] : []),
  ].join('; ');
};

/** The answer of a function; without one, what the real host makes of it: 204 without content. */
export const fromHttpData = (value: TypedData | undefined): WireAnswer => {
  if (!value) return { status: 204, headers: [], body: new Uint8Array() };
  if (!('http' in value)) throw new Error('Not emulated: an HTTP function that returns no response');
  const { statusCode = '200', headers = {}, body, cookies } = value.http;
  const list = Array.isArray(cookies) ? (cookies as Cookie[]) : [];
  return {
    status: Number(statusCode),
    headers: [
      ...Object.entries(headers),
      ...list.map((cookie): [string, string] => ['set-cookie', setCookie(cookie)]),
    ],
    body: bytesOf(body),
  };
};
