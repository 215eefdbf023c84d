// Schemas fit to be shown to callers: where many routes share one, with a name of its own. A body comes
// with an example of what to send, which the compiler holds against its schema; examples of answers are
// recorded from the running application.
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

/** A schema of answers, by its name. */
export const described = <Schema extends z.ZodType>(schema: Schema, about: About): Schema =>
  schema.meta({ ...about });

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
