// A claim comes to its end: the key was given out, or it goes back to its pool. Only the sweep gives
// keys back; what a partner's record says decides.
import { untouched, type BenefitRecord } from '../../domain/benefit.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { ClaimedKey, DueClaim, KeyStore } from '../../ports/key-store.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { systemCommand } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';
import { recordChange } from '../benefits/seat-changes.ts';

interface ReleaseDeps extends Writing {
  readonly keys: KeyStore;
  readonly ids: Identifiers;
}

/** The pool's side of what is recorded with the partner. Should it fail, the sweep does it. */
export const settleClaim = async (
  { keys }: Pick<ReleaseDeps, 'keys'>,
  { claim, key }: ClaimedKey,
): Promise<void> => {
  try {
    await keys.settle(claim, key);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
};

const hasGivenOut = ({ revealed, replacement }: BenefitRecord, claimId: string): boolean =>
  revealed?.claimId === claimId || replacement?.claimId === claimId;

/**
 * Decides about a claim that nobody has settled in time. First the benefit says that it will never
 * use this claim; only then is the key free again.
 * @returns release(due): repeatable at any point
 */
export const releaseStaleClaim =
  (deps: ReleaseDeps) =>
  async (due: DueClaim, now: Instant): Promise<void> => {
    const { keys, store } = deps;
    const claim = await keys.dueClaimOf(due);
    if (claim?.value.nextActionAt !== due.dueAt) return;
    const { poolId, keyId, claimId, partnerId, benefitId } = claim.value;
    const key = await keys.key(poolId, keyId);
    if (key === undefined) throw new Error('the claimed key is not in its pool');
    let isGivenOut = false;
    await execute<void, never>(deps, {
      partnerId,
      command: systemCommand(deps.ids, now, 'releaseKey', claimId),
      replay: async () => ok(undefined),
      decide: async () => {
        const stored = await store.read(partnerId, 'benefit', benefitId);
        const record = stored?.value ?? untouched(benefitId);
        const { released = [] } = record;
        isGivenOut = hasGivenOut(record, claimId);
        const changes =
          isGivenOut || released.includes(claimId)
            ? []
            : [recordChange(stored, { ...record, released: [...released, claimId] })];
        return ok({ value: undefined, action: 'releaseKey', changes });
      },
    });
    await (isGivenOut ? keys.settle(claim, key) : keys.release(claim, key));
  };
