// Identifiers: their formats, and how one contains another. The application never uses a caller's
// text as a new identifier.

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** The Entra tenant id, lower case. */
export type PartnerId = Id<'partner'>;
/** The Entra object id, lower case. */
export type UserId = Id<'user'>;
/** `p` and 19 characters of base 32. */
export type PurchaseId = Id<'purchase'>;
/** `{purchaseId}-{itemId}` */
export type BenefitId = Id<'benefit'>;
/** `{benefitId}-{attempt}` */
export type ActivationId = Id<'activation'>;
/** `{activationId}-r{run}`: one run of one activation's orchestration. */
export type InstanceId = Id<'instance'>;
export type RequestId = Id<'request'>;
export type MailId = Id<'mail'>;
/** `b` and 19 characters made from a bank reference. */
export type PaymentId = Id<'payment'>;
/** The id of an audit entry, and so of the change that it proves. */
export type CommandId = Id<'command'>;

export const partnerIdOf = (tenantId: string): PartnerId => tenantId.toLowerCase() as PartnerId;
export const userIdOf = (objectId: string): UserId => objectId.toLowerCase() as UserId;

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const letters = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 19), (byte) => base32[byte & 31]).join('');

/** Makes an id from at least 19 bytes, which are random or a digest. */
export const purchaseIdFrom = (bytes: Uint8Array): PurchaseId => `p${letters(bytes)}` as PurchaseId;
export const requestIdFrom = (bytes: Uint8Array): RequestId => `r${letters(bytes)}` as RequestId;
export const paymentIdFrom = (bytes: Uint8Array): PaymentId => `b${letters(bytes)}` as PaymentId;
export const mailIdFrom = (bytes: Uint8Array): MailId => `m${letters(bytes)}` as MailId;

/**
 * The order number that a buyer writes on the transfer; it has no letters and digits that look
 * alike.
 */
export const orderNumberFrom = (bytes: Uint8Array): string =>
  `W${letters(bytes).slice(0, 10).toUpperCase()}`;

const benefitForm = /^(p[a-z2-7]{19})-([a-z0-9][a-z0-9-]{0,59})$/;
const activationForm = /^(p[a-z2-7]{19}-[a-z0-9][a-z0-9-]{0,59})-([1-9][0-9]{0,5})$/;

export const benefitIdOf = (purchaseId: PurchaseId, itemId: string): BenefitId =>
  `${purchaseId}-${itemId}` as BenefitId;
export const activationIdOf = (benefitId: BenefitId, attempt: number): ActivationId =>
  `${benefitId}-${attempt}` as ActivationId;
export const instanceIdOf = (activationId: ActivationId, run: number): InstanceId =>
  `${activationId}-r${run}` as InstanceId;

const instanceForm = /^(.+)-r([1-9][0-9]{0,5})$/;

/** The purchase and the item in a benefit id; undefined when the text is not a benefit id. */
export const splitBenefitId = (
  id: string,
): { readonly purchaseId: PurchaseId; readonly itemId: string } | undefined => {
  const [, purchaseId, itemId] = benefitForm.exec(id) ?? [];
  return purchaseId === undefined || itemId === undefined
    ? undefined
    : { purchaseId: purchaseId as PurchaseId, itemId };
};

/**
 * The benefit and the attempt in an activation id; undefined when the text is not an activation id.
 */
export const splitActivationId = (
  id: string,
): { readonly benefitId: BenefitId; readonly attempt: number } | undefined => {
  const [, benefitId, attempt] = activationForm.exec(id) ?? [];
  return benefitId === undefined || attempt === undefined
    ? undefined
    : { benefitId: benefitId as BenefitId, attempt: Number(attempt) };
};

/**
 * The activation and the run in an instance id; undefined when the instance is not one of an
 * activation.
 */
export const splitInstanceId = (
  id: string,
): { readonly activationId: ActivationId; readonly run: number } | undefined => {
  const [, activationId, run] = instanceForm.exec(id) ?? [];
  return activationId === undefined || splitActivationId(activationId) === undefined
    ? undefined
    : { activationId: activationId as ActivationId, run: Number(run) };
};
