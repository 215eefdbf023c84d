// Schemas fit to be shown to callers: each with an example, and where many routes share it with a
// name of its own. A route's bodies and answers are such schemas, so none goes without an example.
import type { z } from 'zod';

const exampleOf = Symbol('example');

/** A schema with an example of what it describes. */
export type Documented<Schema extends z.ZodType = z.ZodType> = Schema & {
  readonly [exampleOf]: unknown;
};

/** How a schema stands in the OpenAPI document. */
export interface About {
  /** PascalCase; absent: it is written out where it is used. */
  readonly id?: string;
  readonly description?: string;
}

/** @param example as it travels; a test checks it against the schema */
export const documented = <Schema extends z.ZodType>(
  schema: Schema,
  example: z.input<Schema>,
  about: About = {},
): Documented<Schema> => Object.assign(schema.meta({ ...about }), { [exampleOf]: example });

/** The example that a schema was documented with. */
export const exampleFor = <Schema extends z.ZodType>(schema: Documented<Schema>): z.input<Schema> =>
  // `documented` has put it there.
  schema[exampleOf] as z.input<Schema>;
