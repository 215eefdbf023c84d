// One route as an operation of the document; everything comes from its definition, nothing is
// written by hand.
import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { AccessTable, Role } from '../../shared/domain/access.ts';
import type { RouteDefinition } from '../edge/definitions/definition.ts';
import { exampleFor, type Documented } from '../edge/definitions/documented.ts';
import { codeOf } from '../../shared/domain/failure.ts';
import { entraId, id } from '../edge/definitions/schemas.ts';
import { tags } from '../edge/definitions/tags.ts';
import type { HeaderName, ParameterName } from './components.ts';
import { askable } from './optional-members.ts';
import { refusalsOf } from './refusals.ts';

type Response = RouteConfig['responses'][string];

const refTo = <Kind extends string, Name extends string>(kind: Kind, name: Name) => ({
  $ref: `#/components/${kind}/${name}` as const,
});

const headerRefs = (...names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, refTo('headers', name)]));

const always: readonly HeaderName[] = ['x-ms-client-request-id'];

const words: Readonly<Record<number, string>> = {
  200: 'As asked for',
  201: 'It has come to be',
  202: 'It exists, and its work goes on',
  204: 'Done; nothing to show',
  304: 'Still what If-None-Match names',
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not for this caller',
  404: 'Not there, or not yours',
  409: 'It cannot be done now',
  412: 'Changed meanwhile',
  413: 'The body is too large',
  415: 'The body is not declared as JSON, or is compressed',
  422: 'It cannot be done with this',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Out of reach for the moment',
};

/** Recorded answers, by operation and status. */
export type AnswerExamples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The example has to be expressible as JSON, too. */
const shownExample = (schema: Documented): unknown =>
  JSON.parse(JSON.stringify(exampleFor(schema)));

const answerHeaders = (definition: RouteDefinition, status: number): readonly HeaderName[] => {
  const { method, list, idempotencyKey } = definition;
  return [
    ...always,
    ...(list || status === 204 ? [] : (['ETag'] as const)),
    ...(status === 202 ? (['Location', 'Operation-Location', 'Retry-After'] as const) : []),
    ...(status === 201 && method === 'POST' ? (['Location'] as const) : []),
    ...(idempotencyKey ? (['Idempotent-Replayed'] as const) : []),
  ];
};

const answers = (definition: RouteDefinition, examples: AnswerExamples): [string, Response][] =>
  Object.entries(definition.answers).map(([status, schema]) => [
    status,
    {
      description: words[Number(status)] ?? status,
      headers: headerRefs(...answerHeaders(definition, Number(status))),
      ...(schema && {
        content: {
          [definition.contentType ?? 'application/json']: {
            schema: askable(schema),
            // None yet, while a new operation is being recorded for the first time.
            example: examples[operationIdOf(definition.name)]?.[status],
          },
        },
      }),
    },
  ]);

const refusalHeaders: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

const refusals = (definition: RouteDefinition): [string, Response][] =>
  [...refusalsOf(definition)].map(([status, kinds]) => {
    const codes = kinds.map((kind) => codeOf(kind));
    return [
      String(status),
      {
        description: `${words[status] ?? status}: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
        headers: headerRefs(...always, 'x-ms-error-code', ...(refusalHeaders[status] ?? [])),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [refTo('schemas', 'Problem')],
              properties: { code: { type: 'string', enum: codes } },
              required: ['code'],
            },
            examples: Object.fromEntries(codes.map((code) => [code, refTo('examples', code)])),
          },
        },
      },
    ];
  });

const parameterNames = ({ method, list, idempotencyKey, ifMatch }: RouteDefinition) => {
  const names: ParameterName[] = ['clientRequestId', 'traceparent'];
  if (method === 'GET' && !list) names.push('ifNoneMatch');
  if (idempotencyKey) names.push('idempotencyKey');
  if (ifMatch) names.push('ifMatch');
  if (list) names.push('pageSize', 'pageKey');
  return names;
};

const entraIds: ReadonlySet<string> = new Set(['partnerId', 'userId']);

const pathShape = (path: string) =>
  Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
      name,
      entraIds.has(name) ? entraId : id,
    ]),
  );

const requestOf = ({
  path,
  query,
  body,
  mergePatch,
}: RouteDefinition): NonNullable<RouteConfig['request']> => {
  const content = body && { schema: askable(body), example: shownExample(body) };
  const required = body !== undefined && !body.safeParse({}).success;
  return {
    params: z.object(pathShape(path)),
    ...(query && { query: askable(z.object(query)) }),
    ...(content && {
      body: {
        required,
        content: {
          'application/json': content,
          ...(mergePatch && { 'application/merge-patch+json': content }),
        },
      },
    }),
  };
};

const needed = (roles: readonly Role[]): string => roles.map((role) => `\`${role}\``).join(', ');

const rolesOf = (access: AccessTable, { action, bodyActions = [] }: RouteDefinition) => {
  if (action === 'anyone') return { description: 'For anyone; no token is needed.' };
  const further = bodyActions.map((each) => ({ when: each.when, roles: access[each.action] }));
  return {
    description:
      `For: ${needed(access[action])}.` +
      further.map(({ when, roles }) => ` And ${when}: ${needed(roles)}.`).join(''),
    'x-required-roles': access[action],
    ...(further.length > 0 && { 'x-further-roles': further }),
  };
};

/** The operation's id: the route's name as an identifier for programs. */
export const operationIdOf = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/**
 * @param access the access table that this deployment uses
 * @param examples of answers
 */
export const operationOf = (
  definition: RouteDefinition,
  access: AccessTable,
  examples: AnswerExamples,
): RouteConfig => {
  const { name, method, path, summary, tag, action, list } = definition;
  const unchanged: [string, Response][] =
    method === 'GET' && !list
      ? [['304', { description: words[304] ?? '', headers: headerRefs(...always, 'ETag') }]]
      : [];
  return {
    method: method.toLowerCase() as Lowercase<typeof method>,
    path: `/${path}`,
    operationId: operationIdOf(name),
    tags: [tags[tag].name],
    summary,
    ...rolesOf(access, definition),
    security: action === 'anyone' ? [] : [{ bearer: [] }],
    parameters: parameterNames(definition).map((each) => refTo('parameters', each)),
    request: requestOf(definition),
    responses: Object.fromEntries([
      ...answers(definition, examples),
      ...unchanged,
      ...refusals(definition),
    ]),
  };
};
