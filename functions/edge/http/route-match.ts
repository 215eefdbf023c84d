// Finds the endpoints that match a path. Knows path templates as the platform writes them.
import type { Endpoint } from './http.ts';

export interface Match {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** One trailing slash is ignored; an empty segment in between counts as a segment. */
const segments = (path: string): readonly string[] =>
  path.replace(/^\//, '').replace(/\/$/, '').split('/');

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const parameter = (template: string): string | undefined => /^\{(\w+)\}$/.exec(template)?.[1];

const paramsOf = (template: string, path: string): Record<string, string> | undefined => {
  const parts = segments(path);
  const wanted = segments(template);
  if (parts.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of wanted.entries()) {
    const part = parts[index] ?? '';
    const name = parameter(expected);
    if (name !== undefined && part !== '') params[name] = decoded(part);
    // The platform does not distinguish upper and lower case either.
    else if (expected.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return params;
};

const parameterCount = (endpoint: Endpoint): number =>
  segments(endpoint.path).filter((part) => parameter(part) !== undefined).length;

/** All endpoints that match a path, whatever their method, the most literal template first. */
export const matches = (endpoints: readonly Endpoint[], path: string): readonly Match[] =>
  endpoints
    .toSorted((one, other) => parameterCount(one) - parameterCount(other))
    .flatMap((endpoint) => {
      const params = paramsOf(endpoint.path, path);
      return params === undefined ? [] : [{ endpoint, params }];
    });
