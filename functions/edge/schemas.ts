// Shapes that many routes share. Each endpoint has its own for the rest.
import { z } from 'zod';

/** An id of ours, or one that an operator chose in the same form. */
export const id = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** An Entra object or tenant id, lower case. */
export const entraId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** A UTC instant in answers. */
export const instant = z.iso.datetime({ precision: 3 });

/** The body of a list's answer; made by `listed`. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ value: z.array(item), nextLink: z.url().exactOptional() });
