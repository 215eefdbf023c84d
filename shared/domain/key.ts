// Licence keys in their pools, and the claims by which benefits get one. Pure. A key is stored
// sealed, and only a reveal opens it; no plain text of a key appears here.
import type { Failing } from './failing.ts';
import type { BenefitId, PartnerId } from './ids.ts';
import type { Instant } from './time.ts';

export const keyKinds = ['productKey', 'multipleActivation', 'token'] as const;
export type KeyKind = (typeof keyKinds)[number];

/**
 * A text encrypted with the data key of its import batch; the key-encryption key wraps the data
 * key.
 */
export interface Sealed {
  /** Base64 of nonce, ciphertext and tag. */
  readonly text: string;
  /** Base64 of the wrapped data key. */
  readonly dataKey: string;
  /** The key-encryption key that wrapped it, including its version. */
  readonly wrappedBy: string;
}

/** `free` → `claimed` → `revealed`; a revealed key is never free again. */
export type KeyStatus = 'free' | 'claimed' | 'revealed';

/** A key in its pool. */
export interface PoolKey {
  /** A keyed digest of its text, so that the same key is never imported twice. */
  readonly id: string;
  readonly poolId: string;
  readonly kind: KeyKind;
  /** How often the key can be activated; absent: as the catalogue says. */
  readonly activationsAllowed?: number;
  readonly sealed: Sealed;
  readonly status: KeyStatus;
  readonly importedAt: Instant;
}

/** 1: the first key of a benefit; 2: its replacement. */
export type KeyNumber = 1 | 2;

/** The key of a pool that is reserved for a benefit. */
export interface KeyClaim {
  /** Random; distinguishes the claim from a later one of the same benefit. */
  readonly claimId: string;
  readonly poolId: string;
  readonly benefitId: BenefitId;
  readonly partnerId: PartnerId;
  readonly number: KeyNumber;
  readonly keyId: string;
  readonly claimedAt: Instant;
  /** When a sweep settles or releases the claim; absent once it is settled. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
}

/** The minutes that a reveal may take from the claim to its record in the benefit. */
export const claimMinutes = 10;
