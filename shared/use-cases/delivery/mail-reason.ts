// Checks that the reason for a mail still holds, immediately before the mail is sent.
import { activationStatusAt, type Instructions } from '../../domain/activation.ts';
import { splitActivationId, type PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import { isInForce, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { personOf } from '../people/person.ts';

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

/** Whether the addressee still has the seat that they got then; a renewal takes it along. */
const isSeated = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  { addressee, reason: { seat } }: Mail,
): Promise<boolean> => {
  if (seat === undefined || addressee?.kind !== 'user') return true;
  const person = await personOf({ store }, partnerId, addressee.userId);
  const record = (await store.read(partnerId, 'benefit', seat.benefitId))?.value;
  const next = record?.carriedTo && (await store.read(partnerId, 'benefit', record.carriedTo));
  return [...(record?.seats ?? []), ...(next?.value.seats ?? [])].some(
    ({ userId, assignedAt }) => userId === person?.value.id && assignedAt === seat.assignedAt,
  );
};

/** Whether a term that follows this one by renewal is in force. */
const isRenewed = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  purchase: Purchase,
  now: Instant,
): Promise<boolean> => {
  if (!('renewedBy' in purchase) || purchase.renewedBy === undefined) return false;
  const next = await store.read(partnerId, 'purchase', purchase.renewedBy);
  return next !== undefined && isInForce(next.value, now);
};

/**
 * True while the purchase is in force, the activation is the same attempt in a matching state, the marketing contact
 * is unchanged, and the addressee has what the mail is about.
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
  if (reason.unlessRenewed === true && (await isRenewed(store, partnerId, purchase.value, now)))
    return false;
  if (!(await isSeated(store, partnerId, mail))) return false;
  const named = reason.activationId && splitActivationId(reason.activationId);
  if (!named) return true;
  const activation = await store.read(partnerId, 'activation', named.benefitId);
  if (activation?.value.id !== reason.activationId) return false;
  const status = activationStatusAt(activation.value, purchase.value, now);
  if (reason.while !== undefined && !reason.while.includes(status)) return false;
  return !(await isSuperseded(store, partnerId, mail, activation.value.instructions));
};
