// Retention: deletes history that is older than the policy keeps it. Repeatable at any point; the
// next sweep finds what is left.
import { plusDays, instantOf } from '../../domain/time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OldQuery, PartnerStore } from '../../ports/partner-store.ts';
import { whyFailed } from './why-failed.ts';
import type { Swept } from './sweep.ts';

export interface RetentionDeps {
  readonly store: Pick<PartnerStore, 'old' | 'forget'>;
  readonly clock: Clock;
  readonly policy: Pick<Policy, 'retention'>;
}

const pageSize = 100;

/** @returns forget(): the number of entries that were deleted */
export const applyRetention =
  ({ store, clock, policy: { retention } }: RetentionDeps) =>
  async (): Promise<Swept> => {
    const now = instantOf(clock.now());
    const queries: readonly Omit<OldQuery, 'limit'>[] = [
      { kind: 'mail', before: plusDays(now, -retention.mailDays) },
      { kind: 'audit', before: plusDays(now, -retention.auditDays) },
    ];
    const failed: string[] = [];
    let done = 0;
    for (const query of queries)
      for (;;) {
        const page = await store.old({ ...query, limit: pageSize });
        const before = failed.length;
        for (const entry of page)
          try {
            await store.forget(entry);
            done += 1;
          } catch (error) {
            failed.push(`${query.kind} ${entry.documentId}: ${whyFailed(error)}`);
          }
        // Entries that cannot be deleted would be found again and again.
        if (page.length < pageSize || failed.length > before) break;
      }
    return { done, failed };
  };
