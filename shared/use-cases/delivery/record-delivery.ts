// Records what the provider reports about a mail: that it reached the mailbox, or never will.
// Reports come twice, late and in any order, and also about mails that this application did not
// send.
import { isAbout, reported, type DeliveryReport } from '../../domain/mail-delivery.ts';
import { instantOf } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { recordMailStatus, type MailStatusDeps } from '../mail/record-mail-status.ts';

/**
 * `unknown`: no mail in the ledger has that operation. `stale`: the report is about an earlier
 * sending of the mail.
 */
export type Recorded = 'recorded' | 'unchanged' | 'stale' | 'unknown';

export type RecordDelivery = (report: DeliveryReport) => Promise<Recorded>;

interface RecordDeps extends MailStatusDeps {
  readonly clock: Clock;
  readonly registry: Pick<Registry, 'findOperation'>;
}

const attempts = 6;

/** @throws StoreUnavailable when it cannot be recorded now; the provider must report again */
export const recordDelivery =
  (deps: RecordDeps): RecordDelivery =>
  async (report) => {
    const named = await deps.registry.findOperation(report.operationId);
    if (named === undefined) return 'unknown';
    const { partnerId, mailId } = named;
    const now = instantOf(deps.clock.now());
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const stored = await deps.store.read(partnerId, 'mail', mailId);
      if (stored === undefined) return 'unknown';
      if (!isAbout(stored.value, report)) return 'stale';
      const after = reported(stored.value, report, now);
      if (after === stored.value) return attempt === 1 ? 'unchanged' : 'recorded';
      if ((await recordMailStatus(deps, partnerId, stored, after, now)) === 'committed')
        return 'recorded';
      await deps.backOff(attempt);
    }
    throw new StoreUnavailable('the ledger kept changing; the report has to come again');
  };
