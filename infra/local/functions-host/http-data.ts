// Local cloud, functions host: an HTTP exchange in the form that host and worker exchange. Pure;
// knows neither routes nor functions.
import type { HttpData, TypedData } from '../contract/contract.ts';
import type { WireAnswer, WireRequest } from '../contract/wire.ts';

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

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A field as text; the worker wraps optional fields in `{value}`. */
const textOf = (cookie: Fields, name: string): string | undefined => {
  const field = cookie[name];
  const value = isFields(field) ? field['value'] : field;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
};

const sameSites: Readonly<Record<string, string>> = {
  lax: 'Lax',
  strict: 'Strict',
  explicitNone: 'None',
};

const attribute = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${name}=${value}`];

const setCookie = (cookie: Fields): string => {
  const text = (name: string): string | undefined => textOf(cookie, name);
  if (cookie['expires']) throw new Error('Not emulated: cookie.expires');
  return [
    `${text('name')}=${encodeURIComponent(text('value') ?? '')}`,
    ...attribute('Max-Age', text('maxAge')),
    ...attribute('Domain', text('domain')),
    ...attribute('Path', text('path')),
    ...(text('secure') === 'true' ? ['Secure'] : []),
    ...(text('httpOnly') === 'true' ? ['HttpOnly'] : []),
    ...attribute('SameSite', sameSites[text('sameSite') ?? '']),
  ].join('; ');
};

/**
 * The answer for a function's result; without a result, as in the real host, 204 without content.
 */
export const fromHttpData = (value: TypedData | undefined): WireAnswer => {
  if (!value) return { status: 204, headers: [], body: new Uint8Array() };
  if (!('http' in value))
    throw new Error('Not emulated: an HTTP function that returns no response');
  const { statusCode = '200', headers = {}, body, cookies } = value.http;
  const list: unknown[] = Array.isArray(cookies) ? cookies : [];
  return {
    status: Number(statusCode),
    headers: [
      ...Object.entries(headers),
      ...list.filter(isFields).map((cookie): [string, string] => ['set-cookie', setCookie(cookie)]),
    ],
    body: bytesOf(body),
  };
};
