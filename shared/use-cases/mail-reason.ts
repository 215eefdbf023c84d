// Does the reason for a mail still stand? Asked right before it leaves.
import { activationStatusAt } from '../domain/activation.ts';
import { splitActivationId, type PartnerId } from '../domain/ids.ts';
import type { Mail } from '../domain/mail.ts';
import { isInForce } from '../domain/purchase.ts';
import type { Instant } from '../domain/time.ts';
import type { PartnerStore } from '../ports/partner-store.ts';

/** True while the purchase is in force and the activation is the same attempt, in a fitting state. */
export const reasonStands = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  { reason }: Mail,
  now: Instant,
): Promise<boolean> => {
  if (reason.purchaseId === undefined) return true;
  const purchase = await store.read(partnerId, 'purchase', reason.purchaseId);
  if (purchase === undefined) return false;
  if (reason.afterPurchase !== true && !isInForce(purchase.value, now)) return false;
  const named = reason.activationId && splitActivationId(reason.activationId);
  if (!named) return true;
  const activation = await store.read(partnerId, 'activation', named.benefitId);
  if (activation?.value.id !== reason.activationId) return false;
  const status = activationStatusAt(activation.value, purchase.value, now);
  return reason.while === undefined || reason.while.includes(status);
};
