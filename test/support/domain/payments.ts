// Money that pays for nothing, in each of its states.
import { paymentIdFrom } from '../../../shared/domain/ids.ts';
import type { Received } from '../../../shared/domain/order.ts';
import type { GivenBackPayment, WaitingPayment } from '../../../shared/domain/unapplied-payment.ts';
import { day } from './instants.ts';

export const paymentId = paymentIdFrom(new Uint8Array(32));

export const received: Received = {
  reference: 'b-1',
  amount: 100,
  currency: 'USD',
  receivedAt: day(5),
};

export const aWaitingPayment = (changes: Partial<WaitingPayment> = {}): WaitingPayment => ({
  ...received,
  id: paymentId,
  recordedAt: day(6),
  because: 'noOrder',
  status: 'toGiveBack',
  ...changes,
});

/** Given back on day 8. */
export const aGivenBackPayment = (changes: Partial<WaitingPayment> = {}): GivenBackPayment => ({
  ...aWaitingPayment(changes),
  status: 'givenBack',
  givenBack: { reference: 'r-1', at: day(8) },
});
