// Money that came in and pays for nothing: it is given back, or pays an order after all. The bank's
// reference says which money it is.
import type { FailureOf } from './failure.ts';
import type { PaymentId, PurchaseId } from './ids.ts';
import type { Received } from './order.ts';
import type { Purchase } from './purchase.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

/**
 * Why the money pays for nothing. `noOrder`: it names none. `orderEnded`: the order was cancelled or
 * lapsed. `alreadyPaid`: the order had been paid. `tooLate`: it came after the order had expired.
 * `amountDiffers`: it is not the price. `notConfirmed`: it would have paid the order, which nobody
 * wanted or could confirm. `excess`: it is what a payment was over the price.
 */
export const unappliedReasons = [
  'noOrder',
  'orderEnded',
  'alreadyPaid',
  'tooLate',
  'amountDiffers',
  'notConfirmed',
  'excess',
] as const;
export type UnappliedReason = (typeof unappliedReasons)[number];

interface Came extends Received {
  /** Made from the bank's reference. */
  readonly id: PaymentId;
  readonly recordedAt: Instant;
  /** The order for which it was meant, as far as it is known. */
  readonly purchaseId?: PurchaseId;
  readonly because: UnappliedReason;
}

export type WaitingPayment = Came & { readonly status: 'toGiveBack' };
export type GivenBackPayment = Came & {
  readonly status: 'givenBack';
  /** The reference is that of our own transfer. */
  readonly givenBack: { readonly reference: string; readonly at: Instant };
};
export type UnappliedPayment = WaitingPayment | GivenBackPayment;

/**
 * The form of a bank reference in which two that mean the same are equal: people type it with other
 * capital letters and spaces.
 */
export const referenceKey = (reference: string): string =>
  reference.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toUpperCase();

/** Whether two reports of the bank are about the same money, with the same content. */
export const sameMoney = (one: Received, other: Received): boolean =>
  referenceKey(one.reference) === referenceKey(other.reference) &&
  one.amount === other.amount &&
  one.currency === other.currency &&
  one.receivedAt === other.receivedAt;

/** @param meantFor the order that the money names; absent: it names none */
export const whyUnapplied = (
  meantFor: Purchase | undefined,
  received: Received,
): Exclude<UnappliedReason, 'excess'> => {
  if (meantFor === undefined) return 'noOrder';
  if (meantFor.status === 'lapsed') return 'orderEnded';
  if (meantFor.status !== 'pendingPayment') return 'alreadyPaid';
  if (received.receivedAt >= meantFor.orderExpiresAt) return 'tooLate';
  const { amount, currency } = meantFor.price;
  const isPrice = received.amount === amount && received.currency === currency;
  return isPrice ? 'notConfirmed' : 'amountDiffers';
};

/** The same payment, when it has been given back with this reference before. */
export const giveBack = (
  payment: UnappliedPayment,
  reference: string,
  now: Instant,
): Result<GivenBackPayment, FailureOf<'noRefundDue'>> => {
  if (payment.status === 'toGiveBack')
    return ok({ ...payment, status: 'givenBack', givenBack: { reference, at: now } });
  return payment.givenBack.reference === reference ? ok(payment) : refuse({ kind: 'noRefundDue' });
};
