// A compiled template as the rules see it: every resource that would be made, out of all nested
// deployments, with the conditions it stands under. Evaluates nothing.

/** JSON as it comes. */
export type Json = Readonly<Record<string, unknown>>;

/** A resource of a template, wherever it stands. */
export interface Resource {
  readonly type: string;
  /** Where it stands, for people: deployments and its own symbolic name. */
  readonly at: string;
  readonly body: Json;
  /** Of the resource and of the deployments around it, from outside in. */
  readonly conditions: readonly string[];
  /** The template it stands in, with its own parameters and variables. */
  readonly template: Json;
}

/** What a rule has against a template. */
export interface Finding {
  readonly rule: string;
  readonly resource: string;
  /** What to do about it. */
  readonly message: string;
}

/** A rule of our own on a compiled template. */
export type Rule = (template: Json) => readonly Finding[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** What stands there as text: an expression, a name. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** A value by its path, for example `properties.siteConfig.cors`. */
export const valueAt = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => objectOf(value)[key], body);

/** Resources stand in a list, or under symbolic names. */
const entriesOf = (resources: unknown): [string, Json][] =>
  (Array.isArray(resources)
    ? resources.map((body): [string, unknown] => [textOf(objectOf(body)['name']), body])
    : Object.entries(objectOf(resources))
  ).map(([name, body]) => [name, objectOf(body)]);

/** The template of a nested deployment. */
export const nestedOf = (body: Json): Json | undefined => {
  const nested = valueAt(body, 'properties.template');
  return body['type'] === 'Microsoft.Resources/deployments' && isObject(nested)
    ? nested
    : undefined;
};

/**
 * Every resource that the template would make; not those that are only referred to.
 * @param around where the template stands and under which conditions; empty for the outermost
 */
export const flatten = (
  template: Json,
  around: { readonly at: string; readonly conditions: readonly string[] } = {
    at: '',
    conditions: [],
  },
): readonly Resource[] =>
  entriesOf(template['resources']).flatMap(([name, body]) => {
    if (body['existing'] === true) return [];
    const { condition, type } = body;
    const here = {
      at: around.at === '' ? name : `${around.at}/${name}`,
      conditions:
        condition === undefined ? around.conditions : [...around.conditions, textOf(condition)],
    };
    const nested = nestedOf(body);
    if (nested !== undefined) return flatten(nested, here);
    return [{ ...here, type: textOf(type), body, template }];
  });

/** The template and all nested in it. */
export const templatesIn = (template: Json, at = 'main'): readonly (readonly [string, Json])[] => [
  [at, template] as const,
  ...entriesOf(template['resources']).flatMap(([name, body]) => {
    const nested = nestedOf(body);
    return nested === undefined ? [] : templatesIn(nested, name);
  }),
];

/** The type in an expression like `[resourceId('Microsoft.Storage/storageAccounts', …)]`. */
export const typeIn = (expression: unknown): string | undefined =>
  /^\[resourceId\('(?<type>[^']+)'/u.exec(textOf(expression))?.groups?.['type'];
