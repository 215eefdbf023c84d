// Ends a claim: the key is marked as revealed, or the pool gets it back. Only the sweep returns
// keys to the pool; the partner's record of the benefit decides.
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
 * Writes to the pool what the partner's record says about the claim.
 * @returns false when the sweep has to write it: the pool did not answer, or another write was
 * faster
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

/**
 * So many released claims a benefit's record remembers. A benefit has one claim at a time, and gets the
 * next one only after the pool has forgotten the last one: nobody can meet an older one any more.
 */
const remembered = 10;

const hasGivenOut = ({ revealed, replacement }: BenefitRecord, claimId: string): boolean =>
  revealed?.claimId === claimId || replacement?.claimId === claimId;

/**
 * What the benefit's record says of a claim: the benefit has the key, or will never use the claim.
 */
type Fate = 'givenOut' | 'neverUsed';

/** Decides by writing to the benefit's record; without that write, nothing is decided. */
const decideFate = async (
  deps: ReleaseDeps,
  { partnerId, benefitId, claimId }: KeyClaim,
  now: Instant,
): Promise<Fate> => {
  const action = 'releaseKey';
  const done = await carryOut<Fate>(deps, {
    partnerId,
    command: systemCommand(deps.ids, now, action, claimId),
    // This command never writes anything else.
    replay: async () => ok('neverUsed'),
    decide: async () => {
      const stored = await deps.store.read(partnerId, 'benefit', benefitId);
      const record = stored?.value ?? untouched(benefitId);
      const { released = [] } = record;
      if (hasGivenOut(record, claimId)) return ok({ value: 'givenOut', action, changes: [] });
      const changes = released.includes(claimId)
        ? []
        : [
            recordChange(stored, {
              ...record,
              released: [...released, claimId].slice(-remembered),
            }),
          ];
      return ok({ value: 'neverUsed', action, changes });
    },
  });
  return done.value;
};

/**
 * Decides about a claim that no reveal has settled in time. First the benefit's record says that it
 * will never use this claim; only then does the pool get the key back.
 * @returns release(due): repeatable at any point; it throws StoreUnavailable when the claim stays
 * due, and the next sweep tries again
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
