// A container's indexing policy: which paths are indexed and which orders are supported. Knows
// policies as the service defines them ("Indexing policies in Azure Cosmos DB"), not SQLite.

import type { Json, JsonObject } from '../contract/contract.ts';
import { isArray, isObject, objectsIn } from '../contract/json.ts';
import { encode } from '../contract/order.ts';
import { badRequest, notSupported } from '../contract/refusal.ts';
import { follow } from '../sql/evaluate.ts';

export interface CompositePath {
  readonly path: string;
  readonly descending: boolean;
}

export interface IndexingPolicy {
  /** Whether a scalar at `/a/b` is indexed: the most precise path that matches it decides. */
  indexes(path: string): boolean;
  /** The included scalar paths without a wildcard. */
  readonly paths: readonly string[];
  readonly composites: readonly (readonly CompositePath[])[];
  /** The terms that the service would add to its index for a document, one text per term. */
  terms(document: JsonObject): Map<string, string>;
}

/** The policy of a container created without one. */
export const defaultPolicy: JsonObject = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [{ path: '/*' }],
  excludedPaths: [{ path: '/"_etag"/?' }],
};

/** Indexed in every container, although the policy does not list them. */
const always = new Set(['/id', '/_ts']);

const pathOf = (entry: JsonObject): string => {
  if (typeof entry['path'] !== 'string') throw badRequest('The indexing path is missing.');
  return entry['path'].replaceAll('"', '');
};

export const stepsOf = (path: string): string[] => path.split('/').slice(1);

/** How precisely a policy's path matches `path`; undefined if it does not match. */
const coverage = (pattern: string, path: string): number | undefined => {
  if (pattern.endsWith('/*')) {
    const prefix = pattern.slice(0, -1);
    return `${path}/`.startsWith(prefix) ? prefix.length : undefined;
  }
  return pattern === `${path}/?` ? pattern.length + 1 : undefined;
};

const precision = (patterns: readonly string[], path: string): number =>
  Math.max(-1, ...patterns.map((pattern) => coverage(pattern, path) ?? -1));

const compositesOf = (policy: JsonObject): CompositePath[][] => {
  const groups = policy['compositeIndexes'] ?? [];
  if (!isArray(groups)) throw badRequest('The composite indexes are no list.');
  return groups.map(objectsIn).map((group) => {
    if (group.length < 2) throw badRequest('A composite index needs at least two paths.');
    return group.map((entry) => ({
      path: pathOf(entry),
      descending: entry['order'] === 'descending',
    }));
  });
};

/** The scalars of a document with their paths; an array's elements share the path `[]`. */
function* scalars(value: Json, path: string, place: string): Generator<[string, string, Json]> {
  if (isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* scalars(item, `${path}/[]`, `${place}/${index}`);
    }
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      // The policy does not count the service's own properties.
      if (path === '' && (name.startsWith('_') || name === 'id')) continue;
      yield* scalars(item, `${path}/${name}`, `${place}/${name}`);
    }
  } else yield [path, place, value];
}

/** Reads a policy. Refuses with 400 a policy without a rule for the root, as the service does. */
export const readPolicy = (policy: JsonObject): IndexingPolicy => {
  const mode = policy['indexingMode'] ?? 'consistent';
  if (mode !== 'consistent') throw notSupported(`indexing mode ${JSON.stringify(mode)}`);
  const included = objectsIn(policy['includedPaths']).map(pathOf);
  const excluded = objectsIn(policy['excludedPaths']).map(pathOf);
  const composites = compositesOf(policy);
  if (![...included, ...excluded].includes('/*')) {
    throw badRequest("The special mandatory indexing path '/' is not provided in any path set.");
  }
  const indexes = (path: string): boolean =>
    always.has(path) || precision(included, path) > precision(excluded, path);
  const paths = included
    .filter((path) => path.endsWith('/?') && !path.includes('['))
    .map((path) => path.slice(0, -2))
    .filter(indexes);
  // Without wildcards only the listed paths can have terms: the document need not be traversed.
  const direct = included.every((path) => path.endsWith('/?') && !path.includes('['));
  const pathSteps = paths.map((path) => [path, stepsOf(path)] as const);
  const compositeSteps = composites.map((composite) => composite.map(({ path }) => stepsOf(path)));
  const terms = (document: JsonObject): Map<string, string> => {
    const found = new Map<string, string>();
    const add = (place: string, value: Json | undefined): void => {
      if (value === undefined || (direct && typeof value === 'object' && value !== null)) return;
      found.set(place, encode(value) ?? '');
    };
    if (direct) for (const [path, steps] of pathSteps) add(path, follow(steps, document));
    else {
      for (const [path, place, value] of scalars(document, '', '')) {
        if (indexes(path)) add(place, value);
      }
    }
    for (const [index, composite] of compositeSteps.entries()) {
      const values = composite.map((steps) => encode(follow(steps, document)));
      if (!values.includes(null)) found.set(`composite ${index}`, values.join('\n'));
    }
    return found;
  };
  return { indexes, paths, composites, terms };
};
