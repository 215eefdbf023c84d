// The demo's story: two partners buy, assign, activate, renew, upgrade and cancel, over a year and a
// month. Told through the API only; what must hold is said where it happens.
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { creditOfNorthbeam, secondCredit, tokenOfNorthbeam } from './cloud-services.ts';
import { evidenceOf } from './evidence.ts';
import { loadPools, refundForfeited, softwareKeys } from './keys.ts';
import {
  activate,
  activationOf,
  buy,
  cancelPurchase,
  complete,
  decline,
  northbeam,
  recognise,
  statusOf,
  userIdOf,
} from './moves.ts';
import { coSellOffers, silverOffers } from './offers.ts';
import { ordersOfLakeside, refundOf } from './orders.ts';
import { adviceFor, adviceTooEarly, incidentOf } from './support.ts';
import type { Teller } from './teller.ts';
import { upgradeOfLakeside } from './upgrade.ts';
import { yearsEnd, type Bought } from './years-end.ts';

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

/** Days 0 to 5: keys are loaded; packages, seats, technical benefits, and the first key. */
const firstDays = async (teller: Teller): Promise<Bought> => {
  await teller.day(0);
  await loadPools(teller);
  const actionPack = await buy(teller, 'northbeam-mpnPartnerAdmin', 'action-pack');
  await seatsOfNorthbeam(teller);
  await creditOfNorthbeam(teller, actionPack);
  const automatic = await activate(
    teller,
    admin,
    actionPack,
    'product-support-incidents',
    'activates product support incidents (rule 7)',
  );

  await teller.day(1);
  const byHand = await activate(teller, 'northbeam-mpnPartnerAdmin', actionPack, 'advisory-hours');
  await adviceTooEarly(teller, actionPack);
  await recognise(teller, 'notes that Northbeam is silver and ready to co-sell', northbeam, [
    'silverCompetency',
    'isvCoSellReady',
  ]);
  const silver = await buy(teller, admin, 'silver');
  await secondCredit(teller, silver);
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
  await adviceFor(teller, actionPack, byHand);
  await incidentOf(teller, actionPack);
  await decline(
    teller,
    'declines the cloud support',
    unwanted,
    'The region desk has no record of this contract yet.',
  );

  await softwareKeys(teller, actionPack);
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

/** Day 40: no key of Silver was shown, and yet the month is over. */
const refundTooLate = async (teller: Teller, silver: Purchase): Promise<void> => {
  await teller.day(40);
  const refused = await cancelPurchase(
    teller,
    'northbeam-mpnPartnerAdmin',
    'asks for the money back, too late (rule 9)',
    silver,
    409,
  );
  teller.check(
    'after thirty days the window is closed (rule 9)',
    refused.blockers?.map(({ code }) => code).join() === 'WindowClosed',
  );
};

/** Plays the story; what is wrong with it is in `teller.problems`. */
export const play = async (teller: Teller): Promise<void> => {
  const bought = await firstDays(teller);
  await silverOffers(teller, bought.silver);
  await coSellOffers(teller);
  await ordersOfLakeside(teller);
  await refundForfeited(teller, bought.actionPack);
  await refundTooLate(teller, bought.silver);
  await upgradeOfLakeside(teller);
  await tokenOfNorthbeam(teller, bought.actionPack);
  await outage(teller);
  await yearsEnd(teller, bought);
  await evidenceOf(teller);
};
