// The demo's story: two partners buy, assign, activate and cancel, over a year and a month.
// Told through the API only; what must hold is said where it happens.
import type { Purchase } from '../client/api.ts';
import { api } from '../client/client.ts';
import {
  activate,
  activationOf,
  buy,
  cancelPurchase,
  complete,
  decline,
  recognise,
  statusOf,
  userIdOf,
} from './moves.ts';
import { keysOfNorthbeam } from './keys.ts';
import { adviceFor, evidenceOf, ordersOfLakeside, refundOf, renewalOf } from './money.ts';
import { coSellOffers, silverOffers } from './offers.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const everyone = 'northbeam-user';

const seatsOfNorthbeam = async (teller: Teller): Promise<void> => {
  const benefits = await teller.act(admin, 'lists the Visual Studio benefits', 200, (as) =>
    api.listBenefits({ category: 'visualStudio' }, as),
  );
  const seats = benefits.value[0]?.id ?? '';
  const assign = (who: string, label: string, expect: 201 | 403 | 409) =>
    teller.act(who, `gives a seat to ${label}`, expect, (as) =>
      api.assignUser(seats, userIdOf(label), {}, as),
    );
  await assign('northbeam-mpnPartnerAdmin', 'northbeam-user', 403);
  for (const label of ['northbeam-user', 'northbeam-adminAgent', 'northbeam-userAdmin'])
    await assign(admin, label, 201);
  await assign(admin, 'northbeam-mpnPartnerAdmin', 409);
  await teller.act(admin, 'takes the seat back from northbeam-user', 204, (as) =>
    api.removeUser(seats, userIdOf('northbeam-user'), {}, as),
  );
  await assign(admin, 'northbeam-mpnPartnerAdmin', 201);
};

interface Bought {
  readonly actionPack: Purchase;
  readonly silver: Purchase;
}

/** Days 0 to 5: packages, seats, and technical benefits. */
const firstDays = async (teller: Teller): Promise<Bought> => {
  await teller.day(0);
  const actionPack = await buy(teller, 'northbeam-mpnPartnerAdmin', 'action-pack');
  await seatsOfNorthbeam(teller);
  await keysOfNorthbeam(teller, actionPack);
  const automatic = await activate(
    teller,
    admin,
    actionPack,
    'product-support-incidents',
    'activates product support incidents (rule 7)',
  );

  await teller.day(1);
  const byHand = await activate(teller, 'northbeam-mpnPartnerAdmin', actionPack, 'advisory-hours');
  await recognise(teller, 'notes that Northbeam is silver and ready to co-sell', [
    'silverCompetency',
    'isvCoSellReady',
  ]);
  const silver = await buy(teller, admin, 'silver');
  const unwanted = await activate(teller, admin, silver, 'signature-cloud-support');
  const second = await buy(teller, 'lakeside-globalAdmin', 'action-pack');
  await activate(teller, 'lakeside-globalAdmin', second, 'product-support-incidents');

  await teller.day(2);
  teller.check(
    'an activation is not active before its third day',
    (await statusOf(teller, everyone, automatic)) === 'inProgress',
  );
  await cancelPurchase(
    teller,
    'lakeside-mpnPartnerAdmin',
    'cancels the purchase with a refund, within 30 days (rule 9)',
    second,
    201,
  );
  await refundOf(teller, second);

  await teller.day(3.5);
  const provisioned = await activationOf(teller, everyone, automatic);
  teller.check(
    'provisioned on the third day, with both ids for everybody to see (rule 7)',
    provisioned.status === 'active' && 'accessId' in provisioned && 'contractId' in provisioned,
  );
  await complete(teller, 'provisions the advisory hours by hand (rule 7)', byHand);
  await adviceFor(teller, actionPack);
  await decline(
    teller,
    'declines the cloud support',
    unwanted,
    'The region desk has no record of this contract yet.',
  );

  await teller.day(5);
  await activate(teller, admin, silver, 'signature-cloud-support');
  return { actionPack, silver };
};

/** Days 100 to 114: no sweep runs; the follow-up that falls into it comes late, and once. */
const outage = async (teller: Teller): Promise<void> => {
  await teller.day(100);
  await teller.sweeps(false);
  await teller.day(114);
  await teller.sweeps(true);
};

/** Days 181 to 404: offers end, the membership is renewed, the old term ends. */
const yearsEnd = async (teller: Teller, { actionPack }: Bought): Promise<void> => {
  for (const day of [181, 197, 280, 351, 366.5]) await teller.day(day);
  const renewed = await renewalOf(teller, admin, actionPack);
  for (const day of [372, 389, 396.5]) await teller.day(day);
  const { value } = await teller.act(everyone, 'looks at what is left', 200, (as) =>
    api.listBenefits({ purchaseId: actionPack.id }, as),
  );
  teller.check(
    'nothing of a membership that is over reads as usable',
    value.every(({ status }) => status === 'expired'),
  );
  await teller.day(400);
  await activate(teller, admin, renewed, 'product-support-incidents');
  await teller.day(404);
  await evidenceOf(teller);
};

/** Plays the story; what is wrong with it is in `teller.problems`. */
export const play = async (teller: Teller): Promise<void> => {
  const bought = await firstDays(teller);
  await silverOffers(teller, bought.silver);
  await coSellOffers(teller);
  await ordersOfLakeside(teller);

  await teller.day(40);
  await cancelPurchase(
    teller,
    'northbeam-mpnPartnerAdmin',
    'asks for the money back, too late (rule 9)',
    bought.actionPack,
    409,
  );
  await outage(teller);
  await yearsEnd(teller, bought);
};
