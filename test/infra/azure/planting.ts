// Changing one thing in a compiled template, to see whether a rule finds it.

interface Body {
  type: string;
  properties: Record<string, unknown>;
  [key: string]: unknown;
}
/** A compiled template, to be changed. */
export interface Template {
  resources: Record<string, Body> | Body[];
  outputs: Record<string, unknown>;
  variables: Record<string, Record<string, unknown>>;
  [key: string]: unknown;
}

const nestedOf = (body: Body): Template | undefined =>
  body.properties?.['template'] as Template | undefined;

const bodiesIn = (template: Template): Body[] =>
  Object.values(template.resources).flatMap((body) => {
    const nested = nestedOf(body);
    return nested === undefined ? [body] : bodiesIn(nested);
  });

/** The first resource of a type, to be changed. */
export const first = (template: Template, type: string, part = ''): Body => {
  const found = bodiesIn(template).find(
    (body) =>
      body.type === type && body['existing'] !== true && JSON.stringify(body).includes(part),
  );
  if (found === undefined) throw new Error(`no ${type} in the template`);
  return found;
};

/** The nested template in which a resource of a type stands. */
export const around = (template: Template, type: string): Template => {
  const nested = Object.values(template.resources).flatMap((body) => nestedOf(body) ?? []);
  const found = nested.find((inner) =>
    Object.values(inner.resources).some((body) => body.type === type),
  );
  if (found === undefined) throw new Error(`no ${type} in the template`);
  return found;
};

/** As if the resource were not there. */
export const take = (template: Template, type: string, part = ''): void => {
  first(template, type, part).type = 'Microsoft.Resources/tags';
};

/** Sets one property of the first resource of a type. @param path below `properties` */
export const set =
  (type: string, path: string, value: unknown, part = '') =>
  (template: Template): void => {
    const keys = ['properties', ...path.split('.')];
    const last = keys.pop()!;
    const body: Record<string, unknown> = first(template, type, part);
    const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, body);
    holder[last] = value;
  };
