// Retention: history that is older than the policy keeps it is forgotten. Repeatable at any point; what
// is left is found the next time.
import { plusDays, instantOf } from '../../domain/time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OldQuery, PartnerStore } from '../../ports/partner-store.ts';
import type { Swept } from './sweep.ts';

export interface RetentionDeps {
  readonly store: Pick<PartnerStore, 'old' | 'forget'>;
  readonly clock: Clock;
  readonly policy: Pick<Policy, 'retention'>;
}

const pageSize = 100;

/** @returns forget(): how many entries have been forgotten */
export const applyRetention =
  ({ store, clock, policy: { retention } }: RetentionDeps) =>
  async (): Promise<Swept> => {
    const now = instantOf(clock.now());
    const queries: readonly Omit<OldQuery, 'limit'>[] = [
      { kind: 'mail', before: plusDays(now, -retention.mailDays) },
      { kind: 'audit', before: plusDays(now, -retention.auditDays) },
    ];
    let done = 0;
    for (const query of queries)
      for (;;) {
        const page = await store.old({ ...query, limit: pageSize });
        for (const entry of page) await store.forget(entry);
        done += page.length;
        if (page.length < pageSize) break;
      }
    return { done, failed: [] };
  };
