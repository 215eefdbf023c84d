// A compiled template in the form that rules use: all resources to be created, those of nested
// deployments included, each with its conditions. Evaluates no expression.

/** Unvalidated JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A resource of a template, at any level of nesting. */
export interface Resource {
  readonly type: string;
  /** Its place, for messages: the deployments around it and its own symbolic name. */
  readonly at: string;
  readonly body: Json;
  /** The conditions of the deployments around it and its own, from outside in. */
  readonly conditions: readonly string[];
  /** The template that contains it, with its own parameters and variables. */
  readonly template: Json;
}

/** A violation of a rule. */
export interface Finding {
  readonly rule: string;
  readonly resource: string;
  /** How to correct it. */
  readonly message: string;
}

/** A rule of this project on a compiled template. */
export type Rule = (template: Json) => readonly Finding[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** A value as text: an expression or a name. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** A value by its path, for example `properties.siteConfig.cors`. */
export const valueAt = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => objectOf(value)[key], body);

/** Resources are in a list, or under symbolic names. */
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
 * Every resource that the template would create, without those it only refers to.
 * @param around the place of the template and its conditions; empty for the outermost one
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
