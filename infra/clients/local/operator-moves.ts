// The requests that operators make to the API, one move each. Knows no story.
import { demoPartners, type DemoPartner } from '../../local/hosting/personas.ts';
import type { Activation, Purchase, UnappliedPayment } from '../typescript/api.ts';
import { api, move } from './client.ts';

export const [northbeam, lakeside] = demoPartners;

type Account = Parameters<typeof api.replacePartner>[1];

/** Registers a partner with these designations. */
export const recognise = (partner: DemoPartner, ...designations: Account['designations']) => {
  const { domain, ...of } = partner;
  const accountEmail = `account@${domain}`;
  const account = { ...of, accountEmail, program: 'partnerCenter', designations } as const;
  return move(`notes what ${of.name} is`, 200, (as) =>
    api.replacePartner(of.partnerId, account, {}, as),
  );
};

type Key = Parameters<typeof api.importKeys>[1]['keys'][number];

export const loadKeys = (poolId: string, keys: Key[]) =>
  move(`loads keys for ${poolId}`, 200, (as) => api.importKeys(poolId, { keys }, {}, as));

export const waitingOrders = move('looks which orders wait for money', 200, (as) =>
  api.listOpenPurchases({ status: 'pendingPayment' }, as),
);

/** @param receivedAt an instant in the past */
export const book = (
  { partnerId }: DemoPartner,
  { id, price }: Purchase,
  receivedAt: string,
  amount = price.amount,
) =>
  move('books the payment', 200, (as) => {
    const received = { reference: `bank-${id}`, amount, currency: price.currency, receivedAt };
    return api.confirmPayment(partnerId, id, received, {}, as);
  });

export const payBack = ({ partnerId }: DemoPartner, { id }: Purchase) =>
  move('has paid the refund back', 200, (as) =>
    api.issueRefund(partnerId, id, { reference: 'refund-1' }, {}, as),
  );

/** Money that came for an order and does not pay it. @param receivedAt an instant in the past */
export const keepApart = ({ partnerId }: DemoPartner, { id }: Purchase, receivedAt: string) =>
  move('records money that pays for nothing', 201, (as) => {
    const came = { reference: `bank-of-${id}`, amount: 100, currency: 'USD', receivedAt };
    return api.recordUnappliedPayment(partnerId, { ...came, purchaseId: id }, {}, as);
  });

export const giveBack = ({ partnerId, id }: UnappliedPayment) =>
  move('has given it back', 200, (as) =>
    api.giveBackPayment(partnerId, id, { reference: 'return-1' }, {}, as),
  );

const ids = { accessId: 'ACC-0001', contractId: 'CON-0001' };

export const provision = ({ partnerId }: DemoPartner, { id }: Activation) =>
  move('provisions it by hand', 200, (as) => api.completeActivation(partnerId, id, ids, {}, as));

export const decline = ({ partnerId }: DemoPartner, { id }: Activation, reason: string) =>
  move('declines it', 200, (as) => api.declineActivation(partnerId, id, { reason }, {}, as));
