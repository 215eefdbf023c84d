// Schemas that many routes share. Each endpoint defines the rest itself.
import { z } from 'zod';

/** An id that the application made, or that an operator chose in the same form. */
export const id = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .meta({ id: 'Id', description: 'An id; taken from an answer, never composed.' });

/** An Entra object or tenant id, lower case. */
export const entraId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ id: 'EntraId', description: 'An Entra object or tenant id in lower case.' });

/** A UTC instant in answers. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .meta({ id: 'Instant', description: 'UTC, ISO 8601 with milliseconds.' });

/** The body of a list's answer; made by `listed`. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ value: z.array(item), nextLink: z.url().exactOptional() });
