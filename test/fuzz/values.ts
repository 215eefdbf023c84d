// Makes values for a JSON schema: valid ones, ones at its limits, and hostile ones. Knows schemas,
// not requests.
import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from '../support/contract.ts';

export interface Sources {
  /** Looks up `#/components/schemas/...`. */
  readonly resolve: (ref: string) => Schema;
  /** Values that exist in the world, by the member's name. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** A mark in refused values; no answer may repeat it. */
export const canary = 'CANARY-7f3a';

/** Texts that careless code handles wrongly. */
export const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  'line\r\nbreak',
  '\u202Egnp.exe',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '{{7*7}}',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '=1+1',
  'e\u0301'.repeat(200),
  '\uD800',
  'x'.repeat(5000),
  '9'.repeat(400),
  canary,
] as const;

const oddValues: readonly unknown[] = [
  ...oddTexts,
  null,
  true,
  0,
  -1,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  { toString: canary },
  { $ref: canary },
];

/** Any JSON value. */
export const anything: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...oddValues),
  fc.jsonValue({ maxDepth: 3 }),
);

const texts = ({ pattern, format, minLength = 0, maxLength = 200 }: Schema): Arbitrary<string> => {
  if (format === 'email') return fc.nat(9999).map((n) => `fuzz-${n}@northbeam.example`);
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.oneof(
    fc.string({ minLength, maxLength: Math.min(maxLength, 200), unit: 'grapheme' }),
    fc.constant('x'.repeat(maxLength)),
  );
};

const objects = (schema: Schema, sources: Sources): Arbitrary<unknown> => {
  const { properties = {}, required = [] } = schema;
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, valid(inner, sources, name)]),
  );
  return fc.record(members, { requiredKeys: [...required] });
};

/** Valid values, preferably those that exist in the world. */
export const valid = (schema: Schema, sources: Sources, name = ''): Arbitrary<unknown> => {
  const { $ref, oneOf, anyOf, items, minimum, maximum } = schema;
  const known = sources.known[name];
  if (known !== undefined && known.length > 0)
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, texts(schema));
  if ($ref !== undefined) return valid(sources.resolve($ref), sources, name);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = oneOf ?? anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => valid(each, sources)));
  if (schema.type === 'string') return texts(schema);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: minimum ?? 0, max: maximum ?? 1000 });
  if (schema.type === 'array') return fc.array(valid(items ?? {}, sources), { maxLength: 3 });
  return schema.type === 'object' ? objects(schema, sources) : anything;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A valid value with one error: a member replaced, removed or added, at some depth. */
export const spoiled = (schema: Schema, sources: Sources): Arbitrary<unknown> =>
  fc
    .tuple(valid(schema, sources), fc.nat(), anything, fc.constantFrom('replace', 'remove', 'add'))
    .map(([value, at, odd, how]) => {
      if (!isObject(value)) return odd;
      const names = Object.keys(value);
      const name = names[at % Math.max(1, names.length)] ?? 'status';
      const { [name]: gone, ...rest } = value;
      if (how === 'remove') return rest;
      if (how === 'add') return { ...value, addedMember: odd };
      return { ...rest, [name]: isObject(gone) ? { ...gone, addedMember: odd } : odd };
    });
