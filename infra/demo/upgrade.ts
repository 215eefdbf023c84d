// The demo's upgrade: Lakeside exchanges Silver, with two offers, for Gold at a discount.
import type { Purchase } from '../clients/typescript/api.ts';
import { activate, benefits, buy, codesOf, lookAt, preview } from '../clients/local/moves.ts';
import { refundOf, setContact, upgrade } from '../clients/local/moves.ts';
import { lakeside, recognise } from '../clients/local/operator-moves.ts';
import type { Teller } from './teller.ts';

const admin = 'lakeside-globalAdmin';
const contact = 'growth@lakeside.example';
const goldPrice = 3547.5;

/** Day 45: a preview shows Gold; an upgrade needs a gold competency. */
const lookAhead = async ({ act, check, tryTo }: Teller, silver: Purchase) => {
  const early = 'wants Gold without a gold competency';
  await tryTo(admin, upgrade(silver, 'gold'), 'NotEligible', early);
  const competent = recognise(lakeside, 'silverCompetency', 'goldCompetency');
  await act('operator', competent, 'notes that Lakeside has a gold competency');
  const outlook = await act(admin, preview(silver, 'upgrade'), 'looks what Gold would bring');
  const { price, eligibility, gained, toActivate } = outlook;
  const isTold = price?.amount === goldPrice && eligibility?.eligible === true;
  check('Gold is to be had, a quarter cheaper', isTold);
  const more = gained.some(({ itemId }) => itemId === 'partner-go-to-market-toolbox');
  const again = toActivate.map(({ itemId }) => itemId).join();
  const isBoth = again === 'referral-management,selling-with-microsoft';
  check('there is more of it, and both offers have to be activated again', more && isBoth);
};

/** Silver's benefits have ended, and Silver cannot be refunded. */
const silverIsOver = async (teller: Teller, silver: Purchase, gold: Purchase) => {
  const { act, check } = teller;
  const { previousPurchaseId, price } = gold;
  const isOurs = previousPurchaseId === silver.id && price.amount === goldPrice;
  check('Gold names what it was exchanged for', isOurs);
  const { value } = await act(
    admin,
    benefits({ purchaseId: silver.id }),
    'looks what is left of Silver',
  );
  const isGone = value.every(({ status }) => status === 'revoked');
  check('all of Silver is revoked', value.length > 0 && isGone);
  const rule = 'Silver has lost its refund, though it is days old and unused (rule 9)';
  check(rule, codesOf((await act(admin, refundOf(silver))).blockers) === 'Upgraded');
};

/** Days 40 to 47. */
export const upgradeOfLakeside = async (teller: Teller) => {
  const { act, check, day, follow, see } = teller;
  await act('operator', recognise(lakeside, 'silverCompetency'), 'notes that Lakeside is silver');
  const silver = await act(admin, buy('silver'));
  await act(
    'lakeside-mpnPartnerAdmin',
    setContact(contact, 'en', 'lakeside'),
    'sets the marketing contact (rule 8)',
  );
  const offer = await act(admin, activate(silver, 'referral-management'));
  await day(40.1);
  await follow(contact, 'confirms (rule 8)', 303);
  await day(44);
  const running = await act(admin, activate(silver, 'selling-with-microsoft'));

  await day(45);
  await lookAhead(teller, silver);
  const gold = await act(admin, upgrade(silver, 'gold'), 'exchanges Silver for Gold');
  await silverIsOver(teller, silver, gold);
  await see(admin, offer, 'cancelled', 'an offer of Silver has ended with it (rule 8)');

  await day(45.1);
  await see(admin, running, 'cancelled', 'what was still being set up is cancelled (rule 8)');
  const next = await act(admin, activate(gold, 'referral-management'));
  await day(45.2);
  await follow(contact, 'confirms for Gold (rule 8)', 303);
  await day(47);
  const { status, expiresAt = '' } = await act(admin, lookAt(next));
  const itsOwn = expiresAt < (gold.dates?.benefitsEnd.at ?? '');
  check('under Gold the offer is active for a year of its own', status === 'active' && itsOwn);
};
