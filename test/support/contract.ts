// Checks the application's answers against its own OpenAPI document: status, headers, media type
// and every member of the body. Stricter than the document: a member that it does not name is an
// error, too.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { routes } from '../../functions/http/routes/endpoints.ts';
import { apiDocument } from '../../functions/openapi/document.ts';
import { accessTable } from '../../shared/domain/access.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Schema;
}
interface Content {
  readonly schema: Schema;
  readonly examples?: object;
}
interface DocumentedResponse {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Content>>;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
  readonly security: readonly object[];
  readonly 'x-required-roles'?: readonly string[];
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

/** The document that is kept in docs; a test holds it against the definitions. Quicker to get. */
const keptDocument = (): ApiDocument => JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

/** The OpenAPI document, as JSON. */
export const theDocument = async (): Promise<ApiDocument> => {
  const definitions = routes.map(({ definition }) => definition);
  const settings = { publicBaseUrl: 'https://benefits.test', access: accessTable() };
  return JSON.parse(JSON.stringify(await apiDocument(definitions, settings)));
};

/** Without members that are not named, and with references from wherever it stands. */
const tightened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((member) => tightened(member));
  if (value === null || typeof value !== 'object') return value;
  if ('$ref' in value) return { $ref: `document${String(value.$ref)}` };
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, tightened(member)]),
  );
  return 'properties' in value && 'type' in value
    ? { ...inner, additionalProperties: false }
    : inner;
};

/** One answer, as it was received. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A pattern for the paths of this template. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\{\w+\}/gu, '[^/]+')}/?$`, 'iu');

const watched = ['etag', 'location', 'operation-location', 'retry-after', 'idempotent-replayed'];
const mandatory = (status: string, name: string): boolean =>
  ['etag', 'location', 'operation-location', 'www-authenticate', 'x-ms-error-code'].includes(
    name,
  ) ||
  (name === 'retry-after' && status !== '200');

const headerProblems = (status: string, response: DocumentedResponse, headers: Headers) => {
  const named = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
  const missing = named.filter((name) => mandatory(status, name) && !headers.has(name));
  const extra = watched.filter((name) => headers.has(name) && !named.includes(name));
  return [
    ...missing.map((name) => `without ${name}`),
    ...extra.map((name) => `with ${name}, which is not documented`),
  ];
};

/** Checks answers; the result of each check is a list of errors. */
export const createJudge = (document: ApiDocument) => {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    // Compiling takes longer than checking: each test file checks a few answers of each kind.
    validateSchema: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  // Without paths and examples, which are most of the document: every test file reads this.
  const schemas = tightened(document.components.schemas);
  ajv.addSchema({ components: { schemas } }, 'document');
  const compiled = new Map<Schema, ValidateFunction>();
  const validatorOf = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema) ?? ajv.compile(tightened(schema) as object);
    compiled.set(schema, known);
    return known;
  };
  const bodyProblems = (schema: Schema, body: unknown): string[] => {
    const validate = validatorOf(schema);
    return validate(body) ? [] : [ajv.errorsText(validate.errors)];
  };
  const literalFirst = Object.entries(document.paths)
    .map(([template, operations]) => ({ template, operations, pattern: patternOf(template) }))
    .toSorted((one, other) => one.template.split('{').length - other.template.split('{').length);
  const find = (path: string) => literalFirst.find(({ pattern }) => pattern.test(path))?.operations;

  const ofOperation = (operation: Operation, seen: Seen) => {
    const status = String(seen.status);
    const response = operation.responses[status];
    if (response === undefined) return [`${status} is not documented: ${seen.text}`];
    const found = headerProblems(status, response, seen.headers);
    const [type = '', ...parameters] = (seen.headers.get('content-type') ?? '').split(';');
    const content = response.content?.[type];
    if (response.content === undefined) return seen.text === '' ? found : [...found, 'has a body'];
    if (content === undefined || parameters.length > 0)
      return [...found, `${type} is not documented for ${status}`];
    const body = type === 'text/csv' ? seen.text : JSON.parse(seen.text);
    return [...found, ...bodyProblems(content.schema, body)];
  };

  const problem = { $ref: '#/components/schemas/Problem' };
  /** An unknown path or method has to be answered with a problem, too. */
  const ofNobody = (seen: Seen, expected: number): string[] =>
    seen.status === expected
      ? bodyProblems(problem, JSON.parse(seen.text))
      : [`${seen.status} instead of ${expected}`];

  return (seen: Seen): readonly string[] => {
    const found = find(seen.path);
    if (found === undefined) return ofNobody(seen, 404);
    const method = seen.method.toLowerCase();
    const operation = found[method];
    return operation === undefined ? ofNobody(seen, 405) : ofOperation(operation, seen);
  };
};

let judge: ReturnType<typeof createJudge> | undefined;

/** Checks one answer of the API; throws when the document does not allow it. */
export const demandContract = (seen: Seen): void => {
  if (!seen.path.startsWith('/api/') || ['HEAD', 'OPTIONS'].includes(seen.method)) return;
  if (seen.path === '/api/openapi.json') return;
  judge ??= createJudge(keptDocument());
  const problems = judge(seen);
  if (problems.length > 0)
    throw new Error(`${seen.method} ${seen.path} is not as documented: ${problems.join('; ')}`);
};

/** A local cloud that checks each of its answers. */
export const underContract = (cloud: LocalCloud): LocalCloud => ({
  ...cloud,
  fetch: async (path, init) => {
    const response = await cloud.fetch(path, init);
    const text = await response.clone().text();
    const { pathname } = new URL(path, cloud.origin);
    const { status, headers } = response;
    demandContract({ method: init?.method ?? 'GET', path: pathname, status, headers, text });
    return response;
  },
});
