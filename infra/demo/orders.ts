// The demo's money that takes its time: orders paid by wire, and a refund.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { lakeside } from './moves.ts';
import type { Teller } from './teller.ts';

const buyer = 'lakeside-adminAgent';

const order = (teller: Teller, words: string) =>
  teller.act(buyer, words, 201, (as) =>
    api.purchasePackage(
      randomUUID(),
      { packageId: 'learning-action-pack', payment: { method: 'wire' } },
      {},
      as,
    ),
  );

const book = <const Status extends 200 | 422>(
  teller: Teller,
  words: string,
  { id, price }: Purchase,
  amount: number,
  expect: Status,
) => {
  const { currency } = price;
  const received = { reference: 'bank-4711', amount, currency, receivedAt: teller.now() };
  return teller.act('operator', words, expect, (as) =>
    api.confirmPayment(lakeside.partnerId, id, received, {}, as),
  );
};

/** Days 14 and 15: one order is given up, the next one is paid and active. */
export const ordersOfLakeside = async (teller: Teller): Promise<void> => {
  const unwanted = await order(teller, 'orders a Learning Action Pack, to be paid by wire');
  const { status } = await teller.act(buyer, 'gives the order up', 200, (as) =>
    api.cancelOrder(unwanted.id, {}, as),
  );
  teller.check('an order that is given up has lapsed', status === 'lapsed');
  const wanted = await order(teller, 'orders it once more');
  teller.check('an order waits for its money', wanted.status === 'pendingPayment');

  await teller.day(15);
  const { value } = await teller.act('operator', 'looks which orders wait for money', 200, (as) =>
    api.listOpenPurchases({ status: 'pendingPayment' }, as),
  );
  teller.check('one order waits', value.map(({ id }) => id).join() === wanted.id);
  const { amount } = wanted.price;
  await book(teller, 'books a dollar less', wanted, amount - 1, 422);
  const paid = await book(teller, 'books the payment', wanted, amount, 200);
  teller.check(
    'paid, the order is a purchase from that day',
    paid.status === 'active' && paid.purchasedAt === teller.now(),
  );
};

/** The operators pay what they owe; told twice it is the same refund. */
export const refundOf = async (teller: Teller, { id }: Purchase): Promise<void> => {
  const issue = (words: string) =>
    teller.act('operator', words, 200, (as) =>
      api.issueRefund(lakeside.partnerId, id, { reference: 'refund-1' }, {}, as),
    );
  const first = await issue('has paid the refund back (rule 9)');
  const again = await issue('says so once more');
  teller.check(
    'a refund is paid back once',
    first.refund?.status === 'issued' && again.refund?.amount === first.refund.amount,
  );
};
