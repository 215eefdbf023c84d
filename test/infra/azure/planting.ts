// Changes one thing in a compiled template, to test that a rule finds it.

interface Body {
  type: string;
  properties: Record<string, unknown>;
  [key: string]: unknown;
}
/** A compiled template that can be changed. */
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

/** The first resource of a type. */
export const first = (template: Template, type: string, part = ''): Body => {
  const found = bodiesIn(template).find(
    (body) =>
      body.type === type && body['existing'] !== true && JSON.stringify(body).includes(part),
  );
  if (found === undefined) throw new Error(`no ${type} in the template`);
  return found;
};

/** The nested template that contains a resource of a type. */
export const around = (template: Template, type: string): Template => {
  const nested = Object.values(template.resources).flatMap((body) => nestedOf(body) ?? []);
  const found = nested.find((inner) =>
    Object.values(inner.resources).some((body) => body.type === type),
  );
  if (found === undefined) throw new Error(`no ${type} in the template`);
  return found;
};

/** Removes a resource from the template. */
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
