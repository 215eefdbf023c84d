// A user has at most one active credit: a claim that two concurrent assignments would both have to
// write. A claim whose benefit is no longer in force can be taken over.
import type { Claim } from '../../domain/entity.ts';
import { splitBenefitId, type BenefitId, type PartnerId, type UserId } from '../../domain/ids.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

const idOf = (userId: UserId): string => `credit:${userId}`;

export interface CreditHolding {
  readonly claim?: Stored<'claim'>;
  /** True when the user has the credit of another benefit that is in force. */
  readonly heldElsewhere: boolean;
}

const counts = async (
  { store }: Reading,
  partnerId: PartnerId,
  { holder }: Claim,
  now: Instant,
): Promise<boolean> => {
  const named = splitBenefitId(holder);
  const purchase = named && (await store.read(partnerId, 'purchase', named.purchaseId));
  return purchase !== undefined && isInForce(purchase.value, now);
};

/** Whether the user has a credit that is in force. */
export const holdsCredit = async (
  deps: Reading,
  partnerId: PartnerId,
  userId: UserId,
  now: Instant,
): Promise<boolean> => {
  const claim = await deps.store.read(partnerId, 'claim', idOf(userId));
  return claim !== undefined && counts(deps, partnerId, claim.value, now);
};

/** Reads whether a user may get the credit of this benefit. */
export const creditHolding = async (
  deps: Reading,
  partnerId: PartnerId,
  benefitId: BenefitId,
  userId: UserId,
  now: Instant,
): Promise<CreditHolding> => {
  const claim = await deps.store.read(partnerId, 'claim', idOf(userId));
  if (claim === undefined) return { heldElsewhere: false };
  const isOther = claim.value.holder !== benefitId;
  return {
    claim,
    heldElsewhere: isOther && (await counts(deps, partnerId, claim.value, now)),
  };
};

/** Records that the user has the credit of this benefit. */
export const claimCredit = (
  { claim }: Pick<CreditHolding, 'claim'>,
  benefitId: string,
  userId: UserId,
): Change => {
  const value = { id: idOf(userId), holder: benefitId };
  return claim === undefined
    ? { op: 'create', kind: 'claim', value }
    : { op: 'replace', before: claim, value };
};

/** Deletes the user's claim if it names this benefit. */
export const releaseCredit = async (
  { store }: Reading,
  partnerId: PartnerId,
  isHolder: (benefitId: string) => boolean,
  userId: UserId,
): Promise<Change[]> => {
  const before = await store.read(partnerId, 'claim', idOf(userId));
  return before !== undefined && isHolder(before.value.holder) ? [{ op: 'delete', before }] : [];
};

/** The changes that move a credit in force from a wrong id to the right one; the same person keeps it. */
export const creditMoves = async (
  deps: Reading,
  partnerId: PartnerId,
  from: UserId,
  into: UserId,
  now: Instant,
): Promise<Change[]> => {
  const [before, claim] = await Promise.all([
    deps.store.read(partnerId, 'claim', idOf(from)),
    deps.store.read(partnerId, 'claim', idOf(into)),
  ]);
  if (before === undefined) return [];
  const { holder } = before.value;
  const isInForceStill = await counts(deps, partnerId, before.value, now);
  return [
    { op: 'delete', before },
    ...(isInForceStill ? [claimCredit(claim ? { claim } : {}, holder, into)] : []),
  ];
};
