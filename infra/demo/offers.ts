// The demo's Go-To-Market offers: a contact, instructions, a confirmation, a deadline, a decline, a
// bounce. Days count from the story's beginning.
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import {
  activate,
  activateInVain,
  activationOf,
  buy,
  decline,
  setContact,
  statusOf,
} from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const first = 'marketing@northbeam.example';
const second = 'campaigns@northbeam.example';

/** Days 5 to 12: three offers of the silver package, each with another end. */
export const silverOffers = async (teller: Teller, silver: Purchase): Promise<void> => {
  await activateInVain(
    teller,
    admin,
    silver,
    'referral-management',
    'activates referral management without a marketing contact (rule 8)',
  );
  await setContact(
    teller,
    "names the account's own address as marketing contact (rule 8)",
    { email: 'account@northbeam.example', preferredLanguage: 'en' },
    422,
  );
  await setContact(
    teller,
    'sets the marketing contact, who reads Chinese (rule 8)',
    { email: first, preferredLanguage: 'zh-CN' },
    201,
  );
  const confirmed = await activate(teller, admin, silver, 'referral-management');
  await teller.day(5.1);
  await teller.follow(first, 'reads the instructions', { method: 'GET', expect: 200 });
  await teller.report(first, 'Delivered');
  await teller.follow(first, 'confirms (rule 8)', { method: 'POST', expect: 303 });
  const silent = await activate(teller, admin, silver, 'business-profile-optimization');
  const unwanted = await activate(teller, admin, silver, 'selling-with-microsoft');

  await teller.day(5.9);
  teller.check(
    'a confirmed offer is not active before a day has passed',
    (await statusOf(teller, admin, confirmed)) === 'inProgress',
  );
  await teller.day(6.1);
  teller.check(
    'a confirmed offer is active after a day',
    (await statusOf(teller, admin, confirmed)) === 'active',
  );
  await decline(
    teller,
    'declines selling with Microsoft',
    unwanted,
    'The workshop is fully booked this quarter.',
  );
  await teller.day(12);
  teller.check(
    'an offer waits for its contact until the seventh day',
    (await statusOf(teller, admin, silent)) === 'inProgress',
  );
  await teller.day(12.2);
  teller.check(
    'without a word from the contact an offer is active after seven days (rule 8)',
    (await statusOf(teller, admin, silent)) === 'active',
  );
};

/** Days 13 to 16: the free package; its instructions come back, and the contact changes. */
export const coSellOffers = async (teller: Teller): Promise<void> => {
  await teller.day(13);
  const free = await buy(teller, admin, 'isv-co-sell-ready', { method: 'none' });
  const launch = await activate(teller, admin, free, 'isv-marketplace-launch');
  const given = await activate(teller, admin, free, 'isv-referral-management');
  await teller.day(13.1);
  const old = await teller.follow(first, 'has mail that will come back', {
    method: 'GET',
    expect: 200,
  });
  await teller.act(admin, 'gives one of the offers up: the contact is told', 200, (as) =>
    api.cancelActivation(given.id, { reason: 'Not this year.' }, {}, as),
  );
  await teller.bounce(first, '商业市场发布支持');
  const { attention } = await activationOf(teller, admin, launch);
  teller.check(
    'instructions that come back need attention (rule 8)',
    attention?.code === 'mailBounced',
  );
  await teller.day(14);
  await setContact(
    teller,
    'changes the marketing contact (rule 8)',
    { email: second, preferredLanguage: 'en' },
    200,
  );
  await teller.follow(first, 'tries the old link', { method: 'GET', expect: 410, link: old });
  await teller.day(14.1);
  await teller.follow(second, 'confirms (rule 8)', { method: 'POST', expect: 303 });
  await teller.day(14.2);
  teller.check(
    'confirmed by the new contact, the offer is active',
    (await statusOf(teller, admin, launch)) === 'active',
  );
};
