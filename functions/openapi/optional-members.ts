// An exactly optional member may be absent but not `undefined`. The document generator asks a schema
// whether it takes `undefined` to learn whether the member is required: here it gets to hear the right
// answer. Validation does not ask in this way and stays as strict as it is.
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

/** Makes a schema, and all that it is made of, fit to be asked by the generator. */
export const askable = <Schema extends z.ZodType>(schema: Schema): Schema => {
  if (seen.has(schema)) return schema;
  seen.add(schema);
  if (schema instanceof z.ZodExactOptional) saysOptional(schema);
  for (const inner of innerOf(schema)) if (inner instanceof z.ZodType) askable(inner);
  return schema;
};
