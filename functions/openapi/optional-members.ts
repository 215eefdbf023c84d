// An exactly optional member may be absent but not `undefined`. The document generator tests
// whether a schema accepts `undefined` to learn whether the member is required; this file makes
// such schemas accept it in that test. Validation does not use that method and stays as strict as
// it is.
import { z } from 'zod';

const innerOf = ({ def }: z.ZodType): readonly unknown[] =>
  Object.values(def).flatMap((member: unknown) => {
    if (member === null || typeof member !== 'object' || member instanceof z.ZodType)
      return [member];
    return Object.values(member);
  });

const saysOptional = (schema: z.ZodExactOptional): void => {
  const parse = schema.safeParse.bind(schema);
  Object.assign(schema, {
    safeParse: (...[value, params]: Parameters<typeof parse>) =>
      value === undefined ? { success: true, data: undefined } : parse(value, params),
  });
};

const seen = new WeakSet<object>();

/** Prepares a schema, and all schemas in it, for the generator. */
export const askable = <Schema extends z.ZodType>(schema: Schema): Schema => {
  if (seen.has(schema)) return schema;
  seen.add(schema);
  if (schema instanceof z.ZodExactOptional) saysOptional(schema);
  for (const inner of innerOf(schema)) if (inner instanceof z.ZodType) askable(inner);
  return schema;
};
