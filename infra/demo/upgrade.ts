// The demo's upgrade: Lakeside has Silver with two offers, and exchanges it for Gold at a discount.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import {
  activate,
  activationOf,
  blockersOf,
  buy,
  lakeside,
  recognise,
  setContact,
  statusOf,
} from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'lakeside-globalAdmin';
const contact = 'growth@lakeside.example';

const upgrade = <const Status extends 201 | 409>(
  teller: Teller,
  words: string,
  { id }: Purchase,
  expect: Status,
) =>
  teller.act(admin, words, expect, (as) =>
    api.upgradePurchase(
      randomUUID(),
      id,
      { packageId: 'gold', payment: { method: 'card', reference: 'demo-card' } },
      {},
      as,
    ),
  );

/** Day 45: what Gold would bring, and that it takes a gold competency. */
const lookAhead = async (teller: Teller, silver: Purchase): Promise<void> => {
  const early = await upgrade(teller, 'wants Gold without a gold competency', silver, 409);
  teller.check('Gold takes a gold competency', early.code === 'NotEligible');
  await recognise(teller, 'notes that Lakeside has a gold competency', lakeside, [
    'silverCompetency',
    'goldCompetency',
  ]);
  const outlook = await teller.act(admin, 'looks what Gold would bring', 200, (as) =>
    api.previewChange(silver.id, 'upgrade', {}, as),
  );
  teller.check(
    'the price is a quarter less, both offers have to be activated again',
    outlook.price?.amount === 3547.5 &&
      outlook.eligibility?.eligible === true &&
      outlook.gained.some(({ itemId }) => itemId === 'partner-go-to-market-toolbox') &&
      outlook.toActivate.map(({ itemId }) => itemId).join() ===
        'referral-management,selling-with-microsoft',
  );
};

/** Nothing of Silver is left, nor can it be given back. */
const silverIsOver = async (teller: Teller, silver: Purchase, gold: Purchase): Promise<void> => {
  teller.check(
    'Gold names what it was exchanged for',
    gold.previousPurchaseId === silver.id && gold.price.amount === 3547.5,
  );
  const { value } = await teller.act(admin, 'looks what is left of Silver', 200, (as) =>
    api.listBenefits({ purchaseId: silver.id }, as),
  );
  teller.check(
    'all of Silver is revoked',
    value.length > 0 && value.every(({ status }) => status === 'revoked'),
  );
  const blockers = await blockersOf(teller, admin, silver);
  teller.check(
    'Silver has lost its refund, though it is days old and unused (rule 9)',
    blockers.map(({ code }) => code).join() === 'Upgraded',
  );
};

/** Days 40 to 47. */
export const upgradeOfLakeside = async (teller: Teller): Promise<void> => {
  await recognise(teller, 'notes that Lakeside is silver', lakeside, ['silverCompetency']);
  const silver = await buy(teller, admin, 'silver');
  await setContact(
    teller,
    'sets the marketing contact (rule 8)',
    { email: contact, preferredLanguage: 'en' },
    201,
    'lakeside',
  );
  const offer = await activate(teller, admin, silver, 'referral-management');
  await teller.day(40.1);
  await teller.follow(contact, 'confirms (rule 8)', { method: 'POST', expect: 303 });
  await teller.day(44);
  const running = await activate(teller, admin, silver, 'selling-with-microsoft');

  await teller.day(45);
  await lookAhead(teller, silver);
  const gold = await upgrade(teller, 'exchanges Silver for Gold', silver, 201);
  await silverIsOver(teller, silver, gold);
  teller.check(
    'an offer of Silver has ended with it (rule 8)',
    (await statusOf(teller, admin, offer)) === 'cancelled',
  );

  await teller.day(45.1);
  teller.check(
    'what was still being set up is cancelled (rule 8)',
    (await statusOf(teller, admin, running)) === 'cancelled',
  );
  const next = await activate(teller, admin, gold, 'referral-management');
  await teller.day(45.2);
  await teller.follow(contact, 'confirms for Gold (rule 8)', { method: 'POST', expect: 303 });
  await teller.day(47);
  const { status, expiresAt } = await activationOf(teller, admin, next);
  teller.check(
    'under Gold the offer is active for a year of its own',
    status === 'active' && (expiresAt ?? '') < (gold.dates?.benefitsEnd.at ?? ''),
  );
};
