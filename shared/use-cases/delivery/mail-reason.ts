// Checks that the reason for a mail still holds, immediately before the mail is sent.
import { activationStatusAt, type Instructions } from '../../domain/activation.ts';
import { splitActivationId, type PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

/** True for instructions that were planned again, or whose contact has been replaced. */
const isSuperseded = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  { id, template, reason }: Mail,
  instructions: Instructions | undefined,
): Promise<boolean> => {
  if (reason.contactRevision === undefined) return false;
  if (template === 'instructions' && instructions?.mailId !== id) return true;
  const contact = await store.read(partnerId, 'marketing-contact', contactKey);
  return contact?.value.revision !== reason.contactRevision;
};

/**
 * True while the purchase is in force, the activation is the same attempt in a matching state, and
 * the marketing contact is unchanged.
 */
export const reasonStands = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  mail: Mail,
  now: Instant,
): Promise<boolean> => {
  const { reason } = mail;
  if (reason.purchaseId === undefined) return true;
  const purchase = await store.read(partnerId, 'purchase', reason.purchaseId);
  if (purchase === undefined) return false;
  if (reason.afterPurchase !== true && !isInForce(purchase.value, now)) return false;
  const named = reason.activationId && splitActivationId(reason.activationId);
  if (!named) return true;
  const activation = await store.read(partnerId, 'activation', named.benefitId);
  if (activation?.value.id !== reason.activationId) return false;
  const status = activationStatusAt(activation.value, purchase.value, now);
  if (reason.while !== undefined && !reason.while.includes(status)) return false;
  return !(await isSuperseded(store, partnerId, mail, activation.value.instructions));
};
