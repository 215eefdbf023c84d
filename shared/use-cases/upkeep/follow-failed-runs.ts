// Finds runs that have failed for good and makes their activations due earlier, so that the
// reconciler starts the next run within minutes; by their own dates that might be days later.
import { broughtForward, isLeftBy } from '../../domain/failed-run.ts';
import { instanceIdOf, splitActivationId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { longestLifeDays, type DefaultTerms } from '../../domain/terms.ts';
import { instantOf, plusDays, type Instant } from '../../domain/time.ts';
import type { Activations, FailedRun } from '../../ports/activations.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Patience } from '../../ports/patience.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { systemCommand } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';
import { shareOf, type Swept } from './sweep.ts';
import { whyFailed } from './why-failed.ts';

export interface FollowDeps extends Writing {
  readonly clock: Clock;
  readonly patience: Patience;
  readonly ids: Pick<Identifiers, 'digest'>;
  readonly catalog: Pick<CatalogSource, 'everyPackage'>;
  readonly policy: DefaultTerms;
}

/**
 * The number of failed runs to remember after they were dealt with, so that listing them again
 * costs nothing.
 */
const remembered = 10_000;

/** No run is older than its purchase, and no run outlasts its benefits. */
const firstBegin = ({ catalog, policy }: FollowDeps, now: Instant): Instant =>
  plusDays(now, -(longestLifeDays(catalog.everyPackage(), policy) + 1));

/**
 * @returns when the next run starts; undefined when the activation no longer depends on the failed
 * run
 */
const follow = async (
  deps: FollowDeps,
  failed: FailedRun,
  now: Instant,
): Promise<Instant | undefined> => {
  const { partnerId, activationId, run, failedAt } = failed;
  const named = splitActivationId(activationId);
  const action = 'followFailedRun';
  const done = await execute<Instant | undefined, never>(deps, {
    partnerId,
    command: systemCommand(deps.ids, now, activationId, action, String(run), failedAt),
    replay: async () => ok(undefined),
    decide: async () => {
      const before = named && (await deps.store.read(partnerId, 'activation', named.benefitId));
      if (before === undefined || !isLeftBy(before.value, failed))
        return ok({ value: undefined, action, changes: [] });
      const value = broughtForward(before.value, failed, now);
      const changes = value === before.value ? [] : [{ op: 'replace', before, value } as const];
      return ok({ value: value.nextActionAt, action, changes });
    },
  });
  if (done.ok) return done.value.value;
  throw new Error('others kept changing the activation');
};

const keyOf = ({ activationId, run, failedAt }: FailedRun): string =>
  `${instanceIdOf(activationId, run)} ${failedAt}`;

const noteOf = ({ activationId, run, failedAt }: FailedRun, nextRunAt: Instant): string =>
  JSON.stringify({ event: 'run failed', activationId, run, failedAt, nextRunAt });

/**
 * Call once: the result remembers the runs that were dealt with.
 * @returns the sweep for an invocation's orchestrations; without a list of runs it changes nothing
 */
export const followFailedRuns = (deps: FollowDeps) => {
  let dealtWith: ReadonlySet<string> = new Set();
  return (activations: Pick<Activations, 'failedRuns'>) => async (): Promise<Swept> => {
    const now = instantOf(deps.clock.now());
    const listed = await activations.failedRuns(firstBegin(deps, now));
    if (listed === undefined) return { done: 0, failed: [] };
    const newestFirst = listed.toSorted((a, b) => b.failedAt.localeCompare(a.failedAt));
    const handled = new Set<string>();
    const notes: string[] = [];
    const failed: string[] = [];
    const outOfReach = new Set<string>();
    for (const one of newestFirst) {
      if (dealtWith.has(keyOf(one)) || outOfReach.has(one.partnerId)) continue;
      try {
        const nextRunAt = await deps.patience.within(shareOf(deps.patience), () =>
          follow(deps, one, now),
        );
        if (nextRunAt !== undefined) notes.push(noteOf(one, nextRunAt));
        handled.add(keyOf(one));
      } catch (error) {
        failed.push(`run ${instanceIdOf(one.activationId, one.run)}: ${whyFailed(error)}`);
        // This partner's other runs would fail in the same way; the next sweep lists them again.
        if (error instanceof StoreUnavailable) outOfReach.add(one.partnerId);
      }
    }
    const known = newestFirst
      .map(keyOf)
      .filter((key) => dealtWith.has(key) || handled.has(key))
      .slice(0, remembered);
    dealtWith = new Set(known);
    return { done: handled.size, failed, notes };
  };
};
