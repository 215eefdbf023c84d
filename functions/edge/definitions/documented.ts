// Schemas that can be shown to callers, named where many routes share one. The schema of a body has
// an example of what to send, which the compiler checks against it; examples of answers are recorded
// from the running application.
import type { z } from 'zod';

const exampleOf = Symbol('example');

/** A schema with an example value. */
export type Documented<Schema extends z.ZodType = z.ZodType> = Schema & {
  readonly [exampleOf]: unknown;
};

/** How the OpenAPI document shows a schema. */
export interface About {
  /** A name in PascalCase; absent: the schema is written out wherever it is used. */
  readonly id?: string;
  readonly description?: string;
}

/** A schema of answers, by its name. */
export const described = <Schema extends z.ZodType>(schema: Schema, about: About): Schema =>
  schema.meta({ ...about });

/** @param example in its JSON form; a test checks it against the schema */
export const documented = <Schema extends z.ZodType>(
  schema: Schema,
  example: z.input<Schema>,
  about: About = {},
): Documented<Schema> => Object.assign(schema.meta({ ...about }), { [exampleOf]: example });

/** The example that a schema was documented with. */
export const exampleFor = <Schema extends z.ZodType>(schema: Documented<Schema>): z.input<Schema> =>
  // `documented` stored it there.
  schema[exampleOf] as z.input<Schema>;
