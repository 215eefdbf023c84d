// The timer sweeps: what is due is found by the store, whatever ticks were missed. They never look
// at which tick it is; the schedules only keep them out of each other's way.
import type { DueEntity } from '../../shared/ports/partner-store.ts';
import type { MailId, PartnerId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Swept } from '../../shared/use-cases/sweep.ts';

type Handle = (due: DueEntity, now: Instant) => Promise<void>;

export interface SweepUses {
  readonly sweep: (kind: 'activation' | 'mail' | 'purchase', handle: Handle) => Promise<Swept>;
  readonly reconcileActivation: Handle;
  readonly settlePurchase: Handle;
  readonly deliverMail: (partnerId: PartnerId, mailId: MailId) => Promise<void>;
}

/** A timer as it is registered. */
export interface TimerEndpoint {
  readonly name: string;
  /** NCRONTAB with seconds, UTC. */
  readonly schedule: string;
  readonly run: (use: SweepUses) => Promise<Swept>;
}

export const sweeps: readonly TimerEndpoint[] = [
  {
    name: 'reconcile-activations',
    schedule: '0 * * * * *',
    run: (use) => use.sweep('activation', use.reconcileActivation),
  },
  {
    name: 'settle-purchases',
    schedule: '20 * * * * *',
    run: (use) => use.sweep('purchase', use.settlePurchase),
  },
  {
    name: 'pump-mail',
    schedule: '40 * * * * *',
    run: (use) =>
      use.sweep('mail', ({ partnerId, id }) => use.deliverMail(partnerId, id as MailId)),
  },
];
