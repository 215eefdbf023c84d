// The claim on a package family: two concurrent purchases would both have to write it.
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import { statusAt, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';

export interface FamilyHolding {
  readonly claim?: Stored<'claim'>;
  /** The purchase that holds the family, if its claim still counts. */
  readonly holder?: Purchase;
}

const claimId = (family: string): string => `family:${family}`;

/** Reads the claim. It counts while its purchase is in force or waits for its payment. */
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

/** Writes the claim: a new one, or over one whose purchase does not count any more. */
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

/** Deletes the claim if it names this purchase. */
export const releaseFamily = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  family: string,
  holder: PurchaseId,
): Promise<Change[]> => {
  const before = await store.read(partnerId, 'claim', claimId(family));
  return before?.value.holder === holder ? [{ op: 'delete', before }] : [];
};
