// What a partner paid, what its purchases cost, what was given back and what still has to be: every
// amount that came in is explained. It is computed from the purchases and the unapplied payments.
import type { PaymentId, PurchaseId } from './ids.ts';
import { minus, sumOf } from './money.ts';
import { isPaid, type PaidPurchase, type Price, type Purchase } from './purchase.ts';
import type { Instant } from './time.ts';
import type { UnappliedPayment, UnappliedReason } from './unapplied-payment.ts';

export const entryKinds = ['received', 'applied', 'toGiveBack', 'givenBack'] as const;

/** `applied`: the price of a purchase. `toGiveBack`: it has not been given back yet. */
export interface StatementEntry extends Price {
  readonly kind: (typeof entryKinds)[number];
  readonly at: Instant;
  /** When it was recorded here; the bank received a transfer earlier. */
  readonly recordedAt: Instant;
  readonly purchaseId?: PurchaseId;
  /** Of an unapplied payment. */
  readonly paymentId?: PaymentId;
  readonly because?: UnappliedReason;
  readonly reference?: string;
}

/** Of one currency: `received` is the sum of the others. */
export interface StatementTotal {
  readonly currency: string;
  readonly received: number;
  /** The price of purchases that were not refunded. */
  readonly kept: number;
  readonly toGiveBack: number;
  readonly givenBack: number;
}

export interface Statement {
  /** Oldest first. */
  readonly entries: readonly StatementEntry[];
  /** Sorted by currency. */
  readonly totals: readonly StatementTotal[];
}

/** What came in for a purchase. A transfer may be more than the price. */
const incomeOf = ({ payment, price, purchasedAt }: PaidPurchase) => {
  const { amount, currency } = price;
  if (payment.method === 'wire' && payment.received !== undefined) {
    const { receivedAt, ...received } = payment.received;
    return { ...received, at: receivedAt };
  }
  const reference = payment.method === 'card' ? { reference: payment.reference } : {};
  return { amount, currency, at: purchasedAt, ...reference };
};

const ofPurchase = (purchase: Purchase): readonly StatementEntry[] => {
  if (!isPaid(purchase)) return [];
  const { id: purchaseId, price, purchasedAt } = purchase;
  const { amount, currency } = price;
  const bought = { purchaseId, recordedAt: purchasedAt };
  const entries: StatementEntry[] = [
    { kind: 'received', ...bought, ...incomeOf(purchase) },
    { kind: 'applied', at: purchasedAt, ...bought, amount, currency },
  ];
  if (purchase.status !== 'cancelled' || purchase.refund === undefined) return entries;
  const { status, reference, issuedAt: at = purchase.cancelledAt, ...refund } = purchase.refund;
  const kind = status === 'requested' ? 'toGiveBack' : 'givenBack';
  const sent = reference === undefined ? {} : { reference };
  return [...entries, { kind, at, recordedAt: at, purchaseId, ...refund, ...sent }];
};

const ofUnapplied = (payment: UnappliedPayment): readonly StatementEntry[] => {
  const { id: paymentId, purchaseId, because, amount, currency, recordedAt } = payment;
  const meantFor = purchaseId === undefined ? {} : { purchaseId };
  const money = { paymentId, because, ...meantFor, amount, currency };
  const { reference, receivedAt } = payment;
  const out: StatementEntry =
    payment.status === 'toGiveBack'
      ? { kind: 'toGiveBack', at: recordedAt, recordedAt, ...money }
      : {
          kind: 'givenBack',
          at: payment.givenBack.at,
          recordedAt: payment.givenBack.at,
          ...money,
          reference: payment.givenBack.reference,
        };
  // What is over a price came in with the price.
  if (because === 'excess') return [out];
  return [{ kind: 'received', at: receivedAt, recordedAt, ...money, reference }, out];
};

const sumOfKind = (
  entries: readonly StatementEntry[],
  kind: StatementEntry['kind'],
  currency: string,
): number =>
  sumOf(
    entries
      .filter((entry) => entry.kind === kind && entry.currency === currency)
      .map(({ amount }) => amount),
  );

/** Statement of one partner. */
export const statementOf = (
  purchases: readonly Purchase[],
  payments: readonly UnappliedPayment[],
): Statement => {
  const bought = purchases.flatMap((purchase) => ofPurchase(purchase));
  const all = [...bought, ...payments.flatMap((payment) => ofUnapplied(payment))]
    .filter(({ amount }) => amount > 0)
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const currencies = [...new Set(all.map(({ currency }) => currency))].toSorted();
  const totals = currencies.map((currency) => {
    const refunded = sumOf([
      sumOfKind(bought, 'toGiveBack', currency),
      sumOfKind(bought, 'givenBack', currency),
    ]);
    return {
      currency,
      received: sumOfKind(all, 'received', currency),
      kept: minus(sumOfKind(bought, 'applied', currency), refunded),
      toGiveBack: sumOfKind(all, 'toGiveBack', currency),
      givenBack: sumOfKind(all, 'givenBack', currency),
    };
  });
  return { entries: all, totals };
};
