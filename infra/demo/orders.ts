// The demo's slow payments: orders paid by wire, and a refund.
import { buy, cancelOrder } from '../clients/local/moves.ts';
import { book, lakeside, payBack, waitingOrders } from '../clients/local/operator-moves.ts';
import type { Purchase } from '../clients/typescript/api.ts';
import type { Teller } from './teller.ts';

const buyer = 'lakeside-adminAgent';

/** Days 14 and 15: one order is cancelled; the next one is paid and becomes active. */
export const ordersOfLakeside = async ({ act, check, day, now, tryTo }: Teller) => {
  const order = buy('learning-action-pack', { method: 'wire' });
  const lapsed = await act(buyer, cancelOrder(await act(buyer, order)));
  check('an order that is given up has lapsed', lapsed.status === 'lapsed');
  const wanted = await act(buyer, order, 'orders it once more');
  check('an order waits for its money', wanted.status === 'pendingPayment');

  await day(15);
  const { value } = await act('operator', waitingOrders);
  check('one order waits', value.map(({ id }) => id).join() === wanted.id);
  const less = book(lakeside, wanted, now(), wanted.price.amount - 1);
  await tryTo('operator', less, 'AmountMismatch', 'books a dollar less');
  const { status, purchasedAt } = await act('operator', book(lakeside, wanted, now()));
  const from = status === 'active' && purchasedAt;
  check('paid, the order is a purchase from that day', from === now());
};

/** Day 2: the operators issue a refund; reporting it twice records it once. */
export const refundPaid = async ({ act, check }: Teller, purchase: Purchase) => {
  const issue = payBack(lakeside, purchase);
  const { refund: first } = await act('operator', issue, 'has paid the refund back (rule 9)');
  const { refund: again } = await act('operator', issue, 'says so once more');
  const isSame = first?.status === 'issued' && again?.amount === first.amount;
  check('a refund is paid back once', isSame);
};
