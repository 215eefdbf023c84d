// A claim comes to its end: the key was given out, or it goes back to its pool. Only the sweep gives
// keys back; what a partner's record says decides.
import { untouched, type BenefitRecord } from '../../domain/benefit.ts';
import type { KeyClaim } from '../../domain/key.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { ClaimedKey, DueClaim, KeyStore } from '../../ports/key-store.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { carryOut } from '../commands/carry-out.ts';
import { systemCommand } from '../commands/command-id.ts';
import type { Writing } from '../commands/execute.ts';
import { recordChange } from '../benefits/seat-changes.ts';

interface ReleaseDeps extends Writing {
  readonly keys: KeyStore;
  readonly ids: Identifiers;
}

/**
 * The pool's side of what is recorded with the partner.
 * @returns false when the sweep has to do it: the pool did not answer, or it was faster
 */
export const settleClaim = async (
  { keys }: Pick<ReleaseDeps, 'keys'>,
  { claim, key }: ClaimedKey,
): Promise<boolean> => {
  try {
    return await keys.settle(claim, key);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return false;
  }
};

const hasGivenOut = ({ revealed, replacement }: BenefitRecord, claimId: string): boolean =>
  revealed?.claimId === claimId || replacement?.claimId === claimId;

/** What the benefit says of a claim: it has the key, or it will never use the claim. */
type Fate = 'givenOut' | 'neverUsed';

/** Decides with the record; until it is written there, nothing is decided. */
const decideFate = async (
  deps: ReleaseDeps,
  { partnerId, benefitId, claimId }: KeyClaim,
  now: Instant,
): Promise<Fate> => {
  const action = 'releaseKey';
  const done = await carryOut<Fate>(deps, {
    partnerId,
    command: systemCommand(deps.ids, now, action, claimId),
    // The only thing that this command ever writes.
    replay: async () => ok('neverUsed'),
    decide: async () => {
      const stored = await deps.store.read(partnerId, 'benefit', benefitId);
      const record = stored?.value ?? untouched(benefitId);
      const { released = [] } = record;
      if (hasGivenOut(record, claimId)) return ok({ value: 'givenOut', action, changes: [] });
      const changes = released.includes(claimId)
        ? []
        : [recordChange(stored, { ...record, released: [...released, claimId] })];
      return ok({ value: 'neverUsed', action, changes });
    },
  });
  return done.value;
};

/**
 * Decides about a claim that nobody has settled in time. First the benefit says that it will never
 * use this claim; only then is the key free again.
 * @returns release(due): repeatable at any point; it throws StoreUnavailable when the claim stays due,
 * for the next sweep to look again
 */
export const releaseStaleClaim =
  (deps: ReleaseDeps) =>
  async (due: DueClaim, now: Instant): Promise<void> => {
    const { keys } = deps;
    const isDue = (claim: KeyClaim | undefined): claim is KeyClaim =>
      claim?.nextActionAt === due.dueAt;
    const claim = await keys.dueClaimOf(due);
    if (claim === undefined || !isDue(claim.value)) return;
    const { poolId, keyId } = claim.value;
    const key = await keys.key(poolId, keyId);
    if (key === undefined) throw new Error('the claimed key is not in its pool');
    const fate = await decideFate(deps, claim.value, now);
    const isOver = await (fate === 'givenOut' ? keys.settle(claim, key) : keys.release(claim, key));
    if (!isOver && isDue((await keys.dueClaimOf(due))?.value))
      throw new StoreUnavailable('the claim changed while it was looked at');
  };
