// The OpenAPI document agrees with the definitions: roles, codes, examples, and optional members.
import { z } from 'zod';
import { exampleFor } from '../../../functions/edge/definitions/documented.ts';
import type { RouteDefinition } from '../../../functions/edge/definitions/definition.ts';
import { problems } from '../../../functions/edge/problems/problem.ts';
import { codeOf } from '../../../shared/domain/failure.ts';
import { routes } from '../../../functions/http/routes/endpoints.ts';
import { apiDocument } from '../../../functions/openapi/document.ts';
import { operationIdOf, type AnswerExamples } from '../../../functions/openapi/operation.ts';
import { allKinds, problemSample } from '../../../functions/openapi/problem-samples.ts';
import { recordedExamples } from '../../../functions/openapi/recorded-examples.ts';
import { refusalsOf } from '../../../functions/openapi/refusals.ts';
import { accessTable } from '../../../shared/domain/access.ts';
import { createJudge, theDocument, type ApiDocument } from '../../support/contract.ts';

let document: ApiDocument;
beforeAll(async () => {
  document = await theDocument();
});

const definitions = routes.map(({ definition }) => definition);
const byName = definitions.map((definition) => [definition.name, definition] as const);
const operationOf = ({ path, method }: RouteDefinition) =>
  document.paths[`/${path}`]?.[method.toLowerCase()];

test('every route is an operation, and every operation a route', () => {
  const ids = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(ids.toSorted()).toEqual(definitions.map(({ name }) => operationIdOf(name)).toSorted());
});

const schemasOf = ({ body, answers }: RouteDefinition): z.ZodType[] =>
  [body, ...Object.values(answers)].filter((schema) => schema !== undefined && schema !== null);

const recorded: AnswerExamples = recordedExamples;

const answersOf = (definition: RouteDefinition) =>
  Object.entries(definition.answers).flatMap(([status, schema]) =>
    schema === null
      ? []
      : [{ schema, example: recorded[operationIdOf(definition.name)]?.[status] }],
  );

test.each(byName)('%s: its examples are what its schemas describe', (_name, definition) => {
  const { body } = definition;
  if (body !== undefined) expect(body.safeParse(exampleFor(body)).error?.issues).toBeUndefined();
  for (const { schema, example } of answersOf(definition))
    expect(schema.safeParse(example).error?.issues).toBeUndefined();
  expect(schemasOf(definition).length > 0 || definition.answers[204] === null).toBe(true);
});

test.each(byName)('%s: names the codes with which it refuses, by status', (_name, definition) => {
  const codes = Object.entries(operationOf(definition)?.responses ?? {}).flatMap(
    ([status, { content = {} }]) => {
      const { examples = {} } = (content['application/problem+json'] ?? {}) as {
        examples?: object;
      };
      return Object.keys(examples).map((code) => `${status} ${code}`);
    },
  );
  expect(codes).toEqual(expect.arrayContaining(['400 ValidationFailed', '500 InternalError']));
  for (const code of definition.refuses) {
    const kind = allKinds.find((each) => codeOf(each) === code);
    expect(codes).toContain(`${kind && problems[kind].status} ${code}`);
  }
  expect(codes.includes('401 Unauthenticated')).toBe(definition.action !== 'anyone');
});

test('an id of no form is not there: every path with an id says so, whatever the route names', () => {
  for (const definition of definitions) {
    const kinds = refusalsOf({ ...definition, refuses: [] }).get(404) ?? [];
    expect(kinds.includes('notFound')).toBe(definition.path.includes('{'));
  }
});

test.each(byName)('%s: says who may', (_name, definition) => {
  const operation = operationOf(definition);
  const table = accessTable();
  const { action } = definition;
  expect(operation?.['x-required-roles']).toEqual(action === 'anyone' ? undefined : table[action]);
  expect(operation?.security).toEqual(action === 'anyone' ? [] : [{ bearer: [] }]);
});

test('who may is told as the deployment decided', async () => {
  const access = accessTable({ assign: ['globalAdmin', 'mpnPartnerAdmin'] });
  const decided = await apiDocument(definitions, { publicBaseUrl: 'https://x.test', access });
  expect(JSON.stringify(decided)).toContain('For: `globalAdmin`, `mpnPartnerAdmin`.');
});

test('what may be absent is what the schemas let be absent, says the schema library itself', () => {
  for (const schema of definitions.flatMap((definition) => schemasOf(definition))) {
    const { id } = z.globalRegistry.get(schema) ?? {};
    if (id === undefined) continue;
    const shown = document.components.schemas[id];
    const whole = z.toJSONSchema(schema, { io: 'input' });
    const own = (whole.$defs?.[id] ?? whole) as { required?: string[] };
    expect(own.required).toBeDefined();
    expect({ id, required: shown?.required?.toSorted() }).toEqual({
      id,
      required: own.required?.toSorted(),
    });
  }
});

test('the sample of every refusal is a problem document', () => {
  const judge = createJudge(document);
  for (const kind of allKinds) {
    const problem = problemSample(kind);
    expect(problem['code']).toBe(codeOf(kind));
    const seen = { method: 'GET', path: '/nowhere', status: 404, headers: new Headers() };
    expect(judge({ ...seen, text: JSON.stringify(problem) })).toEqual([]);
  }
});

describe('the judge of answers', () => {
  const seen = (change: object = {}) => ({
    method: 'GET',
    path: '/api/v1/me',
    status: 200,
    headers: new Headers({ 'content-type': 'application/json', etag: '"x"' }),
    text: JSON.stringify(exampleOfMe()),
    ...change,
  });
  const judged = (change?: object) => createJudge(document)(seen(change)).join();

  test('has nothing against what is documented', () => expect(judged()).toBe(''));
  test.each([
    ['another member', { text: JSON.stringify({ ...exampleOfMe(), rev: 1 }) }, 'additional'],
    ['a member that lacks', { text: '{}' }, 'required'],
    ['another status', { status: 206 }, '206 is not documented'],
    ['another type', { headers: new Headers({ 'content-type': 'text/html' }) }, 'text/html'],
    ['no ETag', { headers: new Headers({ 'content-type': 'application/json' }) }, 'etag'],
    ['another header', { headers: headersWith('location', '/x') }, 'location'],
    ['an unknown path that answers', { path: '/api/v1/nothing' }, 'instead of 404'],
    ['an unknown method that answers', { method: 'PUT' }, 'instead of 405'],
  ])('finds %s', (_what, change, words) => expect(judged(change)).toContain(words));
});

function exampleOfMe(): object {
  return recordedExamples.getMe[200];
}
function headersWith(name: string, value: string): Headers {
  return new Headers({ 'content-type': 'application/json', etag: '"x"', [name]: value });
}
