// An audit entry: who changed which fields and when; it has the names of fields, never their
// values. Knows no endpoint.
import { z } from 'zod';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { described } from '../../edge/definitions/documented.ts';
import { id, instant } from '../../edge/definitions/schemas.ts';

export const auditEntrySchema = described(
  z.object({
    id,
    at: instant,
    actor: z.object({
      kind: z.enum(['user', 'operator', 'system', 'recipient']),
      id: z.string().exactOptional(),
    }),
    action: z.string(),
    reason: z.string().exactOptional(),
    about: z
      .string()
      .exactOptional()
      .meta({ description: 'What was acted on where nothing changed, `{type}:{id}`.' }),
    changes: z.array(
      z.object({
        entity: z.string().meta({ description: '`{type}:{id}`' }),
        rev: z.int(),
        fields: z.array(z.string()),
      }),
    ),
  }),
  { id: 'AuditEntry' },
);

export const auditEntryView = ({
  id: entryId,
  at,
  actor,
  action,
  reason,
  about,
  changes,
}: AuditEntry) => ({
  id: entryId,
  at,
  actor: { kind: actor.kind, ...('id' in actor && { id: actor.id }) },
  action,
  ...(reason !== undefined && { reason }),
  ...(about !== undefined && { about }),
  changes: changes.map(({ entity, rev, fields }) => ({ entity, rev, fields: [...fields] })),
});
