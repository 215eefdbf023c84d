// Who holds a family of packages: a claim that two rival purchases must both write.
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import { statusAt, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';

export interface FamilyHolding {
  readonly claim?: Stored<'claim'>;
  /** The purchase that holds it, if it still counts. */
  readonly holder?: Purchase;
}

const claimId = (family: string): string => `family:${family}`;

/** A claim counts while its purchase is in force or waits for its payment. */
export const familyHolding = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  family: string,
  now: Instant,
): Promise<FamilyHolding> => {
  const claim = await store.read(partnerId, 'claim', claimId(family));
  if (claim === undefined) return {};
  const holder = await store.read(partnerId, 'purchase', claim.value.holder);
  const status = holder && statusAt(holder.value, now);
  return status === 'active' || status === 'pendingPayment'
    ? { claim, holder: holder!.value }
    : { claim };
};

/** Takes the claim: a new one, or one whose holder does not count any more. */
export const claimFamily = (
  { claim }: FamilyHolding,
  family: string,
  holder: PurchaseId,
): Change => {
  const value = { id: claimId(family), holder };
  return claim === undefined
    ? { op: 'create', kind: 'claim', value }
    : { op: 'replace', before: claim, value };
};

/** Gives the claim up, as long as it names this purchase. */
export const releaseFamily = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  family: string,
  holder: PurchaseId,
): Promise<Change[]> => {
  const before = await store.read(partnerId, 'claim', claimId(family));
  return before?.value.holder === holder ? [{ op: 'delete', before }] : [];
};
