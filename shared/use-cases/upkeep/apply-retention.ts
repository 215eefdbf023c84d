// Retention: deletes history that is older than the policy keeps it, oldest first and some entries at the
// same time. One that cannot be deleted stops no other; the next sweep finds what is left. It writes no
// audit entry, because the audit is itself what it deletes.
import { plusDays, instantOf, type Instant } from '../../domain/time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OldEntry, OldQuery, PartnerStore } from '../../ports/partner-store.ts';
import type { Patience } from '../../ports/patience.ts';
import { inLanes } from './in-lanes.ts';
import type { Swept } from './sweep.ts';
import { whyFailed } from './why-failed.ts';

export interface RetentionDeps {
  readonly store: Pick<PartnerStore, 'old' | 'forget'>;
  readonly clock: Clock;
  readonly patience: Pick<Patience, 'left'>;
  readonly policy: Pick<Policy, 'retention'>;
}

const pageSize = 100;

/** Entries of one kind that are deleted at the same time. */
const atOnce = 3;

/** In an outage thousands fail in the same way: the log names so many of them. */
const mostNamed = 20;

const named = (kind: string, failed: readonly string[]): readonly string[] =>
  failed.length <= mostNamed
    ? failed
    : [...failed.slice(0, mostNamed), `${kind}: ${failed.length - mostNamed} more`];

const forgetOlder = async (
  { store, patience }: RetentionDeps,
  kind: OldQuery['kind'],
  before: Instant,
): Promise<Swept> => {
  const failed: string[] = [];
  let done = 0;
  const isOver = (): boolean => patience.left() <= 0;
  const forget = async (entry: OldEntry): Promise<void> => {
    try {
      await store.forget(entry);
      done += 1;
    } catch (error) {
      failed.push(`${kind} ${entry.documentId}: ${whyFailed(error)}`);
    }
  };
  const left: string[] = [];
  let after: OldEntry | undefined;
  try {
    do {
      const page: readonly OldEntry[] = await store.old({
        kind,
        before,
        limit: pageSize,
        ...(after && { after }),
      });
      const lanes = page.map((entry) => [entry]);
      await inLanes(lanes, atOnce, forget, isOver);
      // Behind the last one, deleted or not: those that cannot be deleted would be found again and again.
      after = page.length < pageSize ? undefined : page.at(-1);
      if (isOver()) left.push(`${kind}: out of time, the rest is left to the next sweep`);
    } while (after !== undefined && left.length === 0);
  } catch (error) {
    left.push(`${kind}: ${whyFailed(error)}`);
  }
  return { done, failed: [...named(kind, failed), ...left] };
};

/** @returns forget(): the number of entries that were deleted; neither kind waits for the other */
export const applyRetention = (deps: RetentionDeps) => async (): Promise<Swept> => {
  const { mailDays, auditDays } = deps.policy.retention;
  const now = instantOf(deps.clock.now());
  const [mails, audits] = await Promise.all([
    forgetOlder(deps, 'mail', plusDays(now, -mailDays)),
    forgetOlder(deps, 'audit', plusDays(now, -auditDays)),
  ]);
  return { done: mails.done + audits.done, failed: [...mails.failed, ...audits.failed] };
};
