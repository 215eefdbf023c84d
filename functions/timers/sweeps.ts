// The timer sweeps. The store finds what is due, so a missed tick loses nothing. Sweeps do not
// depend on which tick runs them; the schedules differ only so that they do not run at the same
// time.
import type { Swept } from '../../shared/use-cases/upkeep/sweep.ts';

type Sweep = () => Promise<Swept>;

export interface SweepUseCases {
  readonly reconcileActivations: Sweep;
  readonly followFailedRuns: Sweep;
  readonly processDuePurchases: Sweep;
  readonly releaseStaleClaims: Sweep;
  readonly dispatchOutbox: Sweep;
  readonly erasePeople: Sweep;
  readonly applyRetention: Sweep;
  readonly reportGauges: Sweep;
}

/** A timer as it is registered. */
export interface TimerEndpoint {
  readonly name: string;
  /** NCRONTAB with seconds, UTC. */
  readonly schedule: string;
  readonly run: (use: SweepUseCases) => Promise<Swept>;
}

export const sweeps: readonly TimerEndpoint[] = [
  {
    name: 'reconcile-activations',
    schedule: '0 * * * * *',
    run: (use) => use.reconcileActivations(),
  },
  // Asks the engine, which may have to read all its instances: every minute would be too expensive.
  {
    name: 'follow-failed-runs',
    schedule: '5 */5 * * * *',
    run: (use) => use.followFailedRuns(),
  },
  {
    name: 'process-due-purchases',
    schedule: '20 * * * * *',
    run: (use) => use.processDuePurchases(),
  },
  {
    name: 'release-stale-claims',
    schedule: '30 * * * * *',
    run: (use) => use.releaseStaleClaims(),
  },
  { name: 'dispatch-outbox', schedule: '40 * * * * *', run: (use) => use.dispatchOutbox() },
  { name: 'erase-people', schedule: '50 * * * * *', run: (use) => use.erasePeople() },
  { name: 'report-gauges', schedule: '10 */5 * * * *', run: (use) => use.reportGauges() },
  // Records are kept for years, so the exact day of their deletion does not matter.
  { name: 'apply-retention', schedule: '0 0 3 1 * *', run: (use) => use.applyRetention() },
];
