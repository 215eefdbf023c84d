// GET audit: the changes in the company, with their authors and times. Knows no store.
import { z } from 'zod';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { entraId, listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, sentInstant } from '../views/fields.ts';
import { auditEntrySchema, auditEntryView } from './audit-entry.ts';

const entity = z.string().regex(/^[a-z-]{1,30}(?::[a-z0-9-]{1,100})?$/);

/** The link to the next page is sealed, so the key has the members that `keyOf` made. */
const placeOf = ([at = '', id = '']: PageKey) => ({ at: at as Instant, id: id as CommandId });

export const listAudit = route(
  {
    name: 'list-audit',
    method: 'GET',
    path: 'api/v1/audit',
    action: 'audit',
    tag: 'audit',
    summary: 'What has been changed in the company, newest first',
    list: true,
    query: {
      entity: filterBy(
        entity,
        'What was changed: `{type}:{id}`, `marketing-contact` or `partner`.',
      ),
      actor: filterBy(entraId, 'Who changed it.'),
      from: filterBy(sentInstant, 'From this instant on.'),
      to: filterBy(sentInstant, 'Before this instant.'),
    },
    answers: { 200: listOf(auditEntrySchema) },
    refuses: [],
  },
  ({ listAudit: list }: UseCases<'listAudit'>) =>
    async ({ caller: { partnerId }, query, page }) =>
      listed(
        await pageFrom(
          (after, limit) =>
            list(partnerId, { ...query, limit, ...(after && { after: placeOf(after) }) }),
          ({ at, id }) => [at, id],
          page,
        ),
        (entry) => auditEntryView(entry),
      ),
);
