// Port: the pools of licence keys. A key and the claim on it are in one partition and change in one
// batch.
import type { Actor } from '../domain/audit.ts';
import type { BenefitId, CommandId } from '../domain/ids.ts';
import type { KeyClaim, KeyNumber, KeyStatus, PoolKey } from '../domain/key.ts';
import type { Instant } from '../domain/time.ts';
import type { DueEntity, DueQuery } from './partner-store.ts';

/** A document as it was read: a write fails if it was changed since. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

/** A claim together with the key that it names. */
export interface ClaimedKey {
  readonly claim: Versioned<KeyClaim>;
  readonly key: Versioned<PoolKey>;
}

/**
 * The outcome of a claim. `exists`: the benefit has a claim already. `taken`: another benefit
 * claimed this key first. `unclear`: the claim may have been written; reading it shows whether.
 */
export type ClaimOutcome = ClaimedKey | 'exists' | 'taken' | 'unclear';

/** A claim that a sweep has to look at. */
export interface DueClaim extends DueEntity {
  readonly poolId: string;
}

/** The result of an import: counts only, never the keys. */
export interface KeyImport {
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
  readonly imported: number;
  readonly duplicates: number;
}

/** Every method throws StoreUnavailable when the store cannot be reached or is throttling. */
export interface KeyStore {
  claimOf(
    poolId: string,
    benefitId: BenefitId,
    number: KeyNumber,
  ): Promise<Versioned<KeyClaim> | undefined>;
  /** @param id of the claim's document, as a due claim states it */
  dueClaimOf(due: DueClaim): Promise<Versioned<KeyClaim> | undefined>;
  key(poolId: string, keyId: string): Promise<Versioned<PoolKey> | undefined>;
  /** Some free keys, in no particular order; an empty list: the pool has none. */
  freeKeys(poolId: string): Promise<readonly Versioned<PoolKey>[]>;
  /** One batch: creates the claim and marks the key as claimed. */
  claim(claim: KeyClaim, key: Versioned<PoolKey>): Promise<ClaimOutcome>;
  /**
   * One batch: marks the key as revealed and the claim as done. False: one of them was changed
   * since it was read.
   */
  settle(claim: Versioned<KeyClaim>, key: Versioned<PoolKey>): Promise<boolean>;
  /**
   * One batch: deletes the claim and frees the key. False: one of them was changed since it was
   * read.
   */
  release(claim: Versioned<KeyClaim>, key: Versioned<PoolKey>): Promise<boolean>;
  /** Replaces a claim. False: it was changed since it was read. */
  replaceClaim(before: Versioned<KeyClaim>, value: KeyClaim): Promise<boolean>;
  /** @returns false when the pool has this key already */
  add(key: PoolKey): Promise<boolean>;
  /** Writes the audit entry of an import into the pool's partition. */
  recordImport(poolId: string, entry: KeyImport): Promise<void>;
  levels(poolId: string): Promise<Readonly<Record<KeyStatus, number>>>;
  /** How many claims have failed so often in a row, in all pools. */
  failing(times: number): Promise<number>;
  /** Claims that are due, oldest first, from all pools. */
  due(query: Omit<DueQuery, 'kind'>): Promise<readonly DueClaim[]>;
}
