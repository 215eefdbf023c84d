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

/** What an import has taken into its pool: counts only, never the keys. */
export interface KeyImport {
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
  /** Exactly so many keys in the pool came with it, also when it broke off. */
  readonly imported: number;
  /** Of all that were sent, as seen when this was written. */
  readonly duplicates: number;
}

/**
 * The outcome of adding keys. `changed`: one of them, or the import's entry, was written meanwhile, and
 * nothing was added. `unclear`: they may have been added; reading them shows whether.
 */
export type AddOutcome = 'added' | 'changed' | 'unclear';

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
  /** Some free keys, in no particular order; empty: the pool has none. */
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
  /** The audit entry of an import; undefined: it has not taken in anything. */
  importOf(poolId: string, id: CommandId): Promise<Versioned<KeyImport> | undefined>;
  /**
   * One batch: adds keys to their pool and writes the audit entry that counts them.
   * @param keys at most 50
   * @param before the entry as it was read; undefined: there was none
   */
  addAll(
    poolId: string,
    keys: readonly PoolKey[],
    entry: KeyImport,
    before: Versioned<KeyImport> | undefined,
  ): Promise<AddOutcome>;
  levels(poolId: string): Promise<Readonly<Record<KeyStatus, number>>>;
  /** How many claims have failed so often in a row, in all pools. */
  failing(times: number): Promise<number>;
  /** Claims that are due, oldest first, from all pools. */
  due(query: Omit<DueQuery, 'kind'>): Promise<readonly DueClaim[]>;
}
