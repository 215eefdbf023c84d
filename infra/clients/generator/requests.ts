// Writes every operation of the API as a file of HTTP requests, for editors that can send them.
// Made from the OpenAPI document alone.

interface Parameter {
  readonly $ref?: string;
  readonly in?: string;
  readonly name?: string;
  readonly schema?: { readonly $ref?: string };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly example: unknown } };
  };
}
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const preamble = `# Every call of the API. Start the local cloud with \`npm start\`, then send these one by one from an
# editor with an HTTP client. The first two sign in; ids are taken from earlier answers: put them here.

@host = http://127.0.0.1:7071
@purchaseId = p…
@benefitId = p…-visual-studio-professional
@activationId = p…-advisory-hours-1
@requestId = r…
@packageId = action-pack
@partnerId = 11111111-aaaa-4aaa-8aaa-111111111111
@userId = 11111111-0000-4000-8000-000000000005

### The Global admin of a demo partner
# @name partner
POST {{host}}/local/token
Content-Type: application/json

{
  "tenantId": "11111111-aaaa-4aaa-8aaa-111111111111",
  "userId": "11111111-0000-4000-8000-000000000001",
  "wids": ["62e90394-69f5-4237-9190-012177145e10"]
}

### An operator
# @name operator
POST {{host}}/local/token
Content-Type: application/json

{
  "tenantId": "0b5e7a10-0000-4000-8000-00000000c0de",
  "userId": "0b5e7a10-0000-4000-8000-000000000001",
  "roles": ["Benefits.Operator"]
}
`;

const asksFor = ({ parameters = [] }: Operation, name: string): boolean =>
  parameters.some(({ $ref }) => $ref === `#/components/parameters/${name}`);

const headersOf = (path: string, operation: Operation): string[] => {
  const who = path.includes('/operator/') ? 'operator' : 'partner';
  return [
    ...(operation.security.length > 0
      ? [`Authorization: Bearer {{${who}.response.body.access_token}}`]
      : []),
    ...(asksFor(operation, 'idempotencyKey') ? ['Idempotency-Key: {{$guid}}'] : []),
    ...(operation.requestBody === undefined ? [] : ['Content-Type: application/json']),
  ];
};

const request = (method: string, path: string, operation: Operation): string => {
  const example = operation.requestBody?.content['application/json'].example;
  const target = path.replaceAll(/\{(\w+)\}/g, '{{$1}}');
  return [
    `### ${operation.tags.join()}: ${operation.summary}`,
    `# ${operation.description}`,
    `# @name ${operation.operationId}`,
    `${method.toUpperCase()} {{host}}${target}`,
    ...headersOf(path, operation),
    ...(example === undefined ? [] : ['', JSON.stringify(example, undefined, 2)]),
    '',
  ].join('\n');
};

/** The file's text. */
export const requestsFile = ({ paths }: Described): string => {
  const requests = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => request(method, path, operation)),
  );
  return [preamble, ...requests].join('\n');
};
