// The demo's Go-To-Market offers: a contact, instructions, a confirmation, a deadline, a decline, a
// bounce. Days count from the story's beginning.
import type { Purchase } from '../clients/typescript/api.ts';
import { activate, buy, changeContact, giveUp, lookAt } from '../clients/local/moves.ts';
import { setContact } from '../clients/local/moves.ts';
import { decline, northbeam } from '../clients/local/operator-moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const keeper = 'northbeam-mpnPartnerAdmin';
const first = 'marketing@northbeam.example';
const second = 'campaigns@northbeam.example';

/** Day 5: offers need a marketing contact, who must be another person than the account. */
const contactOf = async ({ act, tryTo }: Teller, silver: Purchase) => {
  const offer = activate(silver, 'referral-management');
  const vain = 'activates referral management without a marketing contact (rule 8)';
  await tryTo(admin, offer, 'MarketingContactRequired', vain);
  const account = setContact('account@northbeam.example');
  const own = "names the account's own address as marketing contact (rule 8)";
  await tryTo(keeper, account, 'ContactEmailMatchesAccount', own);
  const words = 'sets the marketing contact, who reads Chinese (rule 8)';
  await act(keeper, setContact(first, 'zh-CN'), words);
};

/** Days 5 to 12: three offers of the silver package, each with a different end. */
export const silverOffers = async (teller: Teller, silver: Purchase) => {
  const { act, day, follow, see } = teller;
  await contactOf(teller, silver);
  const confirmed = await act(admin, activate(silver, 'referral-management'));
  await day(5.1);
  await follow(first, 'reads the instructions', 200);
  await teller.report(first, 'Delivered');
  await follow(first, 'confirms (rule 8)', 303);
  const silent = await act(admin, activate(silver, 'business-profile-optimization'));
  const unwanted = await act(admin, activate(silver, 'selling-with-microsoft'));

  await day(5.9);
  await see(
    admin,
    confirmed,
    'inProgress',
    'a confirmed offer is not active before a day has passed',
  );
  await day(6.1);
  await see(admin, confirmed, 'active', 'a confirmed offer is active after a day');
  const why = 'The workshop is fully booked this quarter.';
  await act('operator', decline(northbeam, unwanted, why), 'declines selling with Microsoft');
  await day(12);
  await see(admin, silent, 'inProgress', 'an offer waits for its contact until the seventh day');
  await day(12.2);
  await see(
    admin,
    silent,
    'active',
    'without a word from the contact an offer is active after seven days (rule 8)',
  );
};

/** Days 13 to 16: the free package; its instructions bounce, and the contact changes. */
export const coSellOffers = async (teller: Teller) => {
  const { act, check, day, follow, linkWith, see } = teller;
  const ofLaunch = { en: 'Marketplace launch support', zh: '商业市场发布支持' };
  await day(13);
  const free = await act(admin, buy('isv-co-sell-ready', { method: 'none' }));
  const launch = await act(admin, activate(free, 'isv-marketplace-launch'));
  const given = await act(admin, activate(free, 'isv-referral-management'));
  await day(13.1);
  const old = await follow(first, 'has mail that will come back', 200);
  await act(admin, giveUp(given), 'gives one of the offers up: the contact is told');
  await teller.report(first, 'Bounced', ofLaunch.zh);
  const { attention } = await act(admin, lookAt(launch));
  check('instructions that come back need attention (rule 8)', attention?.code === 'mailBounced');
  await day(14);
  await act(keeper, changeContact(second), 'changes the marketing contact (rule 8)');
  await follow(first, 'tries the old link', 410, old);
  await day(14.1);
  await follow(second, 'confirms (rule 8)', 303, await linkWith(second, ofLaunch.en));
  await day(14.2);
  await see(admin, launch, 'active', 'confirmed by the new contact, the offer is active');
};
