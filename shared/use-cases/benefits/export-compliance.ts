// The benefits that a partner got, what it did with them and what it paid, with the audit entry of
// each act.
import type { AuditEntry } from '../../domain/audit.ts';
import { complianceRecords, type ComplianceRecord } from '../../domain/compliance.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { Deps } from '../commands/deps.ts';
import { withHistory } from './former-seats.ts';
import { listBenefits, listPurchases } from './list-benefits.ts';

const pageSize = 500;

const wholeAudit = async (
  { store }: Pick<Deps, 'store'>,
  partnerId: PartnerId,
): Promise<AuditEntry[]> => {
  const all: AuditEntry[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await store.audits(partnerId, {
      limit: pageSize,
      ...(last !== undefined && { after: { at: last.at, id: last.id } }),
    });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
};

/** Exports them, oldest first. */
export const exportCompliance =
  (deps: Pick<Deps, 'store' | 'catalog'>) =>
  async (partnerId: PartnerId): Promise<ComplianceRecord[]> => {
    const [benefits, purchases, others, audit] = await Promise.all([
      listBenefits(deps)(partnerId),
      listPurchases(deps)(partnerId),
      deps.store.list(partnerId, ['past-activation', 'unapplied-payment']),
      wholeAudit(deps, partnerId),
    ]);
    return complianceRecords({
      benefits: await withHistory(deps, partnerId, benefits),
      earlierAttempts: others.flatMap((one) => (one.kind === 'past-activation' ? [one.value] : [])),
      purchases,
      payments: others.flatMap((one) => (one.kind === 'unapplied-payment' ? [one.value] : [])),
      audit,
    });
  };
