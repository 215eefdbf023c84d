// Every member that an answer can have is shown by an example of the document, or is named as one
// that is not: so no member can be added without an example, and none can leave its example unseen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/local-process.ts';
import { notShown } from './not-shown.ts';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Shown {
  readonly content?: {
    readonly 'application/json'?: { readonly schema: Schema; readonly example: unknown };
  };
}

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Shown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document: Document = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'));

/** Members that schemas have, and whether an example shows them. */
const members = new Map<string, boolean>();

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;

const visit = (given: Schema, value: unknown, above: string): void => {
  const named = given.$ref?.split('/').at(-1);
  const schema = named === undefined ? given : document.components.schemas[named];
  const path = named ?? above;
  if (schema === undefined) throw new Error(`there is no schema ${named}`);
  const { items, properties = {}, allOf = [], anyOf = [], oneOf = [] } = schema;
  for (const part of [...allOf, ...anyOf, ...oneOf]) visit(part, value, path);
  const list: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [undefined];
  if (items !== undefined) for (const one of list) visit(items, one, `${path}[]`);
  for (const [name, property] of Object.entries(properties)) {
    const member = memberOf(value, name);
    const at = `${path}.${name}`;
    members.set(at, (members.get(at) ?? false) || member !== undefined);
    visit(property, member, at);
  }
};

for (const byMethod of Object.values(document.paths))
  for (const { operationId, responses } of Object.values(byMethod))
    for (const [status, { content }] of Object.entries(responses)) {
      const json = content?.['application/json'];
      if (status < '300' && json !== undefined) visit(json.schema, json.example, operationId);
    }

test('each member of an answer is in an example, or is named as not shown', () => {
  expect(members.size).toBeGreaterThan(400);
  const missing = [...members].filter(([, isShown]) => !isShown).map(([member]) => member);
  expect(missing.toSorted()).toEqual(notShown);
});
