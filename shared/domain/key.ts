// Licence keys in their pools, and the claims by which benefits get one. Pure.
// The text of a key is nowhere here: it is sealed, and only its reveal opens it.
import type { Failing } from './failing.ts';
import type { BenefitId, PartnerId } from './ids.ts';
import type { Instant } from './time.ts';

export const keyKinds = ['productKey', 'multipleActivation', 'token'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A text under a data key of its own batch, which is wrapped by the key-encryption key. */
export interface Sealed {
  /** Base64 of nonce, ciphertext and tag. */
  readonly text: string;
  /** Base64 of the wrapped data key. */
  readonly dataKey: string;
  /** Which key-encryption key wrapped it, its version included. */
  readonly wrappedBy: string;
}

/** `free` → `claimed` → `revealed`; a revealed key is never free again. */
export type KeyStatus = 'free' | 'claimed' | 'revealed';

/** A key as it lies in its pool. */
export interface PoolKey {
  /** A keyed digest of its text, so that the same key is never taken in twice. */
  readonly id: string;
  readonly poolId: string;
  readonly kind: KeyKind;
  /** How often it activates; absent: as the catalogue says. */
  readonly activationsAllowed?: number;
  readonly sealed: Sealed;
  readonly status: KeyStatus;
  readonly importedAt: Instant;
}

/** The first key of a benefit, or the one that replaced it. */
export type KeyNumber = 1 | 2;

/** Which key of its pool a benefit gets. */
export interface KeyClaim {
  /** Random: tells a claim from a later one of the same benefit. */
  readonly claimId: string;
  readonly poolId: string;
  readonly benefitId: BenefitId;
  readonly partnerId: PartnerId;
  readonly number: KeyNumber;
  readonly keyId: string;
  readonly claimedAt: Instant;
  /** When a sweep settles or releases it; absent once it is settled. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
}

/** Minutes that a reveal may take between claiming a key and recording it. */
export const claimMinutes = 10;
