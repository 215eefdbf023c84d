// Checks whether a user's hold still counts. It names the first term of a membership; the last term
// decides.
import {
  benefitIdOf,
  splitBenefitId,
  type BenefitId,
  type PartnerId,
  type PurchaseId,
} from '../../domain/ids.ts';
import { isInForce, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { User } from '../../domain/user.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

/** The last of the terms that follow this one by renewal. */
const lastTerm = async (
  { store }: Reading,
  partnerId: PartnerId,
  purchaseId: PurchaseId,
): Promise<Purchase | undefined> => {
  const purchase = (await store.read(partnerId, 'purchase', purchaseId))?.value;
  const next = purchase !== undefined && 'renewedBy' in purchase ? purchase.renewedBy : undefined;
  return next === undefined ? purchase : lastTerm({ store }, partnerId, next);
};

const isSeated = async (
  { store }: Reading,
  partnerId: PartnerId,
  benefitId: BenefitId,
  { id }: User,
): Promise<boolean> => {
  const record = await store.read(partnerId, 'benefit', benefitId);
  return record?.value.seats.some(({ userId }) => userId === id) ?? false;
};

/** @param user as their document was read: whoever gives them a seat meanwhile writes it too */
export const someHoldCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  now: Instant,
): Promise<boolean> => {
  const named = user.holds.flatMap((held) => splitBenefitId(held) ?? []);
  const counting = await Promise.all(
    named.map(async ({ purchaseId, itemId }) => {
      const term = await lastTerm(deps, partnerId, purchaseId);
      return (
        term !== undefined &&
        isInForce(term, now) &&
        isSeated(deps, partnerId, benefitIdOf(term.id, itemId), user)
      );
    }),
  );
  return counting.includes(true);
};
