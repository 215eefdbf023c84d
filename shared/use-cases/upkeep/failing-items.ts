// Where it is kept that a due item fails: on the item itself, written only if nobody has changed it. So
// the next try is later, whichever instance makes it, and operators can see since when and why.
import { failedAgain, recovered, triedAgainAt, type Failing } from '../../domain/failing.ts';
import type { Entities } from '../../domain/entity.ts';
import type { KeyClaim } from '../../domain/key.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { DueClaim, KeyStore } from '../../ports/key-store.ts';
import type { Change, DueEntity, DueQuery, Stored } from '../../ports/partner-store.ts';
import { systemCommand } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';

/** Keeps failures of one kind of due items. */
export interface FailingItems<Due extends DueEntity> {
  /**
   * Puts an item off that is still due as it was found.
   * @returns undefined when it is not: somebody has dealt with it
   * @throws Error when it cannot be written: an outage is no failure of the item
   */
  readonly putOff: (due: Due, reason: string, now: Instant) => Promise<Failing | undefined>;
  /** It has succeeded: whatever was noted goes. */
  readonly forget: (due: Due, now: Instant) => Promise<void>;
}

interface FailingDeps extends Writing {
  readonly ids: Pick<Identifiers, 'digest'>;
}

type DueKind = DueQuery['kind'];
type DueValue = Entities[DueKind];

const putOffBy = <T extends { readonly failing?: Failing }>(
  value: T,
  reason: string,
  now: Instant,
) => {
  const failing = failedAgain(value.failing, reason, now);
  return { ...value, failing, nextActionAt: triedAgainAt(failing, now) };
};

/** Failures of a partner's purchases, activations, mails or erasures. */
export const failingEntities = (deps: FailingDeps, kind: DueKind): FailingItems<DueEntity> => {
  const { store, ids } = deps;

  /** @returns the entity as it was written; undefined when there was nothing to write */
  const change = async (
    { partnerId, id, dueAt }: DueEntity,
    action: 'putOff' | 'recover',
    now: Instant,
    next: (value: DueValue) => DueValue | undefined,
  ): Promise<DueValue | undefined> => {
    const decide = async () => {
      const before = await store.read(partnerId, kind, id);
      const value = before && next(before.value);
      return before === undefined || value === undefined ? undefined : { before, value };
    };
    if (kind === 'mail') {
      const decided = await decide();
      if (decided === undefined) return undefined;
      const before = decided.before as Stored<'mail'>;
      const value = decided.value as Entities['mail'];
      return (await store.replaceMail(partnerId, before, value)) === 'committed'
        ? value
        : undefined;
    }
    const done = await execute<DueValue | undefined, never>(deps, {
      partnerId,
      // With the time of the sweep: an item may come back to a date at which it has failed before.
      command: systemCommand(ids, now, action, kind, id, dueAt, now),
      replay: async () => ok(undefined),
      decide: async () => {
        const decided = await decide();
        const changes = decided === undefined ? [] : [{ op: 'replace', ...decided } as Change];
        return ok({ value: decided?.value, action, changes });
      },
    });
    return done.ok ? done.value.value : undefined;
  };

  return {
    putOff: async (due, reason, now) => {
      const after = await change(due, 'putOff', now, (value) =>
        value.nextActionAt === due.dueAt ? putOffBy(value, reason, now) : undefined,
      );
      return after?.failing;
    },
    forget: async (due, now) => {
      await change(due, 'recover', now, (value) =>
        value.failing === undefined ? undefined : (recovered(value) as DueValue),
      );
    },
  };
};

/** Failures of claims in pools; one that succeeds is settled or gone, and what was noted with it. */
export const failingClaims = (
  keys: Pick<KeyStore, 'dueClaimOf' | 'replaceClaim'>,
): FailingItems<DueClaim> => ({
  putOff: async (due, reason, now) => {
    const before = await keys.dueClaimOf(due);
    if (before?.value.nextActionAt !== due.dueAt) return undefined;
    const value: KeyClaim & { readonly failing: Failing } = putOffBy(before.value, reason, now);
    return (await keys.replaceClaim(before, value)) ? value.failing : undefined;
  },
  forget: async () => undefined,
});
