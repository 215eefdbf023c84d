// The OpenAPI document, made from the routes' definitions and from the same schemas that validate
// requests. The generator and the examples are loaded when the document is first requested.
import type { AccessTable } from '../../shared/domain/access.ts';
import type { RouteDefinition } from '../edge/definitions/definition.ts';
import { codeOf } from '../../shared/domain/failure.ts';
import { tags } from '../edge/definitions/tags.ts';
import { bearer, headers, parameters, problem } from './components.ts';
import { operationOf } from './operation.ts';
import { problemSample } from './problem-samples.ts';
import { refusalsOf } from './refusals.ts';

export interface DocumentSettings {
  /** The application's base URL for callers, without trailing slash. */
  readonly publicBaseUrl: string;
  /** The access table that this deployment uses. */
  readonly access: AccessTable;
}

export type OpenApiDocument = Readonly<Record<string, unknown>>;

const description = `What a company gets from its membership packages, for portals and for partners' own scripts.

Every request is checked in one order: the route (404, 405), the token (401), the body's size and type
(413, 415), the caller (403), what was sent (400), the rate (429), the resource (404), If-Match (412) and
at last the business (409, 422). A refused request changes nothing. What belongs to another company
answers exactly as what does not exist. \`HEAD\` is answered where \`GET\` is.`;

const info = {
  title: 'Partner Benefits',
  version: '1.0.0',
  summary: 'Membership benefits of partner companies',
  description,
  license: { name: 'MIT', identifier: 'MIT' },
};

const exampleOf = (kind: Parameters<typeof problemSample>[0]) => {
  const value = problemSample(kind);
  return { summary: String(value['title']), value };
};

/** The kinds of refusal that at least one operation names. */
const shownKinds = (definitions: readonly RouteDefinition[]) =>
  new Set(definitions.flatMap((definition) => [...refusalsOf(definition).values()].flat()));

/** Makes the document. */
export const apiDocument = async (
  definitions: readonly RouteDefinition[],
  { publicBaseUrl, access }: DocumentSettings,
): Promise<OpenApiDocument> => {
  const { recordedExamples } = await import('./recorded-examples.ts');
  const { OpenAPIRegistry, OpenApiGeneratorV31 } = await import('./generator.ts');
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', bearer);
  for (const [name, header] of Object.entries(headers))
    registry.registerComponent('headers', name, header);
  for (const [name, parameter] of Object.entries(parameters))
    registry.registerComponent('parameters', name, parameter);
  registry.registerComponent('schemas', 'Problem', problem);
  for (const definition of definitions)
    registry.registerPath(operationOf(definition, access, recordedExamples));
  for (const kind of shownKinds(definitions))
    registry.registerComponent('examples', codeOf(kind), exampleOf(kind));
  const generator = new OpenApiGeneratorV31(registry.definitions);
  return {
    ...generator.generateDocument({
      openapi: '3.1.0',
      info,
      servers: [{ url: publicBaseUrl }],
      tags: Object.values(tags).map((tag) => ({ ...tag })),
    }),
  };
};
