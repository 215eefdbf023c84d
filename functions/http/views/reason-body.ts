// The body of an act that needs only a reason. Knows no endpoint.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { reason } from './fields.ts';

export const reasonBody = documented(z.strictObject({ reason }), {
  reason: 'Asked for by mistake.',
});
