// The demo's money: orders by wire, a refund that is issued, a renewal and what it brings.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../client/api.ts';
import { api } from '../client/client.ts';
import { demoPartners } from '../personas.ts';
import { northbeam } from './moves.ts';
import type { Teller } from './teller.ts';

const [, lakeside] = demoPartners;
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

/** One order is given up, the next one is paid and active. */
export const ordersOfLakeside = async (teller: Teller): Promise<Purchase> => {
  const unwanted = await order(teller, 'orders a Learning Action Pack, to be paid by wire');
  await teller.act(buyer, 'gives the order up', 200, (as) => api.cancelOrder(unwanted.id, {}, as));
  const wanted = await order(teller, 'orders it once more');
  await teller.day(15);
  const { amount, currency } = wanted.price;
  return teller.act('operator', 'books the payment', 200, (as) =>
    api.confirmPayment(
      lakeside.partnerId,
      wanted.id,
      {
        reference: 'bank-4711',
        amount,
        currency,
        receivedAt: teller.now(),
      },
      {},
      as,
    ),
  );
};

/** The operators pay what they owe. */
export const refundOf = (teller: Teller, { id }: Purchase) =>
  teller.act('operator', 'has paid the refund back (rule 9)', 200, (as) =>
    api.issueRefund(lakeside.partnerId, id, { reference: 'refund-1' }, {}, as),
  );

/** In the window after the membership's end; whoever has a seat keeps it. */
export const renewalOf = async (
  teller: Teller,
  who: string,
  { id, packageId }: Purchase,
): Promise<Purchase> => {
  const foreseen = await teller.act(who, 'looks what a renewal would bring', 200, (as) =>
    api.foreseeChange(id, 'renewal', {}, as),
  );
  const renewed = await teller.act(who, 'renews it by card', 201, (as) =>
    api.renewPurchase(randomUUID(), id, { payment: { method: 'card', reference: 'demo' } }, {}, as),
  );
  const { value } = await teller.act(who, 'looks who has a seat', 200, (as) =>
    api.listAssignments(`${renewed.id}-visual-studio-professional`, {}, as),
  );
  const kept = foreseen.carriedOver.filter(({ itemId }) => itemId.startsWith('visual-studio'));
  teller.check(
    'whoever had a seat keeps it, as was foreseen (rule 6)',
    value.length === 3 && value.every(({ userId }) => kept.some((one) => one.userId === userId)),
  );
  teller.check('renewed is what was held', renewed.packageId === packageId);
  return renewed;
};

/** Hours are taken out of what there is. */
export const adviceFor = async (teller: Teller, { id }: Purchase): Promise<void> => {
  const benefitId = `${id}-advisory-hours`;
  const ask = (expect: 201 | 409, hours: number) =>
    teller.act('northbeam-user', `asks for ${hours} hours of advice (rule 7)`, expect, (as) =>
      api.createServiceRequest(
        randomUUID(),
        {
          type: 'advisoryHours',
          benefitId,
          title: 'Moving to the cloud',
          description: 'Where to begin, and with what.',
          severity: 'minimal',
          hours,
        },
        {},
        as,
      ),
    );
  const asked = await ask(201, 3);
  teller.check('what to quote to support comes with the request', 'quote' in asked);
  await ask(409, 3);
};

/** What the company can show to whoever asks how its licences were used. */
export const evidenceOf = async (teller: Teller): Promise<void> => {
  const { value } = await teller.act(
    'northbeam-mpnPartnerAdmin',
    `exports what ${northbeam.name} was granted and has used`,
    200,
    (as) => api.exportCompliance({}, as),
  );
  teller.check(
    'every record names its proof',
    value.length > 100 && value.every(({ evidence }) => evidence !== undefined),
  );
};
