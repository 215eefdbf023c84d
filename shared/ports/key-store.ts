// Port: the pools of licence keys. A key and the claim to it lie in one partition and change together.
import type { Actor } from '../domain/audit.ts';
import type { BenefitId, CommandId } from '../domain/ids.ts';
import type { KeyClaim, KeyNumber, KeyStatus, PoolKey } from '../domain/key.ts';
import type { Instant } from '../domain/time.ts';
import type { DueEntity, DueQuery } from './partner-store.ts';

/** As it was read: a write is conditional on it. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

/** A claim with the key that it names. */
export interface ClaimedKey {
  readonly claim: Versioned<KeyClaim>;
  readonly key: Versioned<PoolKey>;
}

/**
 * What a claim came to. `exists`: the benefit has a claim already. `taken`: another benefit was
 * faster to get this key. `unclear`: who reads the claim knows.
 */
export type ClaimOutcome = ClaimedKey | 'exists' | 'taken' | 'unclear';

/** A claim that a sweep has to look at. */
export interface DueClaim extends DueEntity {
  readonly poolId: string;
}

/** What an import came to; how many, never which. */
export interface KeyImport {
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
  readonly imported: number;
  readonly duplicates: number;
}

/** Every method throws StoreUnavailable when the store cannot be reached or refuses work for now. */
export interface KeyStore {
  claimOf(
    poolId: string,
    benefitId: BenefitId,
    number: KeyNumber,
  ): Promise<Versioned<KeyClaim> | undefined>;
  /** @param id of the claim's document, as a due claim names it */
  dueClaimOf(due: DueClaim): Promise<Versioned<KeyClaim> | undefined>;
  key(poolId: string, keyId: string): Promise<Versioned<PoolKey> | undefined>;
  /** Some keys that are free, in no particular order; none: there is none. */
  freeKeys(poolId: string): Promise<readonly Versioned<PoolKey>[]>;
  /** One batch: the claim comes to be, the key is claimed. */
  claim(claim: KeyClaim, key: Versioned<PoolKey>): Promise<ClaimOutcome>;
  /** One batch: the key is revealed, the claim needs nobody to look after it. False: not as read. */
  settle(claim: Versioned<KeyClaim>, key: Versioned<PoolKey>): Promise<boolean>;
  /** One batch: the claim is gone, the key free. False: not as read. */
  release(claim: Versioned<KeyClaim>, key: Versioned<PoolKey>): Promise<boolean>;
  /** @returns false when the pool has this key already */
  add(key: PoolKey): Promise<boolean>;
  /** The audit entry of an import, in the pool's partition. */
  recordImport(poolId: string, entry: KeyImport): Promise<void>;
  levels(poolId: string): Promise<Readonly<Record<KeyStatus, number>>>;
  /** Claims that are due, oldest first, over all pools. */
  due(query: Omit<DueQuery, 'kind'>): Promise<readonly DueClaim[]>;
}
