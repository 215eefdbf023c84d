// The demo's story: two partners buy, assign, activate, renew, upgrade and cancel, over a year and
// a month. It uses only the API, and checks each rule where it applies.
import type { Purchase } from '../clients/typescript/api.ts';
import { activate, assign, benefitIn, benefits, buy, cancel } from '../clients/local/moves.ts';
import { codesOf, lookAt, takeBack } from '../clients/local/moves.ts';
import { decline, northbeam, provision, recognise } from '../clients/local/operator-moves.ts';
import { creditOfNorthbeam, secondCredit, tokenOfNorthbeam } from './cloud-services.ts';
import { evidenceOf } from './evidence.ts';
import { loadPools, refundForfeited, softwareKeys } from './keys.ts';
import { coSellOffers, silverOffers } from './offers.ts';
import { ordersOfLakeside, refundPaid } from './orders.ts';
import { adviceFor, adviceTooEarly, incidentOf } from './support.ts';
import type { Teller } from './teller.ts';
import { upgradeOfLakeside } from './upgrade.ts';
import { yearsEnd, type Bought } from './years-end.ts';

const admin = 'northbeam-globalAdmin';
const other = 'northbeam-mpnPartnerAdmin';
const everyone = 'northbeam-user';

/** Day 0: three seats for four people, and a role that may not assign them. */
const seatsOfNorthbeam = async ({ act, check, tryTo }: Teller, pack: Purchase) => {
  const seats = benefitIn(pack, 'visual-studio-professional');
  const { value } = await act(admin, benefits({ category: 'visualStudio' }), 'lists the seats');
  check('there is one of them', value.map(({ id }) => id).join() === seats);
  await tryTo(other, assign(seats, everyone), 'RoleRequired');
  for (const label of [everyone, 'northbeam-adminAgent', 'northbeam-userAdmin'])
    await act(admin, assign(seats, label));
  await tryTo(admin, assign(seats, other), 'NoSeatAvailable');
  await act(admin, takeBack(seats, everyone));
  await act(admin, assign(seats, other));
};

/** Days 0 to 5: keys are imported; packages, seats, technical benefits, and the first key. */
const firstDays = async (teller: Teller): Promise<Bought> => {
  const { act, check, day, see } = teller;
  await day(0);
  await loadPools(teller);
  const actionPack = await act(other, buy('action-pack'));
  await seatsOfNorthbeam(teller, actionPack);
  await creditOfNorthbeam(teller, actionPack);
  const support = activate(actionPack, 'product-support-incidents');
  const automatic = await act(admin, support, 'activates product support incidents (rule 7)');

  await day(1);
  const byHand = await act(other, activate(actionPack, 'advisory-hours'));
  await adviceTooEarly(teller, actionPack);
  const noted = recognise(northbeam, 'silverCompetency', 'isvCoSellReady');
  await act('operator', noted, 'notes that Northbeam is silver and ready to co-sell');
  const silver = await act(admin, buy('silver'));
  await secondCredit(teller, silver);
  const unwanted = await act(admin, activate(silver, 'signature-cloud-support'));
  const second = await act('lakeside-globalAdmin', buy('action-pack'));
  await act('lakeside-globalAdmin', activate(second, 'product-support-incidents'));

  await day(2);
  await see(everyone, automatic, 'inProgress', 'an activation is not active before its third day');
  const back = 'cancels the purchase with a refund, within 30 days (rule 9)';
  await act('lakeside-mpnPartnerAdmin', cancel(second), back);
  await refundPaid(teller, second);

  await day(3.5);
  await see(
    everyone,
    automatic,
    'active',
    'an activation is provisioned on the third day (rule 7)',
  );
  const { accessId, contractId } = await act(everyone, lookAt(automatic));
  check('both ids are for everybody to see (rule 7)', ![accessId, contractId].includes(undefined));
  await act(
    'operator',
    provision(northbeam, byHand),
    'provisions the advisory hours by hand (rule 7)',
  );
  await adviceFor(teller, actionPack, byHand);
  await incidentOf(teller, actionPack);
  const why = 'The region desk has no record of this contract yet.';
  await act('operator', decline(northbeam, unwanted, why), 'declines the cloud support');

  await softwareKeys(teller, actionPack);
  await day(5);
  await act(admin, activate(silver, 'signature-cloud-support'));
  return { actionPack, silver };
};

/** Day 40: no key of Silver was revealed, but the refund window is over. */
const refundTooLate = async ({ check, day, tryTo }: Teller, silver: Purchase) => {
  await day(40);
  const words = 'asks for the money back, too late (rule 9)';
  const { blockers } = await tryTo(other, cancel(silver), 'RefundNotAvailable', words);
  check('after thirty days the window is closed (rule 9)', codesOf(blockers) === 'WindowClosed');
};

/** Days 100 to 114: no sweep runs; the follow-up that is due then comes late, and once. */
const outage = async ({ day, sweeps }: Teller) => {
  await day(100);
  await sweeps(false);
  await day(114);
  await sweeps(true);
};

/** Plays the story and collects what is wrong in `teller.problems`. */
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
