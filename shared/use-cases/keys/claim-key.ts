// Claims a key in the pool for a benefit. The claim names the benefit, so a concurrent or repeated
// command finds the same key. This file writes nothing to the partner's partition.
import type { BenefitRecord } from '../../domain/benefit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { claimMinutes, type KeyClaim, type KeyNumber, type PoolKey } from '../../domain/key.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { plusMinutes, type Instant } from '../../domain/time.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { ClaimedKey, ClaimOutcome, KeyStore, Versioned } from '../../ports/key-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

export interface ClaimDeps {
  readonly ids: Pick<Identifiers, 'random'>;
  readonly keys: KeyStore;
  /** Waits before the next round, with the same back-off as commands. */
  readonly backOff: (attempt: number) => Promise<void>;
}

export interface WantedKey {
  readonly partnerId: PartnerId;
  readonly poolId: string;
  readonly record: BenefitRecord;
  readonly number: KeyNumber;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const indexOf = (bytes: Uint8Array, length: number): number =>
  Buffer.from(bytes).readUInt32BE(0) % length;

/** @returns the claim that the benefit already has, with its key */
export const existingClaim = async (
  { keys }: Pick<ClaimDeps, 'keys'>,
  { poolId, record, number }: WantedKey,
): Promise<ClaimedKey | undefined> => {
  const claim = await keys.claimOf(poolId, record.id, number);
  if (claim === undefined) return undefined;
  const key = await keys.key(poolId, claim.value.keyId);
  return key && { claim, key };
};

/** Tries the free keys in random order until it claims one or the pool refuses the claim. */
const claimOneOf = async (
  { ids, keys }: ClaimDeps,
  { partnerId, poolId, record, number }: WantedKey,
  free: readonly Versioned<PoolKey>[],
  now: Instant,
): Promise<ClaimOutcome> => {
  const left = [...free];
  while (left.length > 0) {
    const [key] = left.splice(indexOf(ids.random(4), left.length), 1);
    if (key === undefined) break;
    const claim: KeyClaim = {
      claimId: text(ids.random(16)),
      poolId,
      partnerId,
      number,
      benefitId: record.id,
      keyId: key.value.id,
      claimedAt: now,
      nextActionAt: plusMinutes(now, claimMinutes),
    };
    const outcome = await keys.claim(claim, key);
    if (outcome !== 'taken') return outcome;
  }
  return 'taken';
};

/** The most rounds; each round reads the free keys again. */
const mostRounds = 8;
/** The most rounds whose write has an unknown outcome. */
const mostUnclear = 3;

/**
 * @returns the benefit's claim, new or found; `keyPoolEmpty` when no key is free;
 * `concurrentChange` when the claim found is being released
 * @throws StoreUnavailable when the pool does not answer, or concurrent commands are faster each
 * time
 */
export const claimKey = async (
  deps: ClaimDeps,
  wanted: WantedKey,
  now: Instant,
): Promise<Result<ClaimedKey, FailureOf<'keyPoolEmpty' | 'concurrentChange'>>> => {
  const { released = [] } = wanted.record;
  let unclear = 0;
  for (let round = 1; round <= mostRounds; round += 1) {
    const ours = await existingClaim(deps, wanted);
    if (ours !== undefined)
      return released.includes(ours.claim.value.claimId)
        ? refuse({ kind: 'concurrentChange' })
        : ok(ours);
    const free = await deps.keys.freeKeys(wanted.poolId);
    if (free.length === 0) {
      // A concurrent command for the same benefit may have claimed the last key for it.
      const late = await existingClaim(deps, wanted);
      return late === undefined ? refuse({ kind: 'keyPoolEmpty' }) : ok(late);
    }
    const outcome = await claimOneOf(deps, wanted, free, now);
    if (typeof outcome === 'object') return ok(outcome);
    if (outcome === 'unclear') unclear += 1;
    if (unclear >= mostUnclear) throw new StoreUnavailable('the pool does not answer writes');
    await deps.backOff(round);
  }
  throw new StoreUnavailable('the pool changes faster than a key can be claimed');
};
