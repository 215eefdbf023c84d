// Local cloud, functions host: finds the function for a method and path, as ASP.NET Core routes.
// Pure; knows bindings of type httpTrigger and nothing of requests and answers.
import type { Binding, RegisteredFunction } from '../contract/contract.ts';

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter' | 'catchAll'; readonly name: string };

interface Route {
  readonly functionName: string;
  readonly bindingName: string;
  readonly methods: ReadonlySet<string>;
  readonly segments: readonly Segment[];
}

export interface RouteMatch {
  readonly functionName: string;
  readonly bindingName: string;
  readonly params: Readonly<Record<string, string>>;
}

const rank = { literal: 1, parameter: 2, catchAll: 3 } as const;

const readSegment = (text: string, route: string): Segment => {
  const named = /^\{(\*{0,2})(\w+)\}$/.exec(text);
  if (named) return { kind: named[1] ? 'catchAll' : 'parameter', name: String(named[2]) };
  if (/[{}]/.test(text)) throw new Error(`Not emulated: "${text}" in the route "${route}"`);
  return { kind: 'literal', text: text.toLowerCase() };
};

const toRoute = (name: string, key: string, binding: Binding, prefix: string): Route => {
  const { authLevel = 'anonymous', methods, route = name } = binding;
  if (authLevel !== 'anonymous') {
    throw new Error(`Not emulated: authLevel "${String(authLevel)}" of the function "${name}"`);
  }
  const template = `${prefix}/${String(route)}`;
  const parts = template.split('/').filter((part) => part !== '');
  const listed = Array.isArray(methods) ? methods.map(String) : ['GET', 'POST'];
  return {
    functionName: name,
    bindingName: key,
    methods: new Set(listed.map((method) => method.toUpperCase())),
    segments: parts.map((part) => readSegment(part, template)),
  };
};

const more = (one: Route, other: Route): number => {
  const length = Math.max(one.segments.length, other.segments.length);
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.segments[at], other.segments[at]];
    const difference = (a ? rank[a.kind] : 0) - (b ? rank[b.kind] : 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Decodes a path segment; an encoded slash and a malformed encoding stay as they are. */
const decode = (text: string): string =>
  text
    .split(/(%2f)/i)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    })
    .join('');

const matchPath = (route: Route, path: readonly string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  const last = route.segments.at(-1);
  if (
    last?.kind === 'catchAll'
      ? path.length < route.segments.length - 1
      : path.length !== route.segments.length
  ) {
    return undefined;
  }
  for (const [at, segment] of route.segments.entries()) {
    const text = path[at] ?? '';
    if (segment.kind === 'literal' && segment.text !== text.toLowerCase()) return undefined;
    if (segment.kind === 'parameter') {
      if (text === '') return undefined;
      params[segment.name] = text;
    }
    if (segment.kind === 'catchAll') params[segment.name] = path.slice(at).join('/');
  }
  return params;
};

/**
 * Reads the routes of an application.
 * @param routePrefix `extensions.http.routePrefix` of host.json
 * @returns finds the function for a path, most literal route first; undefined when none matches
 * @throws Error naming what a route requires and this host does not emulate
 */
export const createRoutes = (functions: readonly RegisteredFunction[], routePrefix: string) => {
  const routes = functions
    .flatMap(({ name, bindings }) =>
      Object.entries(bindings)
        .filter(([, binding]) => binding.type === 'httpTrigger')
        .map(([key, binding]) => toRoute(name, key, binding, routePrefix)),
    )
    .toSorted(more);
  return (method: string, pathname: string): RouteMatch | undefined => {
    const path = pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decode);
    const segments = path.length === 1 && path[0] === '' ? [] : path;
    for (const route of routes) {
      const params = route.methods.has(method) ? matchPath(route, segments) : undefined;
      const { functionName, bindingName } = route;
      if (params) return { functionName, bindingName, params };
    }
    return undefined;
  };
};
