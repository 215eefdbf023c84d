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
  /** The budget that limits its time. */
  readonly budget: 'sweep' | 'dailySweep';
  readonly run: (use: SweepUseCases) => Promise<Swept>;
}

export const sweeps: readonly TimerEndpoint[] = [
  {
    name: 'reconcile-activations',
    schedule: '0 * * * * *',
    budget: 'sweep',
    run: (use) => use.reconcileActivations(),
  },
  // The engine may have to read all its instances, so asking every minute would be too expensive.
  {
    name: 'follow-failed-runs',
    schedule: '5 */5 * * * *',
    budget: 'sweep',
    run: (use) => use.followFailedRuns(),
  },
  {
    name: 'process-due-purchases',
    schedule: '20 * * * * *',
    budget: 'sweep',
    run: (use) => use.processDuePurchases(),
  },
  {
    name: 'release-stale-claims',
    schedule: '30 * * * * *',
    budget: 'sweep',
    run: (use) => use.releaseStaleClaims(),
  },
  {
    name: 'dispatch-outbox',
    schedule: '40 * * * * *',
    budget: 'sweep',
    run: (use) => use.dispatchOutbox(),
  },
  {
    name: 'erase-people',
    schedule: '50 * * * * *',
    budget: 'sweep',
    run: (use) => use.erasePeople(),
  },
  {
    name: 'report-gauges',
    schedule: '10 */5 * * * *',
    budget: 'sweep',
    run: (use) => use.reportGauges(),
  },
  // At night, when others need the database least.
  {
    name: 'apply-retention',
    schedule: '0 0 3 * * *',
    budget: 'dailySweep',
    run: (use) => use.applyRetention(),
  },
];
