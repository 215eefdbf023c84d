// Makes requests for one operation of the document: valid ones, ones at the limits of what is
// allowed, and hostile ones.
import fc, { type Arbitrary } from 'fast-check';
import type { Operation, Parameter, Schema } from '../support/contract.ts';
import { anything, canary, oddTexts, spoiled, valid, type Sources } from './values.ts';

/** A request as it is sent; the body is text, or bytes as numbers. */
export interface FuzzRequest {
  readonly who: string | undefined;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | readonly number[];
}

/** The data of the world that requests can use. */
export interface Ground extends Sources {
  /** A persona who may call this operation. */
  readonly by: string;
  readonly personas: readonly string[];
  /** A valid request, which random values would seldom produce. */
  readonly good: { readonly path: string; readonly body?: object };
}

const oddSegments = [
  '..',
  '%2e%2e',
  'a%2Fb',
  '%00',
  '%',
  '%ff',
  'x'.repeat(101),
  'X',
  '-',
  'é',
  '__proto__',
  'constructor',
  '%7B%7D',
];

const often = <T>(usual: Arbitrary<T>, ...others: Arbitrary<T>[]): Arbitrary<T> =>
  fc.oneof(
    { weight: 8, arbitrary: usual },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

/** Present in one of this many requests, else absent. */
const rarely = <T>(one: number, value: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ weight: one - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const segment = ({ name, schema }: Parameter, ground: Ground): Arbitrary<string> =>
  often(
    valid(schema, ground, name).map((value) => String(value)),
    fc.constantFrom(...oddSegments),
    fc.webSegment().filter((text) => text !== ''),
  );

const pathOf = (template: string, parameters: readonly Parameter[], ground: Ground) => {
  const inPath = parameters.filter((each) => each.in === 'path');
  return fc
    .tuple(...inPath.map((each) => segment(each, ground)))
    .map((values) =>
      inPath.reduce((path, { name }, at) => path.replace(`{${name}}`, values[at] ?? ''), template),
    );
};

const oddQueries = [
  'surprise=1',
  'maxpagesize=0',
  'maxpagesize=201',
  'skiptoken=x.y',
  '=',
  '&&',
  '%',
  'a=%ff',
];

const queryOf = (parameters: readonly Parameter[], ground: Ground): Arbitrary<string> => {
  const pairs = parameters
    .filter((each) => each.in === 'query')
    .map(({ name, schema }) =>
      rarely(
        4,
        often<unknown>(valid(schema, ground, name), fc.constantFrom(...oddTexts)).map(
          (value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
        ),
      ),
    );
  const odd = rarely(8, fc.constantFrom(...oddQueries));
  return fc
    .tuple(...pairs, odd)
    .map((parts) => parts.filter((part) => part !== undefined).join('&'));
};

const depth = (count: number): string => '['.repeat(count) + ']'.repeat(count);

/** Bodies that are not JSON, or that two readers would understand differently. */
const rawBodies: readonly (string | readonly number[])[] = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  'NaN',
  '{"a":1e309}',
  '{"__proto__":{"admin":true}}',
  '{"reason":"one","reason":"two"}',
  '{"reason":"\\ud800"}',
  '{"reason":"a\\u0000b"}',
  '\uFEFF{}',
  `{"reason":${depth(10_000)}}`,
  depth(30_000),
  `{"reason":"${'x'.repeat(65_500)}"}`,
  `{"reason":"${'x'.repeat(70_000)}"}`,
  `{${Array.from({ length: 5000 }, (_, at) => `"m${at}":0`).join()}}`,
  [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d],
  [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0],
];

const bodyOf = (
  schema: Schema | undefined,
  ground: Ground,
): Arbitrary<string | readonly number[]> => {
  const asText = (value: unknown): string => JSON.stringify(value) ?? '';
  const raw = fc.constantFrom(...rawBodies);
  const odd = anything.map((value) => asText(value));
  if (schema === undefined) return fc.oneof(fc.constant(''), fc.constant('{}'), raw, odd);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(asText(ground.good.body ?? {})) },
    { weight: 6, arbitrary: valid(schema, ground).map((value) => asText(value)) },
    { weight: 5, arbitrary: spoiled(schema, ground).map((value) => asText(value)) },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: odd },
  );
};

/** Keeps only the characters that a header may contain. */
const headerText = (text: string): string => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/gu, '?');

const headersOf = (hasBody: boolean): Arbitrary<Record<string, string>> => {
  const odd = fc.constantFrom(...oddTexts).map((text) => headerText(text).slice(0, 300));
  const maybe = (...values: string[]) => rarely(5, fc.oneof(fc.constantFrom(...values), odd));
  const key = often<string | undefined>(
    fc.uuid(),
    odd,
    fc.constant(undefined),
    fc.constant(canary),
  );
  const types = [
    'text/plain',
    'application/json; charset=latin1',
    'application/merge-patch+json',
    '',
  ];
  return fc
    .record({
      'idempotency-key': key,
      'content-type': hasBody
        ? often<string | undefined>(fc.constant('application/json'), fc.constantFrom(...types))
        : fc.constant(undefined),
      'content-encoding': rarely(25, fc.constantFrom('gzip', 'br')),
      'if-match': maybe('*', '"x"', 'W/"x"', 'x', '"', '"a", "b"'),
      'if-none-match': maybe('*', '"x"', '"'.repeat(300)),
      traceparent: maybe('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '00-0-0-0'),
      'x-ms-client-request-id': maybe('mine', 'two words'),
      'x-ms-client-principal': maybe('eyJyb2xlcyI6WyJhZG1pbiJdfQ=='),
      origin: maybe('https://portal.example', 'null'),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      ),
    );
};

interface Asked {
  readonly method: string;
  readonly template: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

/** The requests for an operation. */
export const requestsFor = (
  { method, template, operation, parameters }: Asked,
  ground: Ground,
): Arbitrary<FuzzRequest> => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const sendsBody = method !== 'get';
  return fc
    .record({
      who: often<string | undefined>(
        fc.constant(ground.by),
        fc.constantFrom(...ground.personas),
        fc.constant(undefined),
      ),
      path: fc.oneof(
        { weight: 1, arbitrary: fc.constant(ground.good.path) },
        { weight: 2, arbitrary: pathOf(template, parameters, ground) },
      ),
      query: queryOf(parameters, ground),
      headers: headersOf(sendsBody),
      body: sendsBody ? bodyOf(schema, ground) : fc.constant(''),
    })
    .map(({ who, path, query, headers, body }) => ({
      who,
      target: query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`,
      headers,
      ...(body !== '' && { body }),
    }));
};
