// The audit entries of a partner: what was changed, by whom and when.
import type { AuditEntry } from '../../domain/audit.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { AuditQuery, PartnerStore } from '../../ports/partner-store.ts';

/** @returns up to `limit` entries after a given one, newest first */
export const listAudit =
  ({ store }: { readonly store: Pick<PartnerStore, 'audits'> }) =>
  (partnerId: PartnerId, query: AuditQuery): Promise<readonly AuditEntry[]> =>
    store.audits(partnerId, query);
